import { describe, expect, test } from 'vitest'
import {
  compareFeatures,
  differInSigns,
  featuresOf,
  idfIn,
  mayBeAlike,
} from '../../../src/notes/identity/text-similarity.ts'

/** Compares two texts, every bigram counting the same. */
const likeness = (a: string, b: string) => compareFeatures(featuresOf(a), featuresOf(b), () => 1)

describe('the likeness of two texts', () => {
  test('is whole for the same words, whatever their spaces, letter case and marks', () => {
    expect(likeness('도커란 무엇인가요?', '도커란 무엇인가요')).toEqual({
      letters: 1,
      replaced: 0,
      isTermReplaced: false,
    })
    expect(likeness('Docker RUN', 'docker run').letters).toBe(1)
  })

  test('is the part of the bigrams that both have (Dice)', () => {
    expect(likeness('abcdef', 'abcxyz').letters).toBeCloseTo(4 / 10, 10)
    expect(likeness('abc', 'xyz').letters).toBe(0)
    expect(likeness('a', 'b').letters).toBe(0)
  })

  test('weighs each bigram', () => {
    const weight = (bigram: string) => (bigram === 'ab' ? 0.5 : 1)
    expect(compareFeatures(featuresOf('abc'), featuresOf('abd'), weight).letters).toBeCloseTo(1 / 3, 10)
  })

  test('has nothing replaced where words were only added, or only removed', () => {
    expect(likeness('볼륨은 남나요?', '컨테이너를 지워도 볼륨은 남나요?').replaced).toBe(0)
    expect(likeness('컨테이너를 지워도 볼륨은 남나요?', '볼륨은 남나요?').replaced).toBe(0)
  })

  test.each([
    ['a word that says what is asked about', '볼륨은 파드에', '커널은 파드에', 0.5],
    ['the ending of a verb', '파드에 지우나요', '파드에 옮겨서', 0.4 / 1.4],
    ['a word that any question has', '파드에 언제', '파드에 왜', 0.1 / 1.1],
    ['a number', '파드에 80', '파드에 443', 0.5],
    ['a particle on its own', '파드 는', '파드 를', 0.1 / 1.1],
    ['a word that any question has, with a particle', '파드에 차이는', '파드에 이유는', 0.1 / 1.1],
    ['a word in another script', '파드 東京', '파드 大阪', 0.5],
    ['nothing where there is nothing', '', 'docker', 0],
  ])('counts %s', (_, a, b, replaced) => {
    expect(likeness(a, b).replaced).toBeCloseTo(replaced, 10)
  })

  test.each([
    ['another term in Latin letters', 'docker name', 'docker volume', true],
    ['another number', '포트 80', '포트 8080', true],
    ['a name with another sign', 'C 언어', 'C++ 언어', true],
    ['other signs on both sides', 'a > b', 'a | b', true],
    ['another Korean word', '볼륨 삭제', '커널 삭제', false],
    ['a term that was added', 'docker', 'docker volume', false],
    ['letters of “e.g.”', '파드 e', '파드 g', false],
  ])('knows a term that was replaced: %s', (_, a, b, isTermReplaced) => {
    expect(likeness(a, b).isTermReplaced).toBe(isTermReplaced)
  })

  test.each([
    ['particles', '볼륨은 파드에서', '볼륨을 파드까지'],
    ['a typing error in a word of four keystrokes', '레이너', '레이어'],
    ['two in a long word', 'kubernetes', 'kubrenets'],
    ['two letters in the wrong order', 'docker', 'dokcer'],
    ['an abbreviation with a number', 'kubernetes', 'k8s'],
    ['an abbreviation of the first letters', 'service', 'svc'],
    ['Korean spelling', 'container', '컨테이너에는'],
  ])('takes for the same word: %s', (_, a, b) => {
    expect(likeness(a, b).replaced).toBe(0)
    expect(likeness(b, a).replaced).toBe(0)
  })

  test.each([
    ['a short word with another letter', 'pod', 'pot'],
    ['a word with two other letters', 'docker', 'dopter'],
    ['an abbreviation with another number', 'kubernetes', 'k7s'],
    ['an abbreviation with another end', 'kubernetes', 'k8t'],
    ['letters that are not all in the word', 'service', 'svx'],
    ['a word with another sound', 'volume', '컨테이너'],
    ['a longer number', '80', '8080'],
  ])('takes for another word: %s', (_, a, b) => {
    expect(likeness(a, b).replaced).toBe(1)
  })

  /** True when `a` is known in a text with `b`. That text has more other words, so that only what is missing from it counts. */
  const isFound = (a: string, b: string) => {
    const { replaced } = likeness(`${a} 파드 노드 볼륨`, `${b} 파드 노드 커널 배포 롤백`)
    expect([1 / 4, 1 / 2]).toContain(replaced)
    return replaced === 1 / 4
  }

  test.each([
    ['k8s', 'kubernetes'],
    ['i18n', 'internationalization'],
    ['svc', 'service'],
    ['lb', 'loadbalancer'],
    ['cm', 'commit'],
    ['pod', '파드'],
    ['container', '컨테이너에는'],
    ['node', 'mode'],
    ['loadbalancer', 'loadbalncr'],
  ])('knows %s and %s for one word, from either side', (a, b) => {
    expect([isFound(a, b), isFound(b, a)]).toEqual([true, true])
  })

  test.each([
    ['two wrong letters in a word of eight strokes', 'pipeline', 'papelane'],
    ['an abbreviation of a short word', 'cm', 'comet'],
    ['one of four letters', 'srvc', 'service'],
    ['one that begins with another letter', 'sv', 'driver'],
    ['a number before the end of one', 'k8st', 'kubernetes'],
    ['one of a word with a digit inside', 'kt', 'k8scluster'],
    ['one of a word with a digit at the end', 'cs', 'cluster9'],
    ['the sound of two letters', 'db', '디비'],
    ['one consonant of a short word', 'vue', '부이'],
    ['a number without a sound', '10000', '오이'],
    ['two English words of which one has vowels alone', 'docker', 'eieio'],
  ])('does not know for one word: %s', (_, a, b) => {
    expect([isFound(a, b), isFound(b, a)]).toEqual([false, false])
  })

  test('knows a short word in a longer one, and not the other way round', () => {
    expect([isFound('pod', 'pods'), isFound('pods', 'pod')]).toEqual([true, false])
  })

  test('counts the letters of a word in the other script as shared', () => {
    expect(likeness('volume', '볼륨').letters).toBe(1)
  })
})

