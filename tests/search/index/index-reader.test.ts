import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { type EntryFile, partName, writeIndexFiles } from '../../../src/search/index/index-files.ts'
import { holdsTerm, type OpenIndex, openIndex } from '../../../src/search/index/index-reader.ts'
import type { ShardFile } from '../../../src/search/index/shards.ts'
import { splitWords } from '../../../src/search/index/shared-starts.ts'
import { keystrokes } from '../../../src/search/text/hangul.ts'
import { questionId } from '../../support/samples.ts'

const texts = [
  ['레이어란?', '아래의 레이어부터 쌓여요.'],
  ['레이아웃이란?', '화면의 배치'],
  ['볼륨은?', '레이어와 다른 곳'],
  ['Docker volume?', '볼륨'],
  ['docker stop?', '종료'],
] as const
const glossary = {
  same: [
    ['볼륨', 'volume'],
    ['도커', 'docker'],
  ],
  similar: [['종료', 'stop']],
}

/** A word of its own for each number. */
const wordOf = (at: number): string =>
  `z${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`

/** Builds an index of the questions above, and of `more` questions of one word each. */
function build(more = 0) {
  const all = [...texts, ...Array.from({ length: more }, (_, at) => [wordOf(at), ''] as const)]
  const docs = all.map(([question, answer], at) => ({ id: questionId(`q${at}`), question, answer, code: '' }))
  return buildIndex(docs, glossary)
}
/** Opens an index, in one file or in parts, with all of its parts loaded or none. */
function open(isWhole: boolean, isLoaded = true, more = 0) {
  const index = build(more)
  const { entry, files } = writeIndexFiles(
    index,
    (kind) => `${kind}-${kind === 'words' ? made++ : 0}`,
    isWhole ? 999 : 0,
  )
  const file: EntryFile = JSON.parse(files.get(entry) ?? '')
  const opened = openIndex(file)
  const shards: readonly ShardFile[] = file.shards.map((shard) => JSON.parse(files.get(shard.file) ?? ''))
  if (isLoaded) for (const [at, shard] of shards.entries()) opened.addShard(at, shard)
  return { index, opened, file, files, shards }
}
let made = 0
const questionsWith = (opened: OpenIndex, term: string) => {
  const id = opened.idOf.get(term)
  return id === undefined ? null : [...(opened.postings(id)?.docIds ?? [])]
}

describe.each([
  ['in one file', true, 0],
  ['in parts', false, 0],
  ['in many parts', false, 500],
])('an index %s', (_, isWhole, more) => {
  it('has every term with the questions that hold it', () => {
    const { index, opened, file } = open(isWhole, true, more)
    if (more > 0) expect(file.shards.length).toBeGreaterThan(1)
    const first = [0, 1, 2, 3, 4]
    const written = index.terms.map((term, at) => {
      const own = [...(index.postings[at]?.docIds ?? [])]
      return [term, keystrokes(term), own.length, own, first.map((docId) => own.includes(docId))]
    })
    const read = index.terms.map((term) => {
      const id = opened.idOf.get(term) ?? -1
      const holds = first.map((docId) => holdsTerm(opened, id, docId))
      return [opened.terms[id], opened.keys[id], opened.docCounts[id], questionsWith(opened, term), holds]
    })
    expect(read).toEqual(written)
    expect(opened.size).toBe(index.docs.length)
  })

  it('finds terms by how they begin, in the order of their keystrokes', () => {
    const { opened } = open(isWhole, true, more)
    const found = opened.startingWith(keystrokes('레이')).map((id) => opened.terms[id] ?? '')
    expect(found.sort()).toEqual(['레이아웃', '레이어'])
    expect(opened.startingWith('zz')).toEqual([])
  })

  it('keeps its words and those of the glossary in the order of their keystrokes', () => {
    const { opened, index } = open(isWhole, false, more)
    const shared = index.terms.filter((term) => opened.idOf.has(term))
    const words = [...new Set([...shared, ...glossary.same.flat(), ...glossary.similar.flat()])]
    const inOrder = words
      .map((term) => [keystrokes(term), term] as const)
      .sort(([a, one], [b, other]) => (a === b ? (one < other ? -1 : 1) : a < b ? -1 : 1))
    expect(opened.keys.map((keys, id) => [keys, opened.terms[id]])).toEqual(inOrder)
    expect([...opened.idOf]).toEqual(opened.terms.map((term, id) => [term, id]))
  })

  it('counts the questions of words that mean the same together', () => {
    const { opened } = open(isWhole, true, more)
    const counts = (term: string) => {
      const id = opened.idOf.get(term) ?? -1
      return [opened.docCounts[id], opened.docCountsWithSynonyms[id]]
    }
    expect(counts('volume')).toEqual([1, 3])
    expect(counts('볼륨')).toEqual([2, 3])
    // The glossary has it, and no question.
    expect(counts('도커')).toEqual([0, 2])
  })
})

