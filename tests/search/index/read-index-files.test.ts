import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { partName, writeIndexFiles } from '../../../src/search/index/index-files.ts'
import {
  readEntry,
  readIds,
  readShard,
  readShardNames,
  readTexts,
} from '../../../src/search/index/read-index-files.ts'
import { docs, glossary } from '../../support/small-collection.ts'

const index = buildIndex(docs, glossary)
let made = 0
const nameOf = (kind: string): string => `${kind}-${made++}`
const small = writeIndexFiles(index, nameOf)
const large = writeIndexFiles(index, nameOf, 0)
const textOf = ({ files }: typeof large, name: string | null): string => files.get(name ?? '') ?? ''
const entry = readEntry(textOf(large, large.entry))
const files = [
  ['the entry of a small collection', readEntry, textOf(small, small.entry)],
  ['the entry of a large collection', readEntry, textOf(large, large.entry)],
  ['a shard', readShard, textOf(large, entry.shards[0]?.file ?? null)],
  ['the texts', readTexts, textOf(large, partName(entry.textFile, 0))],
] as const

describe('a file of an index', () => {
  it.each(files)('%s is read as it was written', (_, read, text) => {
    expect(read(text)).toEqual(JSON.parse(text))
  })

  it.each(files.slice(0, 3))('%s is refused when a field is missing or has another type', (_, read, text) => {
    const written: object = JSON.parse(text)
    // What may be null is not looked at.
    const names = Object.keys(written).filter((name) => !['lists', 'questions', 'idFile'].includes(name))
    expect(names.length).toBeGreaterThan(3)
    for (const name of names)
      for (const other of [undefined, true]) {
        const changed = JSON.stringify({ ...written, [name]: other })
        expect(() => read(changed), `${name}: ${other}`).toThrow()
      }
  })

  it('the first line of an entry has the names of the shards, and another line has none', () => {
    const lines = textOf(large, large.entry).split('\n')
    expect(lines.length).toBeGreaterThan(1)
    expect(readShardNames(lines[0] ?? '')).toEqual(entry.shards)
    expect(entry.shards.length).toBeGreaterThan(0)
    for (const line of ['', '<!doctype html>', 'null', '{"error":"login"}', lines[1] ?? ''])
      expect(readShardNames(line), line).toBeNull()
  })

  it('the ids are a list, in order', () => {
    expect(readIds(textOf(large, entry.idFile))).toEqual(index.docs.map(({ id }) => id))
  })

  it.each(['', '<!doctype html>', 'null', '7', '{}', '{"error":"login"}'])(
    'nothing is read from %j',
    (text) => {
      for (const read of [readEntry, readShard, readTexts, readIds]) expect(() => read(text)).toThrow()
    },
  )
})
