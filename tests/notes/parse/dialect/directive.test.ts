import { describe, expect, test } from 'vitest'
import { readDialectWord } from '../../../../src/notes/parse/dialect/directive.ts'
import { parseNote } from '../../../support/parse-note.ts'

/** The questions that are read in a note of these lines. */
function read(...lines: readonly string[]): readonly string[] {
  return parseNote(lines.join('\n'), 'note.md').questions.map((one) => one.text)
}

const note = ['### 정규화', '- 중복을 줄여요.', '### 인덱스', '- 찾아보기예요.']

describe('the word of an author', () => {
  test.each(['첫 줄', '제목 아래'])('counts for the whole note: %s', (place) => {
    const comment = '<!-- questions: ### -->'
    const lines = place === '첫 줄' ? [comment, '# DB', ...note] : ['# DB', comment, ...note]
    expect(read(...lines)).toEqual(['정규화', '인덱스'])
  })

  test('below the first of the headings that it names, means them all', () => {
    expect(read('# DB', note[0] ?? '', '<!-- questions: ### -->', ...note.slice(1))).toEqual([
      '정규화',
      '인덱스',
    ])
  })

  test('counts for a section only, and the note goes on as before', () => {
    const lines = ['# DB', '- 왜 느린가요?', '  - 멀어서예요.', '## 용어', '<!-- questions: ### -->', ...note]
    expect(read(...lines, '## 질문', '- 왜 빠른가요?')).toEqual([
      '왜 느린가요?',
      '정규화',
      '인덱스',
      '왜 빠른가요?',
    ])
  })

  test('names every way of writing', () => {
    const words = ['###', '**', '-', '1.', 'Q.', '::', '?', 'table', 'details', '- -', '줄']
    expect(words.map((word) => readDialectWord(word)?.kind)).toEqual([
      'heading',
      'bold',
      'bullets',
      'numbered',
      'labels',
      'double-colon',
      'double-colon',
      'table',
      'details',
      'nested',
      'lines',
    ])
    expect(readDialectWord('제목')).toBeNull()
  })
})