describe('an index in parts', () => {
  it('knows which part has a term before it is loaded, and the term’s questions after', () => {
    const { index, opened, file, shards } = open(false, false, 500)
    const known = index.terms.filter((term) => opened.idOf.has(term))
    expect(known.map((term) => opened.shardOf(opened.idOf.get(term) ?? -1))).toEqual(
      known.map((term) => opened.shardAt(keystrokes(term))),
    )
    const parts = new Set(index.terms.map((term) => opened.shardAt(keystrokes(term))))
    expect(parts).toEqual(new Set(file.shards.keys()))
    expect(opened.shardAt('')).toBe(0)
    const id = opened.idOf.get('레이어') ?? -1
    const at = opened.shardOf(id) ?? -1
    expect([opened.postings(id), opened.isShardLoaded(at), holdsTerm(opened, id, 0)]).toEqual([
      null,
      false,
      false,
    ])
    const shard = shards[at]
    if (shard === undefined) throw Error('no such part')
    opened.addShard(at, shard)
    opened.addShard(at, shard)
    expect([opened.isShardLoaded(at), holdsTerm(opened, id, 0)]).toEqual([true, true])
    const found = opened.startingWith(keystrokes(wordOf(1)))
    expect(new Set(found).size).toBe(found.length)
  })

  it('has every term in the part in which its keystrokes belong', () => {
    const { index, opened } = open(false, true, 500)
    const places = (of: (term: string) => number | null) => index.terms.map(of)
    expect(places((term) => opened.shardOf(opened.idOf.get(term) ?? -1))).toEqual(
      places((term) => opened.shardAt(keystrokes(term))),
    )
    // Of a word that only the glossary has, there is none.
    expect(opened.shardOf(opened.idOf.get('도커') ?? -1)).toBeNull()
  })

  it('brings with a word the questions of all that mean the same, also those of another part', () => {
    const { opened, file, shards } = open(false, false, 500)
    const [own, other] = ['volume', '볼륨'].map((term) => opened.idOf.get(term) ?? -1)
    const at = opened.shardOf(own ?? -1) ?? -1
    const shard = shards[at]
    if (own === undefined || other === undefined || shard === undefined) throw Error('no such part')
    expect(opened.shardOf(other)).not.toBe(at)
    opened.addShard(at, shard)
    expect([own, other].map((id) => [...(opened.postings(id)?.docIds ?? [])])).toEqual([[3], [2, 3]])
    // Each list stands once in a part.
    const words = splitWords(file.terms)
    for (const [place, { also }] of shards.entries())
      expect(
        also.map((position) => opened.shardOf(opened.idOf.get(words[position] ?? '') ?? -1)),
      ).not.toContain(place)
  })

  it('brings with a word the ten questions that rank first for it, in order', () => {
    const inAnswer = Array.from({ length: 7 }, () => ['질문', '고래는 큽니다'] as const)
    const inQuestion = Array.from({ length: 8 }, () => ['고래', ''] as const)
    const docs = [...inAnswer, ...inQuestion].map(([question, answer], at) => ({
      id: questionId(`q${at}`),
      question,
      answer,
      code: '',
    }))
    const { files, entry } = writeIndexFiles(
      buildIndex(
        docs.filter((_, at) => at !== 3),
        { same: [], similar: [] },
      ),
      (kind) => kind,
      0,
    )
    const file: EntryFile = JSON.parse(files.get(entry) ?? '')
    const shard: ShardFile = JSON.parse(files.get(file.shards[0]?.file ?? '') ?? '')
    const whale = splitWords(file.terms).indexOf('고래')
    expect(shard.docs.map(([docId]) => docId)).toEqual(
      [...shard.docs.map(([docId]) => docId)].sort((a, b) => a - b),
    )
    expect(shard.snippets.filter(([at]) => at === whale)).toEqual([
      [whale, 0, '고래는 큽니다'],
      [whale, 1, '고래는 큽니다'],
    ])
  })

  it('has words of one question in their part alone, with the question and no piece of its answer', () => {
    const { opened, shards, file } = open(false, false)
    expect(opened.idOf.get('화면')).toBeUndefined()
    for (const [at, shard] of shards.entries()) opened.addShard(at, shard)
    const id = opened.idOf.get('화면') ?? -1
    expect(file.shards[opened.shardOf(id) ?? -1]?.rare).toBeGreaterThan(0)
    expect(opened.doc(1)).toMatchObject({ id: 'q1', question: '레이아웃이란?' })
    expect(opened.snippet(id, 1)).toBeNull()
    // One of several questions shows where its answer says the word.
    const layer = opened.idOf.get('레이어') ?? -1
    expect([opened.snippet(layer, 0), opened.snippet(layer, 2)]).toEqual([null, '레이어와 다른 곳'])
  })

  it('has its texts in files of their own, and its ids in one', () => {
    const { file, files, opened } = open(false, false)
    expect(JSON.parse(files.get(file.idFile ?? '') ?? '""').split('\n')).toEqual([
      'q0',
      'q1',
      'q2',
      'q3',
      'q4',
    ])
    expect([...files.keys()].sort()).toEqual(['ids-0', 'index-0', 'text-0-0', file.shards[0]?.file].sort())
    const stored = JSON.parse(files.get(partName(file.textFile, 0)) ?? '[]')
    expect(stored[1]).toEqual(['q1', '레이아웃이란?', '화면의 배치', ''])
    expect([file.questions, file.lists, opened.doc(0)]).toEqual([null, null, null])
  })
})

