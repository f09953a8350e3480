import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { scanLines } from '../../../src/notes/parse/line-roles.ts'
import { splitLines } from '../../../src/notes/parse/lines.ts'
import { parseNote } from '../../../src/notes/parse.ts'

/** The tests' note, and real ones where they are at hand. */
const folders = ['../../support/fixture-notes/', '../../../../shared/notes/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)
const notes = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => folder + file),
  )

/** What a reader makes of a note, wherever its lines stand. */
function meaning(text: string): readonly unknown[] {
  return parseNote(text, 'note.md').questions.map((question) => [
    question.id,
    question.sections,
    question.answer.kind,
    question.answerText,
    question.codeBlocks.map((code) => code.text),
    question.images.map((picture) => picture.path),
  ])
}

type Habit = (text: string, isCode: boolean) => readonly string[]

/** Rewrites the lines of a note that are not code. */
const outsideCode =
  (pattern: RegExp, replacement: string): Habit =>
  (text, isCode) => [isCode ? text : text.replace(pattern, replacement)]

const habits: readonly (readonly [string, Habit])[] = [
  ['글머리표를 *로 씀', outsideCode(/^( *)- /, '$1* ')],
  ['글머리표를 +로 씀', outsideCode(/^( *)- /, '$1+ ')],
  ['글머리표 뒤를 두 칸 띔', outsideCode(/^( *)- /, '$1-  ')],
  ['글머리표 뒤에 특수한 빈칸을 씀', outsideCode(/^( *)- /, '$1-\u00a0')],
  ['탭으로 들여 씀', outsideCode(/^(?: {2})(?! )/, '\t')],
  ['줄 끝에 빈칸을 남김', outsideCode(/\S$/, '$& ')],
  ['제목 뒤를 띄지 않음', outsideCode(/^(##+) /, '$1')],
  ['구분선을 ***로 씀', outsideCode(/^---$/, '***')],
  ['빈 줄을 두 줄로 씀', (text, isCode) => (text === '' && !isCode ? ['', '   '] : [text])],
]

describe.each(notes)('%s', (path) => {
  const source = readFileSync(path, 'utf8')
  const lines = splitLines(source)
  const { roles } = scanLines(lines)

  test.each(habits)('means the same to an author who would write it differently: %s', (_, habit) => {
    const rewritten = lines.flatMap((line, index) => habit(line.text, roles[index] === 'fence'))
    expect(meaning(rewritten.join('\n'))).toEqual(meaning(source))
  })
})
