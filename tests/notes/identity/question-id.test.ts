import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pinnedId, questionId } from '../../../src/notes/identity/question-id.ts'
import { parseNote } from '../../support/parse-note.ts'

const idsIn = (text: string): readonly string[] => parseNote(text, 'note.md').questions.map((one) => one.id)

describe('an id', () => {
  test('is eight base32 characters made from the words of the question', () => {
    expect(questionId('볼륨은 어디에 있나요?')).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/)
    expect(questionId('볼륨은 어디에 있나요?')).not.toBe(questionId('볼륨은 어디에 없나요?'))
  })

  test.each([
    ['띄어쓰기', '볼륨은어디에 있나요?'],
    ['문장 부호', '볼륨은 어디에, 있나요'],
    ['NFD로 저장한 글', '볼륨은 어디에 있나요?'.normalize('NFD')],
  ])('%s가 달라도 같다', (_, text) => {
    expect(questionId(text)).toBe(questionId('볼륨은 어디에 있나요?'))
  })

  test('stays through any change of spacing, punctuation and letter case', () => {
    const change = fc.array(fc.constantFrom(' ', '?', '.', '`', '-', '…', '\u00a0', '“'), { maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[가-힣A-Za-z0-9]{1,6}$/), { minLength: 1 }),
        change,
        (words, marks) => {
          const plain = words.join(' ')
          const changed = words.map((word, index) => (marks[index] ?? '') + word.toUpperCase()).join('')
          expect(questionId(changed)).toBe(questionId(plain))
        },
      ),
    )
  })

  test('stays when the answer is completed, the question moves, or its file is renamed', () => {
    const [id] = idsIn('# 노트\n- 볼륨은 뭔가요?\n')
    expect(idsIn('# 노트\n## Docker\n- 다른 질문?\n- **볼륨**은 뭔가요?\n  - 저장소예요.\n')[1]).toBe(id)
    expect(parseNote('- `볼륨`은 뭔가요?', '다른/이름.md').questions[0]?.id).toBe(id)
  })

  const signs = [
    '>',
    '>>',
    '<',
    '|',
    '||',
    '&',
    '&&',
    '$?',
    '$!',
    '$',
    '-',
    '--',
    '.',
    '..',
    '*',
    '**',
    '~',
    '/',
    '!',
    ';',
    ':',
    '=',
    '==',
    '!=',
  ]
  test('counts every sign of code', () => {
    const ids = signs.map((sign) => idsIn(`- \`${sign}\`는 무엇인가요?\n`)[0])
    expect(new Set(ids).size).toBe(signs.length)
    expect(idsIn('- `docker ps -a`와 `docker ps --a`\n')).not.toEqual(
      idsIn('- `docker ps a`와 `docker ps a`\n'),
    )
  })

  test.each([
    ['C는 어떤 언어인가요?', 'C++는 어떤 언어인가요?', 'C#은 어떤 언어인가요?'],
    [
      '>는 무엇인가요?',
      '>>는 무엇인가요?',
      '|는 무엇인가요?',
      '||는 무엇인가요?',
      '&&는 무엇인가요?',
      '&는 무엇인가요?',
    ],
    ['성공했는지는 $?로 보나요?', '성공했는지는 $!로 보나요?', '성공했는지는 $로 보나요?'],
    [
      'a == b는 언제 참인가요?',
      'a != b는 언제 참인가요?',
      'a = b는 언제 참인가요?',
      'a < b는 언제 참인가요?',
    ],
  ])('counts signs that carry meaning: %s', (...texts) => {
    expect(new Set(texts.map((text) => questionId(text))).size).toBe(texts.length)
  })

  test('takes a sign for the same in code and outside, and words in code for words', () => {
    expect(idsIn('- `C++`란?\n- **C++**란?\n- C++ 란\n').map((id) => id.slice(0, 8))).toEqual(
      Array(3).fill(questionId('C++란?')),
    )
    expect(idsIn('- `docker run`이란?\n')[0]).toBe(questionId('docker run이란?'))
  })

  test('tells a question of nothing but marks from another', () => {
    expect(questionId('???')).not.toBe(questionId('!!!'))
  })

  test('can be pinned when it can stand in an address', () => {
    expect(pinnedId('attach-vs-exec')).toBe('attach-vs-exec')
    for (const bad of ['한글', 'a', 'a/b', '../x', 'A b', '', '-a', 'x'.repeat(65)])
      expect(pinnedId(bad)).toBeNull()
  })
})
