import { expect, test } from 'vitest'
import { cardsOf } from '../../support/cards.ts'

/** Long enough that a pattern that goes through it once for each of its letters would take minutes. */
const LENGTH = 200_000

test.each([' ', '<br>', '`'])('a note may hold a long row of "%s"', (sign) => {
  const row = sign.repeat(LENGTH / sign.length)
  const note = [
    '- 왜 쓰나요?',
    `  - 답${row}이에요.`,
    `- 데드락${row}조건`,
    '',
    `## 이름${row}표`,
    `<details><summary>왜${row}그런가</summary>답</details>`,
  ]
  expect(cardsOf(...note)).toHaveLength(2)
})
