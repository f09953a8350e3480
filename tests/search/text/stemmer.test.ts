import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLexicon } from '../../../src/search/text/lexicon.ts'
import { isFormOf, stemKorean, unfinishedStems } from '../../../src/search/text/stemmer.ts'

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

  it.each([
    // Endings that show a verb, on two syllables or more.
    ['헷갈리는데', '헷갈리'],
    ['헷갈리면', '헷갈리'],
    ['올리면', '올리'],
    ['켜면', '켜면'],
    ['먹으려고', '먹으'],
    ['다녀오려면', '다녀오'],
    ['넓히는지', '넓히'],
    // Where a particle fits, it comes off first.
    ['넓히지만', '넓히지'],
    // Endings that share a syllable with the stem take that syllable, too.
    ['헷갈릴지', '헷갈'],
    ['헷갈립니다', '헷갈'],
    ['헷갈렸습니다', '헷갈렸'],
    ['헷갈렸던', '헷갈'],
    ['갔습니다', '갔'],
    ['갈릴때', '갈'],
    ['갑니다', '갑니다'],
    // Forms of 하다, 되다, 시키다 after a noun of two syllables or more.
    ['배포시켰는데', '배포'],
    ['배포가능', '배포'],
    ['거부당하는', '거부'],
    ['배포한걸', '배포'],
    ['배포했습니다', '배포'],
    ['못하면', '못하'],
    ['못하는', '못하'],
    ['배포받은', '배포'],
    // No syllables, one syllable, and a word that is known.
    ['v1은', 'v1은'],
    ['ㅋㅋ는', 'ㅋㅋ는'],
    ['를', '를'],
    ['키를', '키'],
    ['키만', '키만'],
    ['안다는', '안다는'],
  ])('without a glossary %s has the stem %s', (word, stem) => {
    expect(stemKorean(word, { isWord: (text) => text === '안다는', verbOf: () => null })).toBe(stem)
  })

  it('stops at a known word, and asks for the verb of the word before that of its rest', () => {
    const known = { isWord: (text: string) => text === '서버는', verbOf: () => null }
    expect(stemKorean('서버는도', known)).toBe('서버는')
    const asked: string[] = []
    const verbOf = (word: string) => {
      asked.push(word)
      return word === '서버' ? '서다' : null
    }
    expect(stemKorean('서버는', { isWord: () => false, verbOf })).toBe('서다')
    expect(stemKorean('서버', { isWord: () => false, verbOf: () => null })).toBe('서버')
    expect(asked).toEqual(['서버는', '서버'])
  })

  it.each([
    ['만드는', '만들다', true],
    ['만듭니다', '만들다', true],
    ['만들어', '만들다', true],
    ['만드도록', '만들다', false],
    ['흘러', '흐르다', true],
    ['꺼서', '끄다', true],
    ['했는데', '하다', true],
    ['해서', '하다', true],
    ['하였', '하다', false],
    ['쉬워', '쉽다', true],
    ['차서', '차다', true],
    ['보내', '보내다', true],
    ['없애버리는데', '없애다', true],
    ['느려지거나', '느리다', true],
    ['막아두면', '막다', true],
    ['막았던', '막다', true],
    ['막았었는데', '막다', true],
    ['먹히', '먹다', false],
    ['막', '막다', true],
    ['돌려', '돌리다', true],
    ['돌리', '막다', false],
  ])('%s of %s is a form: %s', (word, verb, is) => {
    expect(isFormOf(word, verb)).toBe(is)
  })

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
    expect(unfinishedStems('사용되느')).toEqual(['사용되', '사용'])
    expect(unfinishedStems('이미지에서')).toEqual(['이미지'])
    expect([unfinishedStems('키'), unfinishedStems('키를'), unfinishedStems('aㅇ에서')]).toEqual([[], [], []])
    expect(unfinishedStems('이미지ㅇ')).toEqual(['이미지'])
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
