import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutForVoice, findVoice, sayAnswer } from '../../../src/study/carry/speech.ts'
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
          for (const part of parts) expect(part.length).toBeLessThanOrEqual(110)
        },
      ),
      { numRuns: 50 },
    )
    expect(cutForVoice('문서는 https://docs.docker.com/storage/volumes/?a=1 예요')).toEqual([
      '문서는 docs.docker.com 예요',
    ])
  })

  test('needs a Korean voice, best of the device itself', () => {
    const voice = (lang: string, localService = true) => ({ lang, localService })
    expect(findVoice([voice('en-US'), voice('kok-IN')], 'ko')).toBeNull()
    expect(findVoice([voice('ko-KR', false), voice('ko_KR')], 'ko')).toEqual(voice('ko_KR'))
    expect(findVoice([voice('ko', false)], 'ko')).toEqual(voice('ko', false))
    expect(findVoice([voice('ko'), voice('en_GB')], 'en')).toEqual(voice('en_GB'))
  })
})
