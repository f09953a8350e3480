import { describe, expect, it } from 'vitest'
import type { OpenIndex } from '../../../src/search/index/index-reader.ts'
import { type CandidateSet, closeness, makeCandidates } from '../../../src/search/query/candidates.ts'
import {
  addComposing,
  addInside,
  addJamo,
  addLayout,
  addLetterNames,
  addTypos,
  addUnfinished,
} from '../../../src/search/query/fuzzy-candidates.ts'
import { weights } from '../../../src/search/weights.ts'
import { openWords } from '../../support/word-index.ts'

/** What is found in an index of these words: each term with its reason and weight. */
function found(
  words: Readonly<Record<string, number>>,
  add: (candidates: CandidateSet, index: OpenIndex) => void,
  glossary?: Parameters<typeof openWords>[1],
) {
  const index = openWords(words, glossary)
  const candidates = makeCandidates(index)
  add(candidates, index)
  return candidates.sorted().map(({ id, kind, weight }) => [index.terms[id], kind, weight] as const)
}
const namesOf = (list: ReturnType<typeof found>) => list.map(([term]) => term)
const jamo = (words: Readonly<Record<string, number>>, typed: string, isLast = false) =>
  found(words, (candidates, index) => addJamo(candidates, typed, index, isLast))

describe('initial consonants', () => {
  const longer = weights.initialConsonantsPrefix * closeness('ㅂㄹ', '볼륨기')

  it('find the terms that have exactly these, and longer ones for less', () => {
    const list = jamo({ 볼륨: 1, 볼륨기: 1 }, 'ㅂㄹ')
    expect(namesOf(list)).toEqual(['볼륨', '볼륨기'])
    expect(list[0]?.[2]).toBeCloseTo(weights.initialConsonants, 10)
    expect(list[1]?.[2]).toBeCloseTo(0.6 * longer, 10)
    expect(jamo({ 볼륨기: 1 }, 'ㅂㄹ')[0]?.[2]).toBeCloseTo(longer, 10)
  })

  it('of one letter are hardly a beginning of anything else', () => {
    expect(jamo({ 볼륨: 1 }, 'ㅂ')[0]?.[2]).toBeCloseTo(
      weights.initialConsonants * closeness('ㅂ', '볼륨'),
      10,
    )
  })

  it('weigh the terms of more questions more', () => {
    const list = jamo({ 벌레: 1, 볼륨: 3 }, 'ㅂㄹ')
    expect(namesOf(list)).toEqual(['볼륨', '벌레'])
    expect(list[1]?.[2]).toBeCloseTo(
      weights.initialConsonants * (0.75 + (0.25 * Math.log(2)) / Math.log(4)),
      10,
    )
  })

  it('among whole syllables stand for any syllable, and the others for themselves', () => {
    expect(namesOf(jamo({ 컨테이너: 1, 칸토아누: 1 }, '컨ㅌㅇㄴ'))).toEqual(['컨테이너'])
    expect(namesOf(jamo({ 컨테이너: 1, 칸토아누: 1 }, 'ㅋㅌㅇㄴ'))).toHaveLength(2)
  })
})

describe('a word whose last syllable is half typed', () => {
  it('is what begins so while it is typed, and else syllables with initial consonants', () => {
    const words = { 레이어: 1, 레알못: 1 }
    expect(jamo(words, '레ㅇ', true).map(([term, kind]) => [term, kind])).toEqual([
      ['레알못', 'composing'],
      ['레이어', 'composing'],
    ])
    expect(jamo(words, '레ㅇ').map(([, kind]) => kind)).toEqual(['initialConsonants', 'initialConsonants'])
  })
})

