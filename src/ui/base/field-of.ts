import { isRecord } from '../../site/is-record.ts'

/** A field of whatever was read from storage; undefined where it has none. */
export function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}
