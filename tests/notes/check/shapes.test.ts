import { describe, expect, test } from 'vitest'
import { parseNote } from '../../support/parse-note.ts'

/** The problems of a note of these lines, as `severity line:column code`. */
function found(...lines: readonly string[]): readonly string[] {
  return parseNote(lines.join('\n'), 'note.md').problems.map(
    (one) => `${one.severity} ${one.line}:${one.column} ${one.code}`,
  )
}

const fine = ['- 볼륨은 뭔가요?', '  - 저장소예요.']

describe('a question or an answer in another shape', () => {
  test.each([
    [
      'an answer at the left edge',
      ['- 이미지는 뭔가요?', '- 컨테이너를 만드는 틀이에요.'],
      'answer-at-edge',
      4,
    ],
    ['no space behind the bullet', ['-이미지는 뭔가요?', '  - 틀이에요.'], 'tight-bullet', 3],
    ['a bullet of a word processor', ['', '• 이미지는 뭔가요?'], 'foreign-bullet', 4],
    ['four spaces', ['## 이미지', '    - 이미지는 뭔가요?', '      - 틀이에요.'], 'deep-question', 4],
    ['a bold line', ['## 이미지', '**이미지는 뭔가요?**', '틀이에요.'], 'bold-question', 4],
    ['no space behind the number', ['', '1.이미지는 뭔가요?'], 'tight-bullet', 4],
    ['no space behind the bullet of an answer', ['- 이미지는 뭔가요?', '  -틀이에요.'], 'tight-bullet', 4],
    ['a full-width bullet', ['', '－ 이미지는 뭔가요?'], 'foreign-bullet', 4],
    ['a number in a circle', ['', '① 이미지는 뭔가요?'], 'foreign-bullet', 4],
    ['the bullet of a Korean document', ['ㅇ 이미지는 뭔가요?'], 'foreign-bullet', 3],
    ['an arrow', ['-> 이미지는 뭔가요?'], 'foreign-bullet', 3],
    ['a number in parentheses', ['', '(1) 이미지는 뭔가요?'], 'foreign-bullet', 4],
    ['a letter', ['', '가. 이미지는 뭔가요?'], 'foreign-bullet', 4],
    ['one label', ['', 'Q. 이미지는 뭔가요?'], 'foreign-bullet', 4],
    ['a tab after an answer', ['', '\t- 이미지는 뭔가요?', '\t\t- 틀이에요.'], 'deep-question', 4],
    ['a line in italics', ['## 이미지', '*이미지는 뭔가요?*', '틀이에요.'], 'bold-question', 4],
    ['a star', ['', '★ 이미지는 뭔가요?'], 'foreign-bullet', 4],
    ['two dashes', ['', '-- 이미지는 뭔가요?'], 'foreign-bullet', 4],
    ['a heading that asks', ['## 이미지란?', '틀이에요.'], 'heading-question', 3],
  ])('%s is an error with its line', (_, lines, code, line) => {
    expect(found(...fine, ...lines)).toContainEqual(expect.stringMatching(`^error ${line}:\\d+ ${code}$`))
  })

  test('a plain line, and an answer behind its question, are warnings', () => {
    expect(found(...fine, '', '이미지는 뭔가요?', '', '틀이에요.')).toEqual(['warning 4:1 plain-question'])
    expect(found(...fine, '- 이미지란? 컨테이너를 만드는 틀이에요.')[0]).toBe('warning 3:1 answer-on-line')
  })

  test('a question without a label among labelled ones is a warning', () => {
    expect(found('- Q. 왜?', '  - 네.', '- Q. 뭐?', '  - 이것.', ...fine)).toEqual([
      'warning 5:1 unlabelled-question',
    ])
  })

  test('options, arrows before answers, questions inside answers and what a learner adds are fine', () => {
    expect(found(...fine, '- 무엇으로 나뉘나요?', '→ 누가 가졌는지')).toEqual([])
    expect(found(...fine, '  -v로 붙여요.', '  - 왜냐고요?', '    - 남아야 하니까요.')).toEqual([])
    expect(found(...fine, '- 왜 안 되나요? 어제는 됐어요.').map((one) => one.split(' ').at(-1))).toEqual([
      'pending-answer',
    ])
    expect(found(...fine, '', '이렇게 왜 하냐고요?', '그래야 남아요.')).toEqual([])
  })

  test('a bullet that tells below an answered question, and one that asks, are questions', () => {
    expect(
      found(...fine, '- 이미지는 뭔가요?', '- 차이를 모르겠어요.').filter((one) => /error/.test(one)),
    ).toEqual([])
    expect(found(...fine, '- 노트북을 가져오세요.').filter((one) => /error/.test(one))).toEqual([])
  })

  test('nothing is said in notes whose questions are no bullets', () => {
    expect(found('Q. 왜?', 'A. 네.', '## 볼륨', '-저장소인가요?', '**왜 남나요?**')).toEqual([])
  })
})