describe('texts of a large collection', () => {
  it('come twenty to a file', () => {
    const texts = Array.from({ length: 40 }, (_, at) => `질문 ${at}`)
    const docs = texts.map((question, at) => ({ id: questionId(`q${at}`), question, answer: '', code: '' }))
    const index = buildIndex(docs, { same: [], similar: [] })
    const filesOf = (wholeUpTo: number) => [...writeIndexFiles(index, (kind) => kind, wholeUpTo).files]
    const parts = filesOf(39).filter(([name]) => name.startsWith('text'))
    expect(
      parts.map(([name, text]) => [name, JSON.parse(text).map(([id]: readonly string[]) => id)]),
    ).toEqual([
      ['text-0', docs.slice(0, 20).map(({ id }) => id)],
      ['text-1', docs.slice(20).map(({ id }) => id)],
    ])
    expect(filesOf(40).map(([name]) => name)).toEqual(['text-0', 'index'])
  })
})

describe('an index in one file', () => {
  it('has its questions, and the answers in one file more', () => {
    const { file, files, opened } = open(true)
    expect([file.shards, file.idFile, opened.shardOf(0), opened.shardAt('a')]).toEqual([[], null, null, null])
    expect(opened.doc(3)).toMatchObject({ id: 'q3', question: 'Docker volume?', answer: null })
    expect(JSON.parse(files.get(partName(file.textFile, 0)) ?? '[]')[1]).toEqual(['', '', '화면의 배치', ''])
  })
})
