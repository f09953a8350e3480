import { describe, expect, it } from 'vitest'
import {
  addKnown,
  addPrefixes,
  addRelatives,
  type Candidate,
  closeness,
  isSearchable,
  isUsed,
  makeCandidates,
  mostUsed,
  questionsOfCommonWord,
} from '../../../src/search/query/candidates.ts'
import { weights } from '../../../src/search/weights.ts'
import { openWords } from '../../support/word-index.ts'

const open = () =>
  openWords(
    { 볼륨: 2, 저장소: 1, 디스크: 1, 이미지: 3, 이미지파일: 1, 인증: 1, 이름: 1, 컨테이너: 1 },
    {
      same: [
        ['볼륨', 'volume'],
        ['디스크', 'disk'],
        ['저장소', 'storage'],
      ],
      similar: [['볼륨', '디스크', 'storage']],
    },
  )

describe('the candidates of a word', () => {
  it('keep the best one of each term, the first among equals, and none that no question holds', () => {
    const index = open()
    const [volume = -1, image = -1, foreign = -1] = ['볼륨', '이미지', 'volume'].map((key) =>
      index.idOf.get(key),
    )
    const set = makeCandidates(index)
    expect([set.size, set.best(), set.sorted()]).toEqual([0, 0, []])
    const add = (id: number, weight: number, readAs: string) =>
      set.add({ id, weight, kind: null, isNear: false, isRelated: false, isGuess: false, readAs })
    add(volume, 0.5, 'first')
    add(volume, 0.5, 'second')
    add(volume, 0.4, 'worse')
    add(image, 0.7, 'better')
    add(foreign, 1, 'in no question')
    expect(set.sorted().map(({ id, readAs }) => [id, readAs])).toEqual([
      [image, 'better'],
      [volume, 'first'],
    ])
    expect([set.size, set.best()]).toEqual([2, 0.7])
    add(volume, 0.8, 'best')
    expect([set.size, set.best(), set.sorted()[0]?.readAs]).toEqual([2, 0.8, 'best'])
  })

  it('are a sure reading, or one of several', () => {
    const index = open()
    const set = makeCandidates(index)
    set.addTerm('볼륨', 0.9, 'stem', '볼륨')
    set.addTerm('없는 말', 1, null, '없는 말')
    set.addGuess(index.idOf.get('이름') ?? -1, 0.5, 'typo')
    const plain = { isNear: false, isRelated: false }
    expect(set.sorted()).toEqual([
      { id: index.idOf.get('볼륨'), weight: 0.9, kind: 'stem', readAs: '볼륨', isGuess: false, ...plain },
      { id: index.idOf.get('이름'), weight: 0.5, kind: 'typo', readAs: '이름', isGuess: true, ...plain },
    ])
  })
})

/** What is added: term, weight, reason and what it was read as; `~` near, `+` related, `?` guessed. */
const added = (add: (set: ReturnType<typeof makeCandidates>, index: ReturnType<typeof open>) => void) => {
  const index = open()
  const set = makeCandidates(index)
  add(set, index)
  const flags = ({ isNear, isRelated, isGuess }: Candidate) =>
    `${isNear ? '~' : ''}${isRelated ? '+' : ''}${isGuess ? '?' : ''}`
  return set
    .sorted()
    .map((one) => [index.terms[one.id], Number(one.weight.toFixed(4)), one.kind, one.readAs, flags(one)])
}

describe('words that the glossary relates', () => {
  it('weigh by how they are related, and are the reason when the query holds the word', () => {
    const { same, similar, far } = weights
    expect(added((set, index) => addRelatives(set, 'volume', index, 1, null))).toEqual([
      ['볼륨', same, 'synonym', '볼륨', '+'],
      // Through 볼륨, which means the same as volume.
      ['디스크', far, 'synonym', '디스크', '~+'],
    ])
    expect(added((set, index) => addRelatives(set, '볼륨', index, 0.5, null))).toEqual([
      ['디스크', similar * 0.5, 'synonym', '디스크', '~+'],
      // Through storage, which is similar and in no question.
      ['저장소', far * 0.5, 'synonym', '저장소', '~+'],
    ])
  })

  it.each([
    ['typo', 'typo', 'volume'],
    ['synonym', 'synonym', '볼륨'],
  ] as const)(
    'of a word that was taken for another reason (%s) are guesses for that reason',
    (kind, reason, readAs) => {
      const [first] = added((set, index) => addRelatives(set, 'volume', index, 1, kind))
      expect(first).toEqual(['볼륨', weights.same, reason, readAs, '+?'])
    },
  )
})