describe('a note without a question whose lines ask', () => {
  test.each([
    [
      'in a table of HTML',
      '<table>\n<tr><td>왜요?</td><td>네.</td></tr>\n<tr><td>뭐예요?</td><td>틀</td></tr>\n</table>',
      2,
    ],
    ['behind names', '**면접관:** 왜요?\n\n**면접관:** 뭐예요?', 1],
    ['in a table', '| 항목 | 내용 |\n|---|---|\n| 왜 쓰나요? | 남아요 |\n| 어디에 두나요? | 밖 |', 3],
    [
      'in the middle of a paragraph',
      '# 글\n배웠어요. 왜 쓸까요? 남기려고요.\n\n또 뭐가 있을까요? 볼륨이에요.',
      2,
    ],
    ['between commas', '질문,답\n왜 쓰나요?,남아서\n뭐예요?,틀', 2],
    ['in code', '# 글\n```\nQ. 왜 쓰나요?\nA. 네.\nQ. 뭐예요?\n```', 3],
  ])('%s is an error', (_, source, line) => {
    expect(found(source)).toContain(`error ${line}:1 misread-lines`)
  })

  test.each([
    ['| 왜 쓰나요? | 남아요 |\n| 뭐예요? | 틀 |', '|---|---|'],
    ['<table><tr><td>왜요?</td><td>네.</td></tr>\n<tr><td>뭐예요?</td><td>틀</td></tr></table>', '태그'],
    ['> - 왜 쓰나요?\n> - 뭐예요?', '">"를 지우고'],
    ['1, 왜 쓰나요?\n남아요.', '"1. 질문"'],
    ['Q; 왜 쓰나요?\nA; 남아요.', '"Q. 질문"'],
    ['```\nQ. 왜 쓰나요?\nQ. 뭐예요?\n```', '코드 블록'],
  ])('%s has a remedy of its own', (source, remedy) => {
    const problems = parseNote(source, 'note.md').problems
    expect(problems.find((one) => one.code === 'misread-lines')?.hint).toContain(remedy)
  })

  test('is fine with one such line, and where the author says that it has none', () => {
    expect(found('| 왜 쓰나요? | 남아요 |\n|---|---|\n| 파드 | 단위 |')).toEqual([])
    expect(found('# 글', '<!-- not-questions -->', '**나:** 왜요?', '', '**나:** 뭐예요?')).toEqual([])
  })

  test('names a line in a wrong shape once', () => {
    expect(found('-이미지는 뭔가요?', '  -틀이에요.').filter((one) => /error 1/.test(one))).toEqual([
      'error 1:1 tight-bullet',
    ])
  })
})

