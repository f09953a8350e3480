import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinMemos } from '../../../src/study/journal/join-memos.ts'

describe('a memo typed while it may have been changed elsewhere', () => {
  it.each([
    ['nothing else happened', '커널', '커널은 하나', '커널', '커널은 하나'],
    ['it was deleted here', '커널', '', '커널', ''],
    ['it was written elsewhere too', '', '볼륨', '커널', '커널\n볼륨'],
    ['both went on from the same', '커널', '커널은 하나', '커널과 이미지', '커널과 이미지\n커널은 하나'],
    ['the other was deleted', '커널', '커널은 하나', '', '커널은 하나'],
    ['a part of it is saved already', '', '커널은 하나', '커널은', '커널은 하나'],
    ['nothing was typed', '커널', '커널', '이미지', '이미지'],
    ['it was deleted here and changed there', '커널', '', '이미지', '이미지'],
  ])('when %s', (_, began, typed, now, joined) => {
    expect(joinMemos(began, typed, now)).toBe(joined)
  })

  it('loses nothing that either side wrote, and taking it up twice adds nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (began, typed, now) => {
        const joined = joinMemos(began, typed, now)
        if (typed !== began) expect(joined).toContain(typed)
        if (now !== began) expect(joined).toContain(now)
        expect(joinMemos(began, typed, joined)).toBe(joined)
      }),
    )
  })
})
