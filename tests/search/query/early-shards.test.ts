import { describe, expect, it } from 'vitest'
import type { SearchDoc } from '../../../src/search/hit.ts'
import { readShardNames } from '../../../src/search/index/read-index-files.ts'
import { earlyShards } from '../../../src/search/query/early-shards.ts'
import { makeQuestions } from '../../bench/collections.ts'
import { docs, openDocs } from '../../support/small-collection.ts'

const made: readonly SearchDoc[] = makeQuestions(150, 5).map(({ question, answer, code }, i) => ({
  id: `made${i}` as SearchDoc['id'],
  question,
  answer: answer.join('\n'),
  code: code ?? '',
}))
const all = [...docs, ...made]
const { entry, files } = openDocs(all, 0)
const shards = readShardNames(files.get(entry)?.split('\n')[0] ?? '') ?? []

describe('the shards of a query, by the first line of an entry', () => {
  it.each([
    '레이어',
    '레이어를',
    '하이퍼바이저가',
    'Deployments',
    'dockerfile',
    '컨테이너 프로세스 ',
    '없는낱말',
    'revisionHistoryLimit',
  ])('are among those that the search asks for: %s', async (query) => {
    const { searcher, asked } = openDocs(all, 0)
    await searcher.search(query, 10, null)
    const early = earlyShards(query, shards)
    expect(early.length).toBeGreaterThan(0)
    expect(asked).toEqual(expect.arrayContaining([...early]))
  })

  it.each(['', '  ', 'ㄹ', '레', '어떻게', '#', '""'])('are none for %j, which says too little', (query) => {
    expect(earlyShards(query, shards)).toEqual([])
  })

  it('are none of an index in one file', () => {
    const small = openDocs(docs)
    const [line = ''] = small.files.get(small.entry)?.split('\n') ?? []
    expect(readShardNames(line)).toEqual([])
    expect(earlyShards('레이어', [])).toEqual([])
  })
})