describe('a note that is read as garbage', () => {
  const told = ['# 정리', '### 정규화', '- 중복을 줄여요.', '### 인덱스', '- 찾아보기예요.', '- 빨라져요.']

  test('is an error that names the headings', () => {
    const [problem] = parseNote(told.join('\n'), 'note.md').problems
    expect(problem).toMatchObject({ severity: 'error', code: 'misread-headings', line: 3 })
    expect(problem?.hint).toContain('<!-- questions: ### -->')
  })

  test('is an error without headings, too', () => {
    expect(found('- 중복을 줄여요.', '- 빨라져요.', '- 찾아보기예요.')[0]).toBe('error 1:1 misread-bullets')
  })

  test('is an error with one card below headings with text of their own', () => {
    const lines = [
      '# 노트',
      '## 인덱스',
      '찾기가 빨라요.',
      '- 나무 구조를 써요.',
      '## 정규화',
      '중복을 줄여요.',
    ]
    expect(found(...lines)).toContain('error 4:1 misread-headings')
    expect(found('- 나무 구조를 써요.').filter((one) => one.startsWith('error'))).toEqual([])
  })

  test('is none where the title names questions, and each number has its answer', () => {
    const lines = ['1. OSI 7계층', '   - 물리', '2. TCP와 UDP', '   - 연결', '3. 핸드셰이크', '   - SYN']
    expect(found('# 면접 질문', ...lines)).toEqual([])
    expect(found('# 네트워크', ...lines)).toEqual(['error 2:1 misread-bullets'])
  })

  test('is an error in a section that only tells, beside one that asks', () => {
    const asked = ['## Q&A', '- 파드란 무엇인가요?', '  - 배포 단위예요.']
    const told = ['# 정리', '## 수업', '- 파드를 만들어 봤다.', '- 서비스를 붙였다.', ...asked]
    expect(found(...told).filter((one) => one.startsWith('error'))).toEqual(['error 3:1 misread-section'])
    const short = ['# 정리', '## 수업', '- 파드 만들기', '- 서비스 종류', ...asked]
    expect(found(...short).filter((one) => one.startsWith('error'))).toEqual([])
  })

  test('is an error when plain lines ask and nothing is read', () => {
    expect(found('# 도커', '', '이미지란 무엇인가요?', '컨테이너를 만드는 틀이에요.')).toContain(
      'error 3:1 misread-lines',
    )
  })

  test('is told to name bold lines where they stand above the bullets', () => {
    const lines = [
      '# 정리',
      '**정규화**',
      '- 중복을 줄여요.',
      '',
      '**인덱스**',
      '- 찾아보기예요.',
      '- 빨라져요.',
    ]
    const [problem] = parseNote(lines.join('\n'), 'note.md').problems
    expect(problem?.hint).toContain('<!-- questions: ** -->')
  })

  test('is an error where a comment names what the note does not have, with what it has', () => {
    const wrong = [told[0] ?? '', '<!-- questions: ## -->', ...told.slice(1)]
    const [problem] = parseNote(wrong.join('\n'), 'note.md').problems
    expect(problem).toMatchObject({ severity: 'error', code: 'idle-directive', line: 2 })
    expect(problem?.hint).toContain('<!-- questions: ### -->')
    const part = [...fine, '## 표', '<!-- questions: table -->', '글이에요.']
    expect(found(...part)).toContain('error 4:1 idle-directive')
  })

  test.each(['<!-- questions: - -->', '<!-- questions: ### -->', '<!-- not-questions -->'])(
    'is settled by %s',
    (comment) => {
      const lines = [told[0] ?? '', comment, ...told.slice(1)]
      expect(found(...lines).filter((one) => one.startsWith('error'))).toEqual([])
    },
  )
})

describe('a mark that does not end', () => {
  test.each([
    ['  - [여기](https://a.io를 보세요', 'unclosed-link'],
    ['![그림](img/a.png', 'unclosed-link'],
    ['![그림](사진/a b.png', 'unclosed-link'],
    ['  - (여기)[https://a.io]를 보세요', 'link-marks'],
    ['  - [여기] (https://a.io)를 보세요', 'link-marks'],
    ['  - **저장소예요.', 'unclosed-strong'],
    ['  - ~~저장소예요.', 'unclosed-strong'],
    ['<details><summary>더 보기</summary>', 'lone-tag'],
    ['  - 줄을 <br 바꿔요.', 'open-tag'],
    ['<img src="a.png"', 'open-tag'],
    ['``bash', 'fence-marks'],
    ["'''", 'fence-marks'],
    ['＃ 제목', 'wrong-sign'],
    ['｜ 이름 ｜ 뜻 ｜', 'wrong-sign'],
    ['  - [여기]（https://a.io）', 'wrong-sign'],
    ['<img src=“img/a.png”>', 'wrong-sign'],
  ])('%s', (line, code) => {
    expect(found(...fine, line).map((one) => one.split(' ').at(-1))).toContain(code)
  })

  test('a tag over two lines, and a sign that opens none, are fine', () => {
    expect(found(...fine, '  <a', '  href="https://a.io">여기</a>', '  - a <b 일 때, `<br`')).toEqual([])
  })

  test('a table without its row of dashes', () => {
    expect(found(...fine, '', '| 이름 | 뜻 |', '| a | b |')).toEqual(['warning 4:1 table-rule'])
    expect(found(...fine, '', '| 이름 | 뜻 |', '|---|', '| a | b |')).toEqual(['warning 4:1 table-rule'])
    expect(found(...fine, '', '| 이름 | 뜻 |', '|---|---|', '| a | b |')).toEqual([])
  })

  test('a row with more cells than its table', () => {
    const table = ['', '| 이름 | 뜻 |', '|---|---|']
    expect(found(...fine, ...table, '| a | b | c |')).toEqual(['warning 6:1 table-cells'])
    expect(found(...fine, ...table, '| a | `b \\| c` |', '| a | b | |')).toEqual([])
  })

  test('a link to a picture is told to be one', () => {
    const [problem] = parseNote([...fine, '  - [그림](img/a.png)'].join('\n'), 'note.md').problems
    expect(problem?.hint).toContain('![설명](경로)')
  })

  test('marks in code and pairs over two lines are fine', () => {
    expect(found(...fine, '  - `2**3`과 `[a](b`', '  - **두 줄에', '    걸친 글**')).toEqual([])
  })
})
