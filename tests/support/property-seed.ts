import fc from 'fast-check'

/**
 * An ordinary run of the property tests always makes the same cases, so that a red run is a fault of the change that it tests.
 * `npm run test:all` makes new ones.
 */
if (process.env.MUNDAP_ROWS !== 'all') fc.configureGlobal({ seed: 20_260_301 })
