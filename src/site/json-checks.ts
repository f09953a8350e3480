/** Checks of parsed JSON, to be put together into the shape of a file. */

import { isRecord } from './is-record.ts'

/** Returns true for a value of the right shape. */
export type Check = (value: unknown) => boolean
/** A check for every field of a type, so that a new field cannot be forgotten here. */
export type Fields<T> = { readonly [Name in keyof Required<T>]: Check }

/** A string. */
export const text: Check = (value) => typeof value === 'string'
/** A number. */
export const number: Check = (value) => typeof value === 'number'
/** A boolean. */
export const flag: Check = (value) => typeof value === 'boolean'

/** Null, or what `check` accepts. */
export const nullable =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
/** A missing field, or what `check` accepts. */
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
/** An array of what `check` accepts. */
export const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((one) => check(one))
/** An array whose first elements are what the checks accept, in this order. */
export const tuple =
  (...checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) && checks.every((check, at) => check(value[at]))
/** An object with any names, whose values are what `check` accepts. */
export const record =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check)
/** An object with these fields. Other fields are ignored. */
export const object =
  <T>(fields: Fields<T>): Check =>
  (value) =>
    isRecord(value) && Object.entries<Check>(fields).every(([name, check]) => check(value[name]))
/** An object with a `kind`, and the fields of that kind. */
export const union =
  (kinds: Readonly<Record<string, Readonly<Record<string, Check>>>>): Check =>
  (value) =>
    isRecord(value) &&
    typeof value.kind === 'string' &&
    Object.hasOwn(kinds, value.kind) &&
    object(kinds[value.kind] ?? {})(value)

/** Returns a value with its type when its shape is right; else throws an error. `name` says what was expected. */
export function valid<T>(isValid: Check, value: unknown, name: string): T {
  if (!isValid(value)) throw new Error(`site: this is not ${name}`)
  // The one place where checked JSON gets its type.
  return value as T
}
