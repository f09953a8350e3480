import { test } from 'vitest'
import { isAllRows } from '../../support/all-rows.ts'

/**
 * The rows of a table of cases that an ordinary run takes: the first `count`. `npm run test:all` takes all of them. Use it where the
 * rows go through the same code of ours, each case of which has a unit test, and differ in a size, a base path or a browser's state.
 */
export function rows<T>(all: readonly T[], count = 1): readonly T[] {
  return isAllRows ? all : all.slice(0, count)
}

/**
 * A test of a variant, of the packed program or of a rare fault that takes seconds of the machine and has unit tests of its own; only in
 * `npm run test:all`.
 */
export const fullTest = test.runIf(isAllRows)
