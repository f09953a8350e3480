import { describe, expect, test } from 'vitest'
import { parseNote } from '../../../support/parse-note.ts'

/** Documents that nobody wrote as questions and answers. */
describe('a document', () => {
  test('about types with `?` in code asks nothing on its lines', () => {
    const types = ['(text: string, flags?: string) => RegExp', '(a?: number) => void', '(b?: T) => T']
    const note = parseNote(types.map((one) => `- **Type:** \`${one}\``).join('\n\n글\n\n'), 'note.md')
    expect(note.dialect).toBe('bullets')
  })

  test.each([
    ['What is asked when', 'bullets'],
    ['How we work together', 'bullets'],
    ['What is a container?', 'essay'],
    ['컨테이너란 무엇인가요', 'essay'],
  ])('with the title "%s" is read as %s', (title, dialect) => {
    const note = parseNote(`# ${title}\n\nText of it.\n\n## Parts\n\n- one\n- two\n`, 'note.md')
    expect(note.dialect).toBe(dialect)
  })
})
