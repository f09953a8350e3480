import { parseNote } from './parse-note.ts'

/** The questions of a note, each with its lines: `3-5 왜 느린가요?`. Takes the lines of the note. */
export function cardsOf(...lines: readonly string[]): readonly string[] {
  const { questions } = parseNote(lines.join('\n'), 'note.md')
  return questions.map(({ span, text }) => `${span.line}-${span.lastLine} ${text}`)
}
