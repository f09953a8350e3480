/** What stands in the database of the learner's own notes: what is written there, and how it is read back. Another version may have written it. */
import { isRecord } from '../site/is-record.ts'

/** A note as it was dropped, with the pictures it shows. */
export interface KeptNote {
  /** Its path, with `/`. */
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** By their paths in the folder of the note. */
  readonly pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** The text of the `glossary.yaml` of its folder; absent when there is none. */
  readonly glossary?: string
  /** In milliseconds since 1970. */
  readonly keptAt: number
}

/** What stands in the list of kept notes. */
export interface KeptEntry {
  readonly file: string
  readonly keptAt: number
  /** The size of the note and its pictures, in bytes. */
  readonly size: number
  readonly pictures: readonly string[]
}

export interface ShelfRecord {
  /** Counts the changes; 0 when there has been none. */
  readonly revision: number
  readonly entries: readonly KeptEntry[]
  readonly maker: string
  readonly site: unknown
  /** Ids of questions of notes that were taken away. Their history stays, and is moved to no other question. */
  readonly taken: readonly string[]
}

/** Returns what the list says of a note. */
export function entryOf({ file, bytes, pictures, keptAt }: KeptNote): KeptEntry {
  const size = [...pictures.values()].reduce((sum, { length }) => sum + length, bytes.length)
  return { file, keptAt, size, pictures: [...pictures.keys()] }
}

const EMPTY: ShelfRecord = { revision: 0, entries: [], maker: '', site: null, taken: [] }

/** Reads the record of the shelf. What is not there, or of another kind, is as on an empty shelf. */
export function readRecord(value: unknown): ShelfRecord {
  if (!isRecord(value) || typeof value.revision !== 'number') return EMPTY
  const { revision, entries, maker, site, taken } = value
  return {
    revision,
    entries: Array.isArray(entries) ? entries.flatMap((entry) => readEntry(entry) ?? []) : [],
    maker: typeof maker === 'string' ? maker : '',
    site: site ?? null,
    taken: stringsIn(taken),
  }
}

function readEntry(value: unknown): KeptEntry | null {
  if (!isRecord(value)) return null
  const { file, keptAt, size, pictures } = value
  if (typeof file !== 'string' || typeof keptAt !== 'number' || typeof size !== 'number') return null
  return { file, keptAt, size, pictures: stringsIn(pictures) }
}

/** Reads a note, with the paths of its pictures in place of them; null when the value is none. */
export function readNote(
  value: unknown,
): (Omit<KeptNote, 'pictures'> & { readonly paths: readonly string[] }) | null {
  if (!isRecord(value)) return null
  const { file, keptAt, glossary } = value
  const bytes = readBytes(value.bytes)
  if (typeof file !== 'string' || typeof keptAt !== 'number' || bytes === null) return null
  return {
    file,
    keptAt,
    bytes,
    paths: stringsIn(value.pictures),
    ...(typeof glossary === 'string' ? { glossary } : {}),
  }
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** Reads bytes; null when the value is none. */
export function readBytes(value: unknown): Uint8Array<ArrayBuffer> | null {
  // In tests the array may come from another realm.
  return ArrayBuffer.isView(value)
    ? new Uint8Array(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    : null
}
