import fc from 'fast-check'
import { isAllRows } from './all-rows.ts'

/**
 * An ordinary run of the property tests always makes the same cases, so that a red run is a fault of the change that it tests.
 * `npm run test:all` makes new ones.
 */
if (!isAllRows) fc.configureGlobal({ seed: 20_260_301 })
