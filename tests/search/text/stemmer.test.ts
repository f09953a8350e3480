import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLexicon } from '../../../src/search/text/lexicon.ts'
import { isFormOf, unfinishedStems } from '../../../src/search/text/stemmer.ts'

const lexicon = makeLexicon({
  same: [
    ['로그인', 'login'],
    ['삭제', '지우다'],
    ['만들다', '생성'],
    ['인그레스', 'ingress'],
  ],
  similar: [['돌리다', '실행', '끄다', '느리다', '줄다', '막다', '차다', '보내다', '정하다', '바꾸다']],
})

describe('조사와 어미', () => {
  const stems: Readonly<Record<string, string>> = {
    이미지를: '이미지',
    컨테이너에서는: '컨테이너',
    네임스페이스에서의: '네임스페이스',
    로드밸런서로부터: '로드밸런서',
    볼륨이랑: '볼륨',
    브릿지로는: '브릿지',
    삭제하면: '삭제',
    삭제됩니다: '삭제',
    실행중인: '실행',
    부족해서: '부족',
    지웠는데: '지우다',
    지워진: '지우다',
    만드는: '만들다',
    돌려도: '돌리다',
    꺼졌을때: '끄다',
    느려요: '느리다',
    줄어: '줄다',
    막아둘: '막다',
    지워버린: '지우다',
    바꿔놓고: '바꾸다',
    정해둘: '정하다',
    차서: '차다',
    보내도: '보내다',
    기가까지로: '기가',
  }
  for (const [word, stem] of Object.entries(stems)) {
    it(`${word} → ${stem}`, () => expect(lexicon.keyOf(word)).toBe(stem))
  }

  it('조사처럼 보이는 끝을 가진 낱말은 자르지 않는다', () => {
    for (const word of [
      '차이',
      '경로',
      '추가',
      '결과',
      '속도',
      '메모리',
      '로그인',
      '이미지',
      '지원',
      '효과',
    ]) {
      expect(lexicon.keyOf(word)).toBe(word)
    }
  })

  it('지원은 지우다의 꼴이 아니다', () => {
    expect(isFormOf('지원', '지우다')).toBe(false)
    expect(isFormOf('지운', '지우다')).toBe(true)
    expect(['여는', '엽니다', '열어요', '열면'].map((word) => isFormOf(word, '열다'))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['여보야', '여서', '여도'].map((word) => isFormOf(word, '열다'))).toEqual([false, false, false])
    expect(isFormOf('쉬워요', '쉽다')).toBe(true)
  })

  it('쓰다 만 조사와 어미에서 줄기를 찾는다', () => {
    expect(unfinishedStems('이미지엣')).toContain('이미지')
    expect(unfinishedStems('사용되느')).toContain('사용')
    expect(unfinishedStems('블록체인')).not.toContain('블록')
  })

  it('takes a plural ending off English words, not off ingress or status', () => {
    expect(['Volumes', 'policies', 'ingress', 'status', 'pods'].map((word) => lexicon.keyOf(word))).toEqual([
      'volume',
      'policy',
      'ingress',
      'status',
      'pod',
    ])
  })

  it('gives every word a stem that it begins with, or a verb of the glossary', () => {
    const syllables = fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(syllables, (codes) => {
        const word = String.fromCharCode(...codes)
        const stem = lexicon.keyOf(word)
        expect(stem.length).toBeGreaterThan(0)
        expect(word.startsWith(stem) || lexicon.verbOf(word) !== null || stem.endsWith('다')).toBe(true)
      }),
    )
  })
})