describe('a word on its way', () => {
  const composing = (words: Readonly<Record<string, number>>, typed: string) =>
    found(words, (candidates, index) => addComposing(candidates, typed, index)).map(([term, , weight]) => [
      term,
      Number(weight.toFixed(3)),
    ])
  const unfinished = (words: Readonly<Record<string, number>>, typed: string) =>
    found(words, (candidates, index) => addUnfinished(candidates, typed, index))

  it('is what its keystrokes begin; a last key that leads nowhere is left out, for less', () => {
    expect(composing({ 레이어: 1, 레인: 1 }, '레잉')).toEqual([['레이어', 0.793]])
    expect(composing({ 컨테이너: 1 }, '컨테잉')).toEqual([['컨테이너', 0.646]])
    // Of fewer than five keys, and of Latin letters, nothing is left out.
    expect([composing({ 볼륨: 1 }, '볼ㅈ'), composing({ container: 1 }, 'contaz')]).toEqual([[], []])
  })

  it('is the stem that some question holds, when its ending has begun', () => {
    const { composing: weight } = weights
    expect(unfinished({ 사용: 1 }, '사용되느')).toEqual([['사용', 'stem', weight]])
    expect(unfinished({ 이미지: 1 }, '사용되느')).toEqual([])
    // With a lone letter at its end, too, but only while it is typed.
    expect(jamo({ 이미지: 1 }, '이미지에ㅅ', true)).toEqual([['이미지', 'stem', weight]])
    expect(jamo({ 이미지: 1 }, '이미지에ㅅ')).toEqual([])
  })

  it('of lone letters that begin nothing is read in the other layout', () => {
    expect(jamo({ qwe: 1 }, 'ㅂㅈㄷ')).toEqual([['qwe', 'layout', weights.layout]])
  })
})

describe('the other layout', () => {
  const layout = (words: Readonly<Record<string, number>>, typed: string, isLast = false) =>
    found(words, (candidates, index) => void addLayout(candidates, typed, index, isLast))

  it('finds the word, and what begins so only while it is typed', () => {
    const words = { 이미지: 1, 이미지파일: 1 }
    expect(layout(words, 'dlalwl').map(([term, kind]) => [term, kind])).toEqual([['이미지', 'layout']])
    expect(namesOf(layout(words, 'dlalwl', true))).toEqual(['이미지', '이미지파일'])
    // What is no word itself may begin one.
    expect(namesOf(layout({ 이미지파일: 1 }, 'dlalwl'))).toEqual(['이미지파일'])
  })

  it('weighs related words less beside the word itself, in either case of its letters', () => {
    const weighed = (typed: string, words: Readonly<Record<string, number>>) =>
      found(words, (candidates, index) => void addLayout(candidates, typed, index, false), {
        same: [['docker', '도커']],
        similar: [],
      }).map(([term, , weight]) => [term, Number(weight.toFixed(3))])
    const both = { docker: 1, 도커: 1 }
    expect(weighed('앷ㅏㄷㄱ', both)).toEqual([
      ['docker', 0.98],
      ['도커', 0.724],
    ])
    expect(weighed('앷ㅏㄷㄱ', { 도커: 1 })).toEqual([['도커', 0.823]])
    expect(weighed('ehzj', both)).toEqual([
      ['도커', 0.98],
      ['docker', 0.724],
    ])
  })

  it('leads on from what begins so to what means the same', () => {
    const begun = found(
      { container: 1, 컨테이너: 1 },
      (candidates, index) => void addLayout(candidates, '채ㅜㅅㅁ', index, true),
      { same: [['container', '컨테이너']], similar: [] },
    )
    expect(namesOf(begun)).toEqual(['container', '컨테이너'])
  })

  it('needs two syllables or three letters to begin a word, and counts that less beside the word itself', () => {
    const weighed = (typed: string, words: Readonly<Record<string, number>>, isLast = true) =>
      layout(words, typed, isLast).map(([term, , weight]) => [term, Number(weight.toFixed(3))])
    expect(weighed('dlal', { 이미지: 1 })).toEqual([['이미지', 0.732]])
    expect(weighed('ㅇㅐ', { docker: 1 })).toEqual([])
    expect(weighed('ㅇㅐㅊ', { docker: 1 })).toEqual([['docker', 0.706]])
    expect(weighed('dlalwl', { 이미지: 1, 이미지파일: 1 })).toEqual([
      ['이미지', 0.98],
      ['이미지파일', 0.595],
    ])
    // A syllable that is half typed.
    expect(weighed('dlalw', { 이미지: 1 })).toEqual([['이미지', 0.777]])
    expect(weighed('dlalw', { 이미지: 1 }, false)).toEqual([])
    expect(weighed('djal', { 엄격: 1 })).toEqual([])
    expect(weighed('djarur', { 엄격: 1 })).toEqual([['엄격', 0.98]])
  })

  it('finds the words of a compound', () => {
    expect(namesOf(layout({ 이미지: 1, 삭제: 1 }, 'dlalwltkrwp')).sort()).toEqual(['삭제', '이미지'])
  })

  it('finds nothing for one sign, or a word that is not known there', () => {
    expect([layout({ 비: 1 }, 'q'), layout({ 이미지: 1 }, 'qnffba')]).toEqual([[], []])
    expect(layout({ docker: 1 }, '앷ㅏㄷㄱ').map(([term]) => term)).toEqual(['docker'])
  })
})

