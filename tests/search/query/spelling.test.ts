import { describe, expect, it } from 'vitest'
import { correctSpelling, nearestSpelling } from '../../../src/search/query/spelling.ts'
import { keystrokes } from '../../../src/search/text/hangul.ts'
import { openWords } from '../../support/word-index.ts'

/** The corrections of a word among some words that each stand in one question. */
function corrections(typed: string, known: readonly string[], isTyping = false) {
  const index = openWords(Object.fromEntries(known.map((word) => [word, 1])))
  return correctSpelling(typed, index, isTyping).map(({ id, distance, isUnfinished }) => [
    index.terms[id],
    distance,
    ...(isUnfinished ? ['unfinished'] : []),
  ])
}

describe('how far a correction may be', () => {
  it.each([
    // A Korean word of four or five keys: only a vowel that sounds alike.
    ['모새', 4, '모세', 0.5],
    ['모새', 4, '모시', null],
    ['볼새', 5, '볼세', 0.5],
    ['볼새', 5, '볼시', null],
    // From six keys one slip, from ten two, from fifteen three.
    ['볼룸', 6, '볼륨', 0.5],
    ['볼람', 6, '볼름', 1],
    ['볼람', 6, '불름', null],
    ['컨테이나', 9, '컨테이너', 1],
    ['컨데이나', 9, '컨테이너', null],
    ['쿠바네티수', 10, '쿠버네티스', 2],
    ['쿠바네디수', 10, '쿠버네티스', null],
    ['네임스펜이즈', 14, '네임스벤이스', 2],
    ['네임즈펜이즈', 14, '네임스벤이스', null],
    ['로드밸런사닝', 15, '로드벨란서링', null],
    ['디플로이만드닝', 17, '디플로이먼트닝', 2],
    ['디블로이만드닝', 17, '디플로이먼트닝', 3],
    ['디블로이만드밍', 17, '디플로이먼트닝', null],
    ['디블로이만드', 14, '디플로이먼트', null],
    ['디블로이마드미', 15, '디플로이머트미', 3],
    // An English word of four to seven letters: one slip, from eight two. Shorter ones are never corrected.
    ['pot', 3, 'pod', null],
    ['nose', 4, 'node', 1],
    ['clustre', 7, 'cluster', 1],
    ['clustr', 6, 'cluster', 1],
    ['clastre', 7, 'cluster', null],
    ['registyr', 8, 'registry', 1],
    ['regastyr', 8, 'registry', 2],
    ['ragastyr', 8, 'registry', null],
    // Codes and numbers are none of ours.
    ['v1beta1', 7, 'v1beta2', null],
    ['k8ss', 4, 'k8s', null],
  ])('%s (%i keys) and %s: %s', (typed, keys, known, distance) => {
    expect(keystrokes(typed).length).toBe(keys)
    expect(corrections(typed, [known])).toEqual(distance === null ? [] : [[known, distance]])
  })

  it.each([
    ['a first key that is wrong in seven keys', 'bluster', 'cluster', null],
    ['a first key that is wrong in eight', 'begistry', 'registry', 1],
    ['a first key that is wrong in a short Korean word', '돌륨', '볼륨', null],
    ['a missing key in six keys', '사다리', '사달리', null],
    ['a missing key in six keys of English', 'clustr', 'cluster', 1],
    ['a missing key in seven keys', '레이어스', '레이어슨', 1],
    ['an extra key in seven keys', '사달리', '사다리', 1],
  ])('%s: %s and %s', (_, typed, known, distance) => {
    expect(corrections(typed, [known])).toEqual(distance === null ? [] : [[known, distance]])
  })

  it('looks at words only, not at code or numbers', () => {
    expect(corrections('docker/compase', ['docker/compose'])).toEqual([])
    expect(corrections('8081', ['8080'])).toEqual([])
  })
})

