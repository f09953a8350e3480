import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerMark,
  firstIdOf,
  laterId,
  lostId,
  normalise,
  pinnedId,
  questionId,
  sameLater,
  signsIn,
  wordingKey,
  wordingMark,
} from '../../../src/notes/identity/question-id.ts'
import type { Inline, QuestionId } from '../../../src/notes/model.ts'
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

// Journals, addresses and backup files hold what these make. None of the values may ever change.
describe('what is saved with an id', () => {
  test.each([
    ['C는 어떤 언어인가요?', 'wwqp0b45'],
    ['C++는 어떤 언어인가요?', 'mqc3dyfq'],
    ['>는 무엇인가요?', 'hj9cf3gn'],
    ['>>는 무엇인가요?', 'j1ac40ca'],
    ['$?로 보나요?', 'h0mgydzn'],
    ['A -> B로 가나요?', '9mq8t3fw'],
    ['p->x는 뭔가요?', 'h2jne353'],
    ['50%만 쓰나요?', '23nykdb6'],
    ['???', 'rzn8g706'],
    ['!!!', 'rb9pdfe0'],
  ])('the id of %j is %s', (text, id) => {
    expect(questionId(text)).toBe(id)
  })

  test.each([
    ['.', 'shyb2bzk'],
    ['..', 'gsp40eyg'],
    ['docker run -it', 'scwbnbqj'],
    ['docker run it', 'k2r7950s'],
  ])('the id of %j in code is %s', (text, id) => {
    expect(questionId([{ kind: 'code', text }, '는 뭔가요?'])).toBe(id)
  })

  test.each([
    ['A -> B', 'ab'],
    ['A=>B', 'a=>b'],
    ['$HOME과 $PATH', '$home과$path'],
    ['10%, 20%', '10%20%'],
    ['a != b', 'a!=b'],
    ['C++/C#', 'c++c#'],
    ['가.나', '가나'],
    ['① 하나', '①하나'],
    ['-> 하나 => 둘 <->', '하나둘'],
    ['가 & -> &', '가&&'],
  ])('of %j counts %j', (text, counted) => {
    expect(normalise(text)).toBe(counted)
  })

  test('of what is no text counts a formula like code, and neither breaks, pictures nor small print', () => {
    expect(normalise(['식 ', { kind: 'math', tex: 'x^{2}', shape: 'line', nodes: [] }, '란?'])).toBe(
      '식x^{2}란',
    )
    const rest: readonly Inline[] = [
      { kind: 'break' },
      { kind: 'image', image: 0 },
      { kind: 'small', children: ['Q1'] },
      '란?',
    ]
    expect(normalise(['도커', ...rest])).toBe('도커란')
  })

  test('of a text without a word counts every sign, in code or not', () => {
    expect(normalise(['? ', { kind: 'code', text: '!-' }])).toBe('?!-')
  })

  test.each([
    ['도커란?', '도커란', 'cyhj4'],
    ['도커 란', '도커란', 'cyhj4'],
    ['Docker, run!', 'dockerrun', 'vfnp7'],
    ['>는?', '>는', '5berj'],
    ['1.5배', '1.5배', 'dp6qk'],
  ])('the wording %j is %j, and its mark %s', (text, key, mark) => {
    expect([wordingKey(text), wordingMark(text)]).toEqual([key, mark])
  })

  test.each([
    ['뭔가요?!', '뭔가요'],
    ['버전 2.', '버전2'],
    ['C++?', 'c++?'],
  ])('the wording %j without marks after words is %j', (text, key) => {
    expect(wordingKey(text)).toBe(key)
  })

  test('the mark of an answer is made of its words and its code, and is empty without an answer', () => {
    const marks = [
      answerMark('네.', []),
      answerMark('네.', ['ls']),
      answerMark('', ['ls']),
      answerMark(' \n', []),
    ]
    expect(marks).toEqual(['yj93q', '5s95s', 'f30tv', ''])
    expect(answerMark('네 .', [])).toBe(answerMark('네.', []))
  })

  test('the id of a later question is made of what tells it apart', () => {
    expect(laterId('ab12cd34', '네.')).toBe('ab12cd34-vp67')
    expect(laterId('ab12cd34', '네')).toBe('ab12cd34-vp67')
  })

  test.each([
    ['ab12cd34-x1y2', 'ab12cd34'],
    ['ab12cd34', 'ab12cd34'],
    ['ab12cd34-x1y', 'ab12cd34-x1y'],
    ['ab12cd34-x1y2z', 'ab12cd34-x1y2z'],
    ['attach-vs-exec', 'attach-vs-exec'],
    ['0ab12cd34-x1y2', '0ab12cd34-x1y2'],
  ])('the first id of %s is %s', (id, first) => {
    expect(firstIdOf(id)).toBe(first)
  })

  test('the ending of a later id can be given to another first id', () => {
    // Any id will do here.
    const first = 'ab12cd34' as QuestionId
    expect(sameLater(first, 'ef56gh78-x1y2')).toBe('ab12cd34-x1y2')
    expect(sameLater(first, 'ef56gh78')).toBe('ab12cd34')
  })

  test('the id of a removed question names the id it had, and its answer', () => {
    expect(lostId('ab12cd34', '')).toBe('ab12cd34-gone')
    expect(lostId('ab12cd34-x1y2', 'm1')).toBe('ab12cd34-gone-m1')
  })
})

test.each([
  ['..은 뭔가요?', ['..']],
  ['-it는 뭔가요?', ['-']],
  ['A -> B', []],
  ['C++와 C#', ['++', '#']],
  ['(가) "나"', []],
  ['well-known', []],
  ['a -> b & c', ['&']],
  ['a == b == c', ['==']],
])('the signs of %j that tell it apart', (text, signs) => {
  expect(signsIn(text)).toEqual(signs)
})

test('a pinned id has 2 to 64 characters', () => {
  const lengths = [1, 2, 64, 65].filter((length) => pinnedId('a'.repeat(length)) !== null)
  expect(lengths).toEqual([2, 64])
})
