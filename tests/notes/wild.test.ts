import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseNote } from '../support/parse-note.ts'

/** Notes of many authors and what a careful human reads in them; outside of the repository, and not on every machine. */
const shared = fileURLToPath(new URL('../../../shared/wild/', import.meta.url))
const isThere = existsSync(`${shared}golden.json`)

interface Golden {
  readonly dialect: string
  readonly questions: readonly { readonly line: number; readonly lastLine: number; readonly text: string }[]
}

const golden: Readonly<Record<string, Golden>> = isThere
  ? JSON.parse(readFileSync(`${shared}golden.json`, 'utf8'))
  : {}

/** Letters and digits, without Markdown. */
function bare(text: string): string {
  return text
    .replace(/<[^>]+>|!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^0-9a-zA-Z가-힣]/g, '')
    .toLowerCase()
}

/** Lines that end no answer. */
const TRIVIAL = /^\s*(?:<br\s*\/?>|<\/?(?:p|div|details|ul|b)\b[^>]*>|-{3,}|\*{3,})*\s*$/

function scoreOf(name: string, { questions }: Golden) {
  const text = readFileSync(`${shared}notes/${name}`, 'utf8')
  const lines = text.split('\n')
  const trim = (first: number, last: number): number => {
    let end = last
    while (end > first && TRIVIAL.test(lines[end - 1] ?? '')) end -= 1
    return end
  }
  const read = parseNote(text, name)
  const wanted = new Map(questions.map((one) => [one.line, one]))
  const right = read.questions.filter(({ span, text: asked }) => {
    const want = wanted.get(span.line)
    return (
      want !== undefined &&
      bare(asked).endsWith(bare(want.text)) &&
      trim(span.line, span.lastLine) === trim(want.line, want.lastLine)
    )
  }).length
  const wrong = read.questions.filter((one) => !wanted.has(one.span.line)).length
  const isRight = right >= 0.95 * questions.length && wrong <= 0.05 * questions.length
  return { name, right, wrong, isRight, errors: read.problems.filter((one) => one.severity === 'error') }
}

describe.skipIf(!isThere)('notes of other authors', () => {
  const explicit = Object.entries(golden).filter(([, one]) => one.dialect !== 'needs-the-authors-word')
  const scores = explicit.map(([name, one]) => scoreOf(name, one))

  test('are read as a careful human reads them: nine of ten notes, 95 of 100 questions', () => {
    const all = explicit.reduce((sum, [, one]) => sum + one.questions.length, 0)
    expect(scores.filter((one) => one.isRight).length).toBeGreaterThanOrEqual(0.9 * scores.length)
    expect(scores.reduce((sum, one) => sum + one.right, 0)).toBeGreaterThanOrEqual(0.95 * all)
  })
})
