import { describe, expect, test } from 'vitest'
import { parseNote } from '../../support/parse-note.ts'

const fine = ['- 볼륨은 뭔가요?', '  - 저장소예요.', '- 이미지는 뭔가요?']

/** The problems of a note of these lines below a question, as `line code: message`. */
function found(...lines: readonly string[]): readonly string[] {
  return parseNote([...fine, ...lines].join('\n'), 'note.md').problems.map(
    (one) => `${one.line} ${one.code}: ${one.message}`,
  )
}

describe('a sign that is almost a mark', () => {
  test.each([
    ['  - ####### 제목', null],
    ['####### 제목', '###### 제목'],
    ['\\## 제목', '# 제목'],
    ['  !{그림}(img/a.png)', '![설명](경로)'],
    ['  > ![NOTE]', '> [!NOTE]'],
    ['  > [WARNING!]', '> [!NOTE]'],
    ['  - [] 할 일', '- [ ] 할 일'],
    ['  -[ ] 할 일', '- [ ] 할 일'],
    ['  - - 틀이에요.', '- 글'],
    ['  [[노트]를 보세요.', '[[노트]]'],
    ['  > [!question- 왜?', '> [!question] 질문'],
    ['  `docker rm 을 쓰세요.', '`코드`'],
    ['  Alt와 ` 키, it`s, `a`와 `b`', null],
    ['  반은 $\\frac{1}{2 예요.', '$식$'],
    ['  - []는 빈 배열이고 [] 는 비었어요.', null],
    ['  [[MV] 제목](https://a.example)', null],
    ['  $HOME과 $\\alpha$', null],
    ['  `[[노트]`와 `$\\frac{1}{2`', null],
    ['  > [NOTE] 글', null],
  ])('%s', (line, meant) => {
    const near = found(line).filter((one) => /^\d+ (?:near|open)-mark/.test(one))
    expect(near).toEqual(meant === null ? [] : [expect.stringContaining(`" → "${meant}"`)])
    if (meant !== null) expect(near[0]).toMatch(/^4 /)
  })

  test('a notice, a summary or front matter that is not closed is named with its first line', () => {
    expect(found('', '  :::tip', '  글이에요.')).toEqual([expect.stringMatching(/^5 open-mark/)])
    expect(found('', '  :::tip', '  글이에요.', '  :::')).toEqual([])
    expect(found('', '  <details><summary>보기', '  글</details>')).toEqual([
      expect.stringMatching(/^5 lone-tag/),
    ])
    const front = parseNote(['---', 'title: 제목', '', ...fine, '  - 틀이에요.'].join('\n'), 'note.md')
    expect(front.problems.map((one) => `${one.line} ${one.code}`)).toEqual(['1 open-mark'])
  })

  test('a footnote that nothing defines is named, a class of a regular expression is not', () => {
    expect(found('  - 틀이에요.[^1]', '  - `[^1]`과 [^a-z]*')).toEqual([
      expect.stringMatching(/^4 unknown-reference: .*각주/),
    ])
    expect(found('  - 틀이에요.[^1]', '', '[^1]: 각주')).toEqual([])
  })

  test('a number without its sign is named where it asks, not where it counts', () => {
    expect(found('  - 틀이에요.', '3 포트는 왜 여나요?')).toEqual([
      expect.stringMatching(/^5 foreign-bullet/),
    ])
    expect(found('  - 틀이에요.', '3 개월은 왜 필요한가요?')).toEqual([])
  })

  test('takes linear time for lines of open marks', () => {
    const many = Array.from(
      { length: 4000 },
      (_, at) => ['  :::tip', '  [[가', '  $\\frac{', '  <summary>'][at % 4] ?? '',
    )
    expect(found(...many).length).toBeGreaterThan(1000)
  })
})
