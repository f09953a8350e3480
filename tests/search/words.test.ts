import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPairs } from '../../src/search/text/bilingual-pairs.ts'
import { editDistance } from '../../src/search/text/edit-distance.ts'
import {
  compose,
  initialConsonants,
  keystrokes,
  readAsHangul,
  readAsLatin,
} from '../../src/search/text/hangul.ts'
import { makeLexicon } from '../../src/search/text/lexicon.ts'
import { isFormOf, unfinishedStems } from '../../src/search/text/stemmer.ts'
import { cutCompound } from '../../src/search/text/terms.ts'
import { camelParts, cutUnits } from '../../src/search/text/tokenizer.ts'

const lexicon = makeLexicon({
  same: [
    ['로그인', 'login'],
    ['삭제', '지우다'],
    ['만들다', '생성'],
    ['인그레스', 'ingress'],
  ],
  similar: [['돌리다', '실행', '끄다', '느리다', '줄다']],
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

describe('한글', () => {
  it('keystrokes and composing undo each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { maxLength: 6 }), (codes) => {
        const word = String.fromCharCode(...codes)
        // 각사 and 각ㅅㅏ are the same keys, so composing may only move a final consonant.
        expect(keystrokes(compose(keystrokes(word)))).toBe(keystrokes(word))
      }),
    )
    expect(compose('ㅇㅣㅁㅣㅈ')).toBe('이밎')
    expect(compose('ㅇㅗㅐㄷㅏㄹㄱㅇㅡㄴ')).toBe('왜닭은')
  })

  it('reads both keyboard layouts', () => {
    expect(readAsHangul('dlalwl')).toBe('이미지')
    expect(readAsHangul('RkwkWk')).toBe('까자짜')
    expect(readAsHangul('docker')).toBeNull()
    expect(readAsLatin('패ㅣㅕㅡㄷ')).toBe('volume')
    expect(readAsLatin('ㄱ데ㅣㅑㅊㅁㄴㄷㅅ')).toBe('replicaset')
    expect(readAsLatin('도커 x')).toBeNull()
  })

  it('never throws on letters in any order', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => void [readAsHangul(text), readAsLatin(text), initialConsonants(text), compose(text)],
      ),
    )
  })
})

describe('낱말로 자르기', () => {
  const unitsOf = (text: string) => cutUnits(text).map((unit) => unit.text)

  it('keeps flags, paths and port pairs whole, with their words', () => {
    expect(unitsOf('docker run -it --rm -p 8080:80 /var/lib/docker')).toEqual([
      'docker',
      'run',
      '-it',
      '--rm',
      '-p',
      '8080:80',
      'var/lib/docker',
    ])
    expect(cutUnits('apps/v1')[0]?.words.map((word) => word.text)).toEqual(['apps', 'v1'])
  })

  it('cuts where Korean meets Latin letters', () => {
    expect(unitsOf('RUN차이CMD')).toEqual(['RUN', '차이', 'CMD'])
    expect(unitsOf('k8s에서는')).toEqual(['k8s', '에서는'])
  })

  it('leaves web addresses and hashes out', () => {
    expect(
      unitsOf('참고 https://example.com/a?b=c 와 sha256:9c742cd6c7a5752ee36be8ecb14be45c0885e10e'),
    ).toEqual(['참고', '와', 'sha256:9c742cd6c7a5752ee36be8ecb14be45c0885e10e'])
    expect(cutUnits('nginx-7d985f5478-mpwgw')[0]?.words.map((word) => word.text)).toEqual(['nginx'])
  })

  it('finds the words inside camel case', () => {
    expect(camelParts('revisionHistoryLimit')).toEqual(['revision', 'history', 'limit'])
    expect(camelParts('docker')).toEqual([])
  })

  it('cuts words written together', () => {
    const known = new Set(['이미지', '삭제', '파일', '시스템', '파일시스템'])
    expect(cutCompound('이미지삭제', (part) => known.has(part))).toEqual(['이미지', '삭제'])
    expect(cutCompound('레이어드파일시스템', (part) => known.has(part), 4)).toEqual(['파일시스템'])
    expect(cutCompound('파일시스템', (part) => known.has(part))).toEqual(['파일', '시스템'])
    expect(cutCompound('모르는낱말', (part) => known.has(part))).toBeNull()
  })
})

describe('노트에 적힌 짝', () => {
  it('takes a term and its translation in brackets', () => {
    expect(findPairs(['가상머신(Virtual machine)을 씁니다']).similar).toEqual([
      ['가상머신', 'Virtual machine'],
    ])
    expect(findPairs(['가상머신(Virtual machine)', '가상머신(Virtual machine)']).same).toEqual([
      ['가상머신', 'Virtual machine'],
    ])
    expect(findPairs(['Layer(레이어)']).similar).toEqual([['레이어', 'Layer']])
  })

  it('leaves remarks in brackets alone', () => {
    const remarks = [
      '실행하고(exit) 나면',
      '그룹을 지정해서(select)',
      '있는(running) 것',
      '파일(link), 파일(diff), 파일(lower)',
    ]
    expect(findPairs(remarks)).toEqual({ same: [], similar: [] })
  })
})

describe('글자 차이', () => {
  it('counts slips and swaps, vowels that sound alike by half', () => {
    expect(editDistance('deployemnt', 'deployment', 3)).toBe(1)
    expect(editDistance(keystrokes('컨태이너'), keystrokes('컨테이너'), 3)).toBe(0.5)
    expect(editDistance(keystrokes('볼룸'), keystrokes('볼륨'), 3)).toBe(0.5)
    expect(editDistance('abc', 'xyz', 1)).toBeGreaterThan(1)
  })

  it('is a distance: zero for the same, the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ㅐ', 'ㅔ', 'ㅋ'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a, 9)).toBe(0)
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
      }),
    )
  })
})