describe('which corrections are offered', () => {
  it('the nearest first, then those in more questions, then the order of the index', () => {
    const index = openWords({ 볼람: 2, 볼렴: 3, 볼림: 4, 볼륨: 1 })
    expect(correctSpelling('볼룸', index, false).map(({ id }) => index.terms[id])).toEqual([
      '볼륨',
      '볼림',
      '볼렴',
      '볼람',
    ])
    const equal = openWords({ 볼림: 1, 볼람: 1, 볼렴: 1 })
    const order = correctSpelling('볼룸', equal, false).map(({ id }) => id)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order.length).toBe(3)
  })

  it('four at most, and none much farther than the nearest, unless it is another spelling of that', () => {
    expect(corrections('noda', ['node', 'nodb', 'nodc', 'nodf', 'nodg']).length).toBe(4)
    expect(corrections('registri', ['registry', 'registra', 'resistra'])).toEqual([
      ['registra', 1],
      ['registry', 1],
      // One letter from registra, which some notes may write so.
      ['resistra', 2],
    ])
    // Only where the corrected word has six keys or more.
    expect(corrections('볼룸', ['볼륨', '볼륜'])).toEqual([
      ['볼륨', 0.5],
      ['볼륜', 1.5],
    ])
    expect(corrections('볼새', ['볼세', '볼네'])).toEqual([['볼세', 0.5]])
    expect(corrections('쿠버네테스', ['쿠버네태스', '쿠버네터스', '쿠버니터스'])).toEqual([
      ['쿠버네태스', 0.5],
      ['쿠버네터스', 1],
    ])
  })

  it('offers a word twice as far when nothing was found, and nothing for another word', () => {
    const index = openWords({ 컨테이너: 2, container: 1 })
    const nearest = (word: string) => nearestSpelling(word, index).map(({ id }) => index.terms[id])
    expect(correctSpelling('컨테니어', index, false)).toEqual([])
    expect(nearest('컨테니어')).toEqual(['컨테이너'])
    expect(nearest('컨태이너')).toEqual(['컨테이너'])
    expect(nearest('김치찌개')).toEqual([])
    expect(nearest('가방')).toEqual([])
  })

  it('offers one, as far as a quarter of what was typed, in any case, and what it may begin', () => {
    const index = openWords({ orchestrator: 1, orchestratir: 1, scheduler: 1 })
    const nearest = (word: string) => nearestSpelling(word, index).map(({ id }) => index.terms[id])
    expect(nearest('orchastretar')).toHaveLength(1)
    expect(nearest('ORCHASTRETAR')).toEqual(nearest('orchastretar'))
    expect(nearest('urchastretar')).toEqual([])
    expect(nearest('orchestrater')).toHaveLength(1)
    expect(nearest('schde')).toEqual(['scheduler'])
  })

  it('words for the same thing count to how often a word is found', () => {
    const counts = { 볼림: 1, 볼람: 1, cask: 3 }
    const index = openWords(counts, { same: [['볼림', 'cask']], similar: [] })
    expect(correctSpelling('볼룸', index, false).map(({ id }) => index.terms[id])).toEqual(['볼림', '볼람'])
    const other = openWords(counts, { same: [['볼람', 'cask']], similar: [] })
    expect(correctSpelling('볼룸', other, false).map(({ id }) => other.terms[id])).toEqual(['볼람', '볼림'])
  })

  it('the nearest of very many words that are spelled alike', () => {
    const letters = [...'abcdefghij']
    const others = letters.flatMap((a) => letters.map((b) => `regi${a}${b}xx`))
    expect(corrections('registyr', [...others, 'registry'])).toEqual([['registry', 1]])
  })

  it('whatever the case', () => {
    expect(corrections('SCHEDULAR', ['scheduler'])).toEqual([['scheduler', 1]])
  })
})

it('a word of grammar is not what was meant', () => {
  expect(corrections('긁고', ['그리고'])).toEqual([])
  expect(corrections('긁고', ['굵고'])).toEqual([['굵고', 1]])
})

describe('while the word is still being typed', () => {
  it.each([
    ['six keys that are too far off', 'schlue', 'scheduler', []],
    ['six keys, two of them swapped', 'schdeu', 'scheduler', [['scheduler', 1, 'unfinished']]],
    ['five keys, two of them swapped', 'schde', 'scheduler', [['scheduler', 1, 'unfinished']]],
    ['five keys, one of them missing', 'minku', 'minikube', [['minikube', 1, 'unfinished']]],
    ['four keys', 'mnik', 'minikube', []],
    [
      'a Korean beginning with a vowel that sounds alike',
      '스캐주',
      '스케줄러',
      [['스케줄러', 0.5, 'unfinished']],
    ],
    ['a short Korean beginning with another vowel', '스코주', '스케줄러', []],
    ['two slips in the beginning', 'sxhdeu', 'scheduler', []],
    ['a word that is whole is not unfinished', 'registyr', 'registry', [['registry', 1]]],
    ['a Korean beginning', '디폴로이', '디플로이먼트', [['디플로이먼트', 1, 'unfinished']]],
  ])('%s: %s and %s', (_, typed, known, expected) => {
    expect(corrections(typed, [known], true)).toEqual(expected)
    if (expected.some(([, , state]) => state === 'unfinished'))
      expect(corrections(typed, [known])).toEqual([])
  })

  it('whole words come alone when there are any', () => {
    expect(corrections('depoly', ['deploy', 'deployment'], true)).toEqual([['deploy', 1]])
    expect(corrections('depoly', ['deployment'], true)).toEqual([['deployment', 1, 'unfinished']])
  })
})
