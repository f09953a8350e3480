import { describe, expect, it } from 'vitest'
import type { SearchDoc } from '../../src/search/hit.ts'
import { type BuiltIndex, buildIndex } from '../../src/search/index/build-index.ts'
import { type EntryFile, writeIndexFiles } from '../../src/search/index/index-files.ts'
import { openIndex } from '../../src/search/index/index-reader.ts'
import { openSearcher } from '../../src/search/searcher.ts'
import { keystrokes } from '../../src/search/text/hangul.ts'
import { questionId } from '../support/samples.ts'
import { openDocs, docs as smallDocs } from '../support/small-collection.ts'

/** Words that only the last question has: so many of three kinds that each kind fills a part, and more. */
const rare = Array.from({ length: 500 }, (_, at) => {
  const letters = [...at.toString(26).padStart(3, '0')].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  )
  return [`m${letters.join('')}`, `z${letters.join('')}`, `숲${String.fromCharCode(0xbc00 + at)}뷁`]
}).flat()

/** The parts, in order: beluga, hippo; nshark, orca; zzzebra, 고래, 향유고래; 코끼리. */
const texts: readonly (readonly [question: string, answer?: string])[] = [
  // Questions 0 to 9 hold hippo, 10 to 14 hold 고래, 15 to 36 hold both. 15 to 19 are among the first ten of 고래, so its shard holds them.
  ...Array.from(
    { length: 37 },
    (_, at) => [`${at < 10 || at > 14 ? 'hippo' : ''} ${at > 9 ? '고래' : ''} 보러 어디로 갈까`] as const,
  ),
  // 37 to 39
  ['nshark', '바다에 삽니다'],
  ['nshark', '바다에는 삽니다'],
  ['nshark', '강가'],
  // 40 to 44
  ...Array.from({ length: 5 }, () => ['zzzebra'] as const),
  // 45 to 50
  ['beluga'],
  ['beluga'],
  ['orca'],
  ['orca'],
  ['향유고래'],
  ['향유고래'],
  ['코끼리'],
  ['모음', rare.join(' ')],
  ['파일이 지워졌어요'],
]
const docs: readonly SearchDoc[] = texts.map(([question, answer = ''], at) => ({
  id: questionId(`q${at}`),
  question,
  answer,
  code: '',
}))
const glossary = {
  same: [
    ['cetacean', 'beluga', 'orca', '향유고래'],
    ['delete', '지우다'],
  ],
  similar: [['hippo', 'nshark']],
}

let built: BuiltIndex | null = null

/** Opens the collection in parts. `asked` are the files fetched so far. */
function open() {
  built ??= buildIndex(docs, glossary)
  let made = 0
  const { entry, files } = writeIndexFiles(built, (kind) => (kind === 'words' ? `words-${made++}` : kind), 0)
  const file: EntryFile = JSON.parse(files.get(entry) ?? '')
  const asked: string[] = []
  const searcher = openSearcher(files.get(entry) ?? '', async (name, readFile) => {
    asked.push(name)
    return readFile(files.get(name) ?? '')
  })
  const index = openIndex(file)
  const partOf = (word: string) => file.shards[index.shardAt(keystrokes(word)) ?? -1]?.file ?? ''
  /** The files that a search fetches, and the questions that it lists. */
  const search = async (query: string, allow: readonly string[] | null = null) => {
    const before = asked.length
    const { hits, total } = await searcher.search(query, 40, allow?.map(questionId) ?? null)
    return { asked: asked.slice(before).sort(), ids: hits.map(({ id }) => id), total }
  }
  return { searcher, search, partOf, asked }
}
const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `q${from + at}`)

