import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mostHard } from '../../../src/study/carry/class-code.ts'
import { mostListed } from '../../../src/study/carry/id-list.ts'
import { longestCode, mostCodes } from '../../../src/study/carry/record-parts.ts'
import { carry } from '../../../src/ui/strings/carry.ko.ts'

/** What takes questions elsewhere is read by other programs and by later versions, so its description has to be right. */
const text = readFileSync('docs/carry.md', 'utf8').replace(/\s+/g, ' ')

describe('docs/carry.md', () => {
  test.each([
    `at most ${mostListed} questions`,
    `there are at most ${mostCodes}, and no link is longer than ${longestCode} signs`,
    `at most ${mostHard} ids with 1 to 999 misses`,
    `(\`${carry.question}\`, \`${carry.answer}\`) and card (\`${carry.ankiModel}\`)`,
    `\`${carry.memo}:\``,
  ])('says "%s", as the program does', (said) => {
    expect(text).toContain(said)
  })

  // Anki makes a second note type of other names, and takes the notes of the first no more.
  test('names what may never change in a package for Anki', () => {
    expect([carry.question, carry.answer, carry.ankiModel]).toEqual(['질문', '답', '문답 질문과 답'])
    expect(text).toContain('fixed id 1607270400001')
    expect(carry.columns.slice(0, 7)).toEqual(['질문', '답', '주제', '태그', '메모', '주소', 'id'])
  })
})
