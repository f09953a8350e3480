import { describe, expect, it } from 'vitest'
import {
  type Glossary,
  isVerb,
  keyOfName,
  makeLexicon,
  pruneGlossary,
} from '../../../src/search/text/lexicon.ts'

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

describe('a lexicon', () => {
  const related = (glossary: Partial<Glossary>, key: string) =>
    makeLexicon({ same: [], similar: [], ...glossary })
      .relatives(key)
      .map(({ name, key, same, far }) => [name, key, same ? 'same' : far ? 'far' : 'similar'])

  it('relates the words of a group to each other, and none to itself', () => {
    const same = [['Bind Mount', '바인드 마운트', 'binding']]
    expect(related({ same }, '바인드마운트')).toEqual([
      ['Bind Mount', 'bindmount', 'same'],
      ['binding', 'binding', 'same'],
    ])
    expect([related({ same }, 'mount'), related({}, 'mount')]).toEqual([[], []])
  })

  it('takes words that two groups relate for the same when one of them says so, in either order', () => {
    const glossary = { same: [['가', '나']], similar: [['가', '나', '다']] }
    expect(related(glossary, '가')).toEqual([
      ['나', '나', 'same'],
      ['다', '다', 'similar'],
    ])
    expect(
      related(
        {
          same: [
            ['가', '나'],
            ['가', '나', '다'],
          ],
        },
        '나',
      ).map(([name]) => name),
    ).toEqual(['가', '다'])
  })

  it('goes one step further where exactly one of the two is sameness', () => {
    const glossary = {
      same: [
        ['롤링 업데이트', 'rolling update'],
        ['rolling update', '순차 교체'],
      ],
      similar: [
        ['무중단', '롤링 업데이트'],
        ['무중단', '가용성'],
      ],
    }
    expect(related(glossary, '무중단')).toEqual([
      ['롤링 업데이트', '롤링업데이트', 'similar'],
      ['가용성', '가용성', 'similar'],
      ['rolling update', 'rollingupdate', 'far'],
    ])
    // Not from similar to similar, and not from same to same.
    expect(related(glossary, '가용성').map(([name]) => name)).toEqual(['무중단'])
    expect(related(glossary, '순차교체').map(([name]) => name)).toEqual(['rolling update'])
    expect(related(glossary, 'rollingupdate')).toEqual([
      ['롤링 업데이트', '롤링업데이트', 'same'],
      ['순차 교체', '순차교체', 'same'],
      ['무중단', '무중단', 'far'],
    ])
  })

  it('knows its nouns, its verbs in any form, and which words make a phrase', () => {
    const lexicon = makeLexicon({
      same: [
        ['Bind mount', '바인드 마운트', '망'],
        ['지우다', '알다', '알아내다', '공유하다', '람다'],
      ],
      similar: [],
    })
    expect(['bindmount', '바인드마운트', '망', '공유', '람다', '지우다'].map(lexicon.isWord)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ])
    expect(['bindmount', '바인드마운트', '망', '공유', '지우다'].map(lexicon.isPhrase)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    // Of two verbs that fit, the longer one.
    expect(['지웠는데', '알아냈나요', '알고', '공유하면', '모르면'].map(lexicon.verbOf)).toEqual([
      '지우다',
      '알아내다',
      '알다',
      null,
      null,
    ])
    expect(['지웠는데', '망은', 'Volumes', '공유하면'].map(lexicon.keyOf)).toEqual([
      '지우다',
      '망',
      'volume',
      '공유',
    ])
    expect(lexicon.keys).toEqual([
      'bindmount',
      '바인드마운트',
      '망',
      '지우다',
      '알다',
      '알아내다',
      '공유',
      '람다',
    ])
    // Asked again, it answers the same.
    expect(['지웠는데', '망은'].map(lexicon.keyOf)).toEqual(['지우다', '망'])
    expect(['지웠는데', '모르면'].map(lexicon.verbOf)).toEqual(['지우다', null])
  })

  it.each([
    ['공유하다', '공유', false],
    ['연결되다', '연결', false],
    ['실행시키다', '실행', false],
    ['하다', '하다', true],
    ['못하다', '못하다', true],
    ['지우다', '지우다', true],
    ['람다', '람다', false],
    ['Go 판다', 'go판다', false],
    ['다', '다', false],
  ])('has %s under %s', (name, key, verb) => {
    expect([keyOfName(name), isVerb(key)]).toEqual([key, verb])
  })
})
