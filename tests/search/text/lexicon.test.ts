import { describe, expect, it } from 'vitest'
import { type Glossary, pruneGlossary } from '../../../src/search/text/lexicon.ts'

const pruned = (glossary: Glossary, ...used: readonly string[]) =>
  pruneGlossary(glossary, (key) => used.includes(key))

describe('pruneGlossary', () => {
  it('keeps groups with a word of the collection, and not those that share only a part of a name', () => {
    const same = [
      ['뮤텍스', 'mutex'],
      ['네임드 볼륨', 'named volume'],
      ['볼륨', 'volume'],
    ]
    expect(pruned({ same, similar: [] }, 'volume', 'mutex')).toEqual({
      same: [
        ['뮤텍스', 'mutex'],
        ['볼륨', 'volume'],
      ],
      similar: [],
    })
    expect(pruned({ same, similar: [] }, 'namedvolume').same).toEqual([['네임드 볼륨', 'named volume']])
  })

  it('keeps a group that leads to a word by a second step', () => {
    const glossary = { same: [['다운타임', '무중단']], similar: [['무중단', '롤링 업데이트']] }
    expect(pruned(glossary, '롤링업데이트')).toEqual(glossary)
    expect(pruned(glossary, '다운타임')).toEqual(glossary)
    expect(pruned(glossary, '아무거나')).toEqual({ same: [], similar: [] })
  })

  it('leaves out what says nothing new: a word written apart, and a group within an earlier one', () => {
    const same = [
      ['스레드', '쓰레드', 'thread'],
      ['thread', '스레드'],
      ['가용 영역', '가용영역', 'availability zone'],
      ['스레드', '실'],
    ]
    expect(pruned({ same, similar: [] }, 'thread', '가용영역', '스레드').same).toEqual([
      ['스레드', '쓰레드', 'thread'],
      ['가용 영역', 'availability zone'],
      ['스레드', '실'],
    ])
  })
})
