import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseNote } from '../support/parse-note.ts'

/** Real notes and what a careful human reads in them; outside of the repository, and not on every machine. */
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const goldenPath = `${shared}notes-check/golden.json`

interface Golden {
  readonly questions: readonly {
    readonly line: number
    readonly lastLine: number
    readonly section: string
    readonly answered: boolean
    readonly code: number
    readonly images: number
  }[]
}

const golden: Readonly<Record<string, Golden>> = existsSync(goldenPath)
  ? JSON.parse(readFileSync(goldenPath, 'utf8'))
  : {}

describe.skipIf(!existsSync(goldenPath))('real notes', () => {
  test.each(Object.entries(golden))('%s reads as a careful human reads it', (file, { questions }) => {
    const note = parseNote(readFileSync(`${shared}notes/${file}`, 'utf8'), file)
    const read = note.questions.map((question) => ({
      line: question.span.line,
      lastLine: question.span.lastLine,
      section: question.sections.at(-1),
      answered: question.answer.kind === 'written',
      code: question.codeBlocks.length,
      images: question.images.length,
    }))
    expect(read).toEqual(questions)
  })
})