describe('letters by their names', () => {
  const letters = (words: Readonly<Record<string, number>>, key: string) =>
    found(words, (candidates, index) => void addLetterNames(candidates, key, index), {
      same: [['다중 인증', 'mfa']],
      similar: [],
    })

  it('are an abbreviation that the collection knows, with its other names', () => {
    expect(letters({ mfa: 1, 다중인증: 1 }, '엠에프에이').map(([term, kind]) => [term, kind])).toEqual([
      ['mfa', 'layout'],
      ['다중인증', 'layout'],
    ])
    expect(letters({ 다중인증: 1 }, '엠에프에이').map(([term]) => term)).toEqual(['다중인증'])
    expect([letters({ ssh: 1 }, '엠에프에이'), letters({ mfa: 1 }, '엠에프')]).toEqual([[], []])
  })
})

describe('a part inside of terms', () => {
  it('weighs by how much of the term it is', () => {
    const list = found({ 네임스페이스: 1, 큰스페이스: 1 }, (candidates, index) =>
      addInside(candidates, '스페이스', index),
    )
    expect(list.map(([term, , weight]) => [term, weight])).toEqual([
      ['큰스페이스', weights.substring * (0.6 + 0.4 * (4 / 5))],
      ['네임스페이스', weights.substring * (0.6 + 0.4 * (4 / 6))],
    ])
  })
})

describe('a word with a typing error', () => {
  const typos = (words: Readonly<Record<string, number>>, word: string, key: string) =>
    found(words, (candidates, index) => addTypos(candidates, word, key, index, false))

  it('is read with and without what looks like a particle, and the nearer reading counts', () => {
    expect(namesOf(typos({ 볼륨: 1 }, '볼룸을', '볼룸'))).toEqual(['볼륨'])
    // 고래상에 is nearer to 고래상애 than its stem to 고래장.
    expect(namesOf(typos({ 고래장: 1, 고래상애: 1 }, '고래상에', '고래상'))).toEqual(['고래상애'])
    // The whole word is one key from a longer one, its stem two keys from another.
    const both = { 컨테이너: 1, 컨데이너러: 1 }
    expect(namesOf(typos(both, '컨데이너로', '컨데이너'))[0]).toBe('컨테이너')
  })

  it('counts less the farther it is from the word that is meant', () => {
    const [near, far] = ['쿠버네티수', '쿠바네티수'].map(
      (word) => typos({ 쿠버네티스: 1 }, word, word)[0]?.[2] ?? 0,
    )
    expect(near).toBeCloseTo(weights.typo * (1 - 0.5 / 10), 10)
    expect(far).toBeCloseTo(weights.typo * (1 - 1 / 10), 10)
  })
})
