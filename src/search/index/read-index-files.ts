/**
 * Reads the files of an index where they come in: a host or a proxy may answer with something else. Each function takes the text of a
 * file and returns what is in it, or throws an error when the text is no JSON or its fields are missing or of other types. It looks no
 * deeper, because a search waits for this code, and who answers with something else answers with another kind of file.
 */
import type { EntryFile, TextFile } from './index-files.ts'
import type { ShardFile } from './shards.ts'

/** Reads the entry file. */
export function readEntry(text: string): EntryFile {
  return read<EntryFile>(text, entry)
}

/** Reads the names of the shards from the first line of an entry file. Returns null when the line is no such line. */
export function readShardNames(line: string): EntryFile['shards'] | null {
  try {
    return read<Pick<EntryFile, 'shards'>>(line.replace(/,$/, '}'), { shards: {} }).shards
  } catch {
    return null
  }
}

/** Reads a shard. */
export function readShard(text: string): ShardFile {
  return read<ShardFile>(text, shard)
}

/** Reads one file of texts. */
export function readTexts(text: string): TextFile {
  return read<TextFile>(text, list)
}

/** Reads the file of ids. Returns the ids of all questions, in order. */
export function readIds(text: string): readonly string[] {
  return read<string>(text, list).split('\n')
}

/** Fields whose values have the types of the file's. A list among them is an object, as for `typeof`. */
type Sample<Names extends PropertyKey> = {
  readonly [Name in Names]?: string | number | Record<string, never>
}

const list: Sample<'length'> = { length: 0 }
const entry: Sample<keyof EntryFile> = {
  size: 0,
  same: '',
  similar: '',
  terms: '',
  docCounts: '',
  shards: {},
  textFile: '',
  textsPerFile: 0,
}
const shard: Sample<keyof ShardFile> = { rare: '', lists: {}, also: {}, docs: {}, snippets: {} }

/** The error names the field. */
function read<File>(text: string, sample: Sample<string>): File {
  const file: File = JSON.parse(text)
  const fields: Readonly<Record<string, unknown>> = Object(file)
  for (const name in sample) if (typeof fields[name] !== typeof sample[name]) throw new Error(name)
  return file
}