describe('what a search of a large collection fetches', () => {
  it('for a word: its part, which brings the first ten of its questions', async () => {
    const { search, partOf } = open()
    expect(await search('고래')).toEqual({ asked: [partOf('고래')], ids: ids(10, 19), total: 27 })
    expect(await search('고래')).toEqual({ asked: [], ids: ids(10, 19), total: 27 })
  })

  it('for two words: both parts, and the texts of the ten best of which nothing is loaded', async () => {
    const { search, partOf } = open()
    const found = await search('고래 hippo ')
    expect(found.asked).toEqual([...new Set([partOf('고래'), partOf('hippo'), 'text-1'])].sort())
    expect(found.ids.slice(0, 10)).toEqual(ids(15, 24))
    expect(partOf('고래')).not.toBe(partOf('hippo'))
  })

  it('nothing but parts for a last word that may become several: what is loaded is shown', async () => {
    const { search, partOf } = open()
    await search('고래')
    const begun = await search('고래 hip')
    expect([begun.asked, begun.ids.slice(0, 5)]).toEqual([[partOf('hippo')], ids(15, 19)])
    expect(begun.ids).not.toContain('q20')
    const whole = await search('고래 hippo ')
    expect([whole.asked, whole.ids.slice(0, 10)]).toEqual([['text-1'], ids(15, 24)])
    // Unless there is nothing else to show.
    const other = open()
    expect((await other.search('고래 hip', ['q30'])).asked).toContain('text-1')
  })

  it('for the beginning of many words: the part of the one in most questions', async () => {
    const { search, partOf } = open()
    expect((await search('z')).asked).toEqual([partOf('zzzebra')])
    expect(partOf('zaaa')).not.toBe(partOf('zzzebra'))
  })

  it('for a word of answers: its part, with the pieces that say it', async () => {
    const { searcher, asked, partOf } = open()
    const { hits } = await searcher.search('바다 ', 5, null)
    expect(hits.map(({ id, snippet }) => [id, snippet])).toEqual([
      ['q37', '바다에 삽니다'],
      ['q38', '바다에는 삽니다'],
    ])
    expect(asked).toEqual([partOf('바다')])
  })

  it('for a word of one question: the part in which it would be', async () => {
    const { search, partOf } = open()
    expect(await search('zabc')).toEqual({ asked: [partOf('zabc')], ids: ['q52'], total: 1 })
    const unknown = open()
    expect(await unknown.search('kwxyz')).toEqual({ asked: [unknown.partOf('kwxyz')], ids: [], total: 0 })
    // Three keystrokes, and words of grammar, are not looked for.
    expect((await open().search('kwx ')).asked).toEqual([])
    expect((await open().search('어떻게 ')).asked).toEqual([])
  })

  it('for a word that means the same as three others: two parts, which bring the rest along', async () => {
    const { search, partOf } = open()
    const parts = ['beluga', 'orca', '향유고래'].map(partOf)
    expect(new Set(parts).size).toBe(3)
    const found = await search('cetacean ')
    expect(found.asked).toEqual(parts.slice(0, 2).sort())
    expect(found.total).toBe(6)
  })

  it('for a word that means the same as a verb of one question: the part of that verb', async () => {
    const { search, partOf } = open()
    expect(await search('delete ')).toEqual({ asked: [partOf('지우다')], ids: ['q53'], total: 1 })
  })

  it('nothing for words that are only similar; they are used when they are there', async () => {
    const { search, partOf } = open()
    const alone = await search('hippo ')
    expect([alone.asked, alone.total]).toEqual([[partOf('hippo')], 32])
    expect((await search('nshark ')).asked).toEqual([partOf('nshark')])
    expect((await search('hippo ')).total).toBe(35)
  })

  it('for a run of words: in a second round those that the first round let it tell apart', async () => {
    const { search, partOf } = open()
    // Only 코끼리, of one question, makes enough of the run known.
    const found = await search('코끼리와산책하는고래')
    expect(found.asked).toEqual([partOf('고래'), partOf('코끼리')].sort())
    expect(partOf('고래')).not.toBe(partOf('코끼리'))
  })

  it('to narrow: the ids of all questions, once', async () => {
    const { search, partOf } = open()
    expect(await search('고래', ['q3', 'q24', 'q30'])).toEqual({
      asked: ['ids', partOf('고래'), 'text-1'].sort(),
      ids: ['q24', 'q30'],
      total: 2,
    })
    expect(await search('고래', ['q3'])).toEqual({ asked: [], ids: [], total: 0 })
    expect(await search('고래', [])).toEqual({ asked: [], ids: [], total: 0 })
  })

  it('for quoted words: the answers of what may hold them, and then lists what does', async () => {
    const { search, partOf } = open()
    const found = await search('"바다에 삽니다"')
    expect(found.asked).toContain('text-1')
    expect(found.ids).toEqual(['q37'])
    expect((await search('"바다에 삽니다"')).asked).toEqual([])
    expect((await search('nshark ')).asked).toEqual([partOf('nshark')])
  })

  it('asks once for a file that two searches need', async () => {
    const { searcher, asked, partOf } = open()
    await Promise.all([searcher.search('고래', 5, null), searcher.search('고래', 5, null)])
    expect(asked).toEqual([partOf('고래')])
  })

  it('fetches the answers of a small collection only, once', async () => {
    const large = open()
    expect([await large.searcher.loadAnswers(), large.asked]).toEqual([false, []])
    const small = openDocs(smallDocs)
    expect(await small.searcher.loadAnswers()).toBe(true)
    expect(await small.searcher.loadAnswers()).toBe(true)
    expect(small.asked).toHaveLength(1)
  })
})

describe('a small collection', () => {
  it('answers the same when it is opened anew as after many other searches', async () => {
    const queries = [
      '이미지를',
      'dlalwl tkrwp',
      '컨테',
      '"Bind mount"',
      '볼룸',
      'ㅋㅌㅇㄴ',
      '일어나는 롤백 우주선',
      'docker volume prune',
      '환경 변',
      '되돌리고 싶어요',
      '.spec.revisionHistoryLimit',
    ]
    const warm = openDocs(smallDocs).searcher
    await warm.loadAnswers()
    for (const query of queries.toReversed()) await warm.search(query, 10, null)
    for (const query of queries) {
      const fresh = openDocs(smallDocs).searcher
      await fresh.loadAnswers()
      expect(await warm.search(query, 10, null), query).toEqual(await fresh.search(query, 10, null))
    }
  })

  it('lists no more than it is asked for, and counts all', async () => {
    const { searcher } = openDocs(smallDocs)
    const all = await searcher.search('컨테이너', 10, null)
    const some = await searcher.search('컨테이너', 2, null)
    expect(some.hits).toEqual(all.hits.slice(0, 2))
    expect([some.total, all.total]).toEqual([all.hits.length, all.hits.length])
  })
})