describe('a word that is known', () => {
  it('stands for itself in lower case, its stem, and what is related to both', () => {
    expect(added((set, index) => addKnown(set, 'VOLUME', 'volume', index, 0.5))).toEqual([
      ['볼륨', 0.42, 'synonym', '볼륨', '+'],
      ['디스크', 0.15, 'synonym', '디스크', '~+'],
    ])
    expect(added((set, index) => addKnown(set, '이미지를', '이미지', index, 1))).toEqual([
      ['이미지', 1, 'stem', '이미지', ''],
    ])
    expect(added((set, index) => addKnown(set, '이미지', '이미지', index, 1))).toEqual([
      ['이미지', 1, null, '이미지', ''],
    ])
    // What is related to the word as written counts, too.
    expect(added((set, index) => addKnown(set, 'disk', '이름', index, 1)).slice(0, 2)).toEqual([
      ['이름', 1, 'stem', '이름', ''],
      ['디스크', 0.84, 'synonym', '디스크', '+'],
    ])
  })
})

describe('a word that may be unfinished', () => {
  it('begins other terms by its letters, not by its keystrokes alone, and is none of them itself', () => {
    const found = added((set, index) => addPrefixes(set, '이미지', index, 0.5, null))
    expect(found).toEqual([['이미지파일', 0.5 * (0.8 + 0.2 * (3 / 5)), null, '이미지파일', '?']])
    // The keys of 이 begin those of 인증.
    expect(added((set, index) => addPrefixes(set, '이', index, 1, null)).map(([term]) => term)).toEqual([
      '이름',
      '이미지',
      '이미지파일',
    ])
  })

  it('leads on to what is related to them, when it is asked to', () => {
    const of = (mode: 'expand' | null) =>
      added((set, index) => addPrefixes(set, 'vol', index, 0.5, mode)).map(([term, weight, ...rest]) => [
        term,
        weight,
        ...rest,
      ])
    expect(of(null)).toEqual([])
    expect(of('expand')).toEqual([
      ['볼륨', 0.42, 'synonym', '볼륨', '+?'],
      ['디스크', 0.15, 'synonym', '디스크', '~+?'],
    ])
  })

  it('is the closer the more of the term is typed', () => {
    expect([closeness('a', 'ab'), closeness('ab', 'ab'), closeness('ab', 'abcd')]).toEqual([0.9, 1, 0.9])
  })
})

describe('how much a term is used', () => {
  it('tells terms of questions from those that only mean the same as one', () => {
    const index = open()
    expect(['볼륨', 'volume', '없는말'].map((key) => isUsed(key, index))).toEqual([true, false, false])
    expect(['볼륨', 'volume', '없는말'].map((key) => isSearchable(key, index))).toEqual([true, true, false])
  })

  it('leaves the most used ones when there are too many, and the order alone when there are not', () => {
    const index = open()
    const ids = () => ['이름', '볼륨', '이미지', '인증'].map((key) => index.idOf.get(key) ?? -1)
    expect(mostUsed(ids(), index, 2).map((id) => index.terms[id])).toEqual(['이미지', '볼륨'])
    expect(mostUsed(ids(), index, 4)).toEqual(ids())
    expect(mostUsed(ids(), index)).toEqual(ids())
  })

  it.each([
    [1, 1],
    [100, 1],
    [101, 2],
    [300, 3],
    [301, 3],
    [9_000, 3],
  ])('makes a common word of one in a hundred, at most three: of %i questions %i', (size, count) => {
    expect(questionsOfCommonWord(size)).toBe(count)
  })
})