describe('the weight of a bigram', () => {
  const texts = (count: number) =>
    Array.from({ length: count }, (_, at) => featuresOf(`ab${at < 10 ? 'x' : 'y'}`))

  test('is 1 for one that a question of each edition has, and for one that none has', () => {
    const idf = idfIn([featuresOf('ab'), featuresOf('ab')])
    expect([idf('ab'), idf('zz')]).toEqual([1, 1])
  })

  test('falls with the number of texts, as if there were at least forty', () => {
    const idf = idfIn(texts(20))
    expect(idf('ab')).toBeCloseTo(Math.log(41 / 10) / Math.log(41), 10)
    expect(idf('bx')).toBeCloseTo(Math.log(41 / 5) / Math.log(41), 10)
    expect(idfIn(texts(80))('ab')).toBeCloseTo(Math.log(81 / 40) / Math.log(81), 10)
  })

  test('is never below 0.15', () => {
    expect(idfIn(texts(4000))('ab')).toBe(0.15)
  })
})

test('texts that share less than a fifth of the bigrams of the shorter one are not worth comparing', () => {
  const [five, six, long] = ['abcdef', 'abcdefg', 'abuvwxyz'].map(featuresOf)
  if (five === undefined || six === undefined || long === undefined) throw new Error('empty')
  expect([mayBeAlike(five, long), mayBeAlike(long, five)]).toEqual([true, true])
  expect([mayBeAlike(six, long), mayBeAlike(long, six)]).toEqual([false, false])
})

test.each([
  ['C는 뭔가요?', 'C++는 뭔가요?', true],
  ['`>`는 뭔가요?', '`|`는 뭔가요?', true],
  ['. 뭔가요?', '.. 뭔가요?', false],
  ['도커란?', '도커란', false],
  ['C는 뭔가요?', 'D++는 뭔가요?', false],
  ['a > b & c', 'a >& b c', true],
])('%s and %s differ in signs alone: %s', (a, b, expected) => {
  expect(differInSigns(featuresOf(a), featuresOf(b))).toBe(expected)
})
