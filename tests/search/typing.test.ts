import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, keystrokes } from '../../src/search/text/hangul.ts'
import { anyText } from '../support/any-text.ts'
import { docs, find, glossary } from '../support/small-collection.ts'

/** What the input method shows after each key of a text. */
function steps(text: string): readonly string[] {
  const keys = keystrokes(text)
  return Array.from({ length: keys.length }, (_, i) => compose(keys.slice(0, i + 1)))
}

describe('입력하는 동안', { timeout: 60_000 }, () => {
  const words = [...new Set(docs.flatMap((doc) => doc.question.match(/[가-힣]{2,}|[A-Za-z]{2,}/g) ?? []))]
  const nouns = [
    '이미지',
    '레이어',
    '컨테이너',
    '볼륨',
    '환경변수',
    '쿠버네티스',
    '스케줄러',
    '가상머신',
    ...glossary.same.flat(),
  ]
  const particles = ['를', '에서는', '으로', '의', '하면', '에서도', '을']

  it('낱말을 한 글쇠씩 쳐도 결과가 비지 않는다', async () => {
    for (const noun of new Set(nouns)) {
      if ((await find(noun)).hits.length === 0) continue
      for (const typed of steps(noun))
        expect((await find(typed)).hits.length, `${typed} (${noun})`).toBeGreaterThan(0)
    }
  })

  it('조사를 붙이는 동안에도 결과가 비지 않는다', async () => {
    for (const noun of ['이미지', '레이어', '컨테이너', '볼륨']) {
      for (const particle of particles) {
        for (const typed of steps(noun + particle)) {
          expect((await find(typed)).hits.length, `${typed} (${noun}${particle})`).toBeGreaterThan(0)
        }
      }
    }
  })

  it('두 낱말을 이어 쳐도 결과가 비지 않는다', async () => {
    for (const text of [
      '이미지 삭제',
      '볼륨 차이',
      '컨테이너 실행',
      '이미지삭제',
      '예전 버전으로 되돌리기',
      '환경 변수',
    ]) {
      for (const typed of steps(text))
        expect((await find(typed)).hits.length, `${typed} (${text})`).toBeGreaterThan(0)
    }
  })

  it('never takes away what the words before surely find, whatever is typed next', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('이미지 레이어', '볼륨', 'docker stop', '롤백', '환경변수'),
        fc.oneof(anyText(), fc.string(), fc.constantFrom('zzzqqq', '우주선', '뷁쉛뛟에서', 'ㄹㅇㄴ')),
        async (before, next) => {
          const last = next.replace(/[\s"“”#]/g, '')
          for (const typed of steps(last).slice(0, 40)) {
            const { hits } = await find(`${before} ${typed}`)
            expect(hits.length, `${before} ${typed}`).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('shows what is found without the last word as guesses, and names that word', async () => {
    const { hits, missing, relaxed } = await find('일어나는 롤백 우주선')
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every(({ confidence }) => confidence === 'low')).toBe(true)
    expect([missing, relaxed]).toEqual([['우주선'], true])
  })

  it('takes any text without throwing, and stays within the limit', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...words,
        ...particles,
        'ㅋㅌ',
        'ㅏㅓ',
        '"',
        '#',
        '--',
        '"a',
        '\\',
        '한',
        'dlalwl',
        '::',
        '.spec.',
        ' ',
      ),
      fc.string(),
      anyText(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.boolean(), async (pieces, spaced) => {
        const { hits, total } = await find(pieces.join(spaced ? ' ' : ''), 5)
        expect(hits.length).toBeLessThanOrEqual(5)
        expect(total).toBeGreaterThanOrEqual(hits.length)
        expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length)
      }),
      { numRuns: 200 },
    )
  })

  it('takes very long and repetitive input', async () => {
    for (const text of [
      '가'.repeat(5000),
      'ㅋ'.repeat(5000),
      'a'.repeat(5000),
      '이미지'.repeat(2000),
      '이미지 '.repeat(2000),
      '"'.repeat(999),
      'x.'.repeat(3000),
    ]) {
      expect((await find(text)).hits.length).toBeLessThanOrEqual(10)
    }
  })
})
