import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutForVoice, findVoice, sayAnswer, sayQuestion } from '../../../src/study/carry/speech.ts'
import { carried } from '../../support/carried.ts'

const words = {
  terminal: '터미널 예시가 있어요.',
  code: '코드가 있어요.',
  picture: '그림이 있어요.',
  pending: '답변 준비 중이에요.',
}

describe('an answer to be spoken', () => {
  test('announces code and pictures, and says lists in order', () => {
    const [one] = carried('- 질문인가요?\n  - 하나예요. ![](a.png)\n  - 둘\n\n  ```sh\n  docker ps\n  ```\n')
    expect(one && sayAnswer(one, words)).toEqual(['하나예요. 그림이 있어요.', '둘', '코드가 있어요.'])
    const terminal = one && {
      ...one,
      body: {
        ...one.body,
        codeBlocks: one.body.codeBlocks.map((code) => ({ ...code, kind: 'transcript' as const })),
      },
    }
    expect(terminal && sayAnswer(terminal, words)).toContain('터미널 예시가 있어요.')
  })

  test('says the numbers of a list', () => {
    const [one] = carried('- 순서는요?\n  1. 켜요\n  2. 꺼요')
    expect(one && sayAnswer(one, words)).toEqual(['1. 켜요', '2. 꺼요'])
  })

  test('says that there is none yet', () => {
    const [one] = carried('- 질문인가요?')
    expect(one && sayAnswer(one, words)).toEqual([words.pending])
  })

  test('loses no word where it is cut, and no part is too long for a voice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('컨테이너는', '프로세스예요.', 'kernel', '그래요?', 'x'.repeat(150)), {
          maxLength: 80,
        }),
        (list) => {
          const parts = cutForVoice(list.join(' '))
          expect(parts.join('').replaceAll(' ', '')).toBe(list.join(''))
          expect(parts.filter((part) => part === '' || part !== part.trim())).toEqual([])
          for (const part of parts) expect(part.length).toBeLessThanOrEqual(110)
        },
      ),
      { numRuns: 50 },
    )
    expect(cutForVoice('문서는 https://docs.docker.com/storage/volumes/?a=1 예요')).toEqual([
      '문서는 docs.docker.com 예요',
    ])
    expect(cutForVoice('http://a.example')).toEqual(['a.example'])
  })

  test('is cut behind the last sentence, else at a space, else where it must', () => {
    const words = (count: number) => '가나 '.repeat(count)
    // A comma, or 요, also ends something; one in the first third is too early.
    for (const end of ['.', '?', '!', '요', ','])
      expect(cutForVoice(`${words(20)}${end} ${words(20)}`)[0]).toBe(`${words(20)}${end}`)
    expect(cutForVoice(`${words(12)}. ${words(12)}, ${words(30)}`)[0]).toBe(`${words(12)}. ${words(12)},`)
    expect(cutForVoice(`${words(12)}.${words(40)}`)[0]).toBe(`${words(12)}.${words(24)}`.trim())
    expect(cutForVoice(`가. ${words(60)}`)[0]).toBe(`가. ${words(35)}`.trim())
    // A third of the longest part is 37 signs.
    const early = (before: number) => cutForVoice(`${'가'.repeat(before)}. ${words(60)}`)[0]
    expect(early(35)).toBe(`${'가'.repeat(35)}. ${words(24)}`.trim())
    expect(early(36)).toBe(`${'가'.repeat(36)}.`)
    expect(cutForVoice(`${'가'.repeat(100)} ${'나'.repeat(20)}`)).toEqual(['가'.repeat(100), '나'.repeat(20)])
    expect(cutForVoice('가'.repeat(111)).map(({ length }) => length)).toEqual([110, 1])
    expect(cutForVoice('가'.repeat(110))).toHaveLength(1)
    expect([cutForVoice(' \n\t'), cutForVoice(' 가 \n 나 ')]).toEqual([[], ['가 나']])
  })

  test('follows a question with what it asks about', () => {
    const [one] = carried('## 문제 1\n\n고르세요.\n\n1) null ![표](t.png)\n2) object\n\n**정답: 2)**\n')
    const said = (one && sayQuestion(one, words)) ?? []
    expect(said[0]).toBe(one?.card.text)
    expect(said.join(' ')).toContain('object')
    expect(said.join(' ')).toContain('그림이 있어요. 표.')
  })

  test('needs a Korean voice, best of the device itself', () => {
    const voice = (lang: string, localService = true) => ({ lang, localService })
    expect(findVoice([voice('en-US'), voice('kok-IN')], 'ko')).toBeNull()
    expect(findVoice([voice('ko-KR', false), voice('ko_KR')], 'ko')).toEqual(voice('ko_KR'))
    expect(findVoice([voice('ko', false)], 'ko')).toEqual(voice('ko', false))
    expect(findVoice([voice('ko'), voice('en_GB')], 'en')).toEqual(voice('en_GB'))
  })
})
