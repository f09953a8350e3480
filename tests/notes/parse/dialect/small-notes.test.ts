import { describe, expect, test } from 'vitest'
import { parseNote } from '../../../support/parse-note.ts'

describe('small notes', () => {
  test.each([
    [
      'a title that names questions below its contents',
      '## 목차\n1. [색인](#1-색인)\n\n# 면접 질문\n## 1. 색인\n- 빨라요\n## 2. 잠금\n- 막아요\n## 3. 조인\n- 이어요',
      'headings',
      3,
    ],
    [
      'questions in bold with their answers behind',
      '**멱등이란?** 같은 것\n\n**조인이란?** 잇는 것\n\n**색인이란?** 찾기',
      'headings',
      3,
    ],
  ])('%s', (_, source, dialect, count) => {
    const note = parseNote(source, 'note.md')
    expect([note.dialect, note.questions.length]).toEqual([dialect, count])
  })

  test.each([
    [
      'two of three headings ask',
      '## 차이\n- 하나\n## 이미지란?\n- 틀\n## 볼륨이란?\n- 저장소',
      'headings',
      3,
    ],
    [
      'a table that a blank line cuts',
      '| 질문 | 답 |\n|---|---|\n| 뭐? | 틀 |\n\n| 왜? | 남아서 |\n\n| 용어 | 뜻 |\n|---|---|\n| a | b |',
      'table',
      2,
    ],
    [
      'a question beside topics with theirs',
      '- 전송\n  - TCP란?\n    - 하나\n  - UDP란?\n    - 둘\n- DNS란?\n  - 셋\n- 응용\n  - HTTP란?\n    - 넷',
      'nested',
      4,
    ],
    [
      'answers to all problems in one place',
      '## 문제\n1. 뭐?\n2. 왜?\n3. 누가?\n\n## 정답\n1. 틀\n2. 남아서\n3. 나',
      'labels',
      3,
    ],
    [
      'numbered steps without a space in an answer',
      '- 어떻게?\n1.먼저 열어요.\n2.써요.\n3.닫아요.',
      'bullets',
      1,
    ],
    [
      'numbers with parts that ask',
      '1. TCP란 무엇인가요? <br>\n1-1. 왜 쓰나요?\n2. UDP란 무엇인가요?\n 2-1. 언제 쓰나요?\n2-2. 둘째 단계예요.',
      'numbered',
      4,
    ],
    [
      'numbers of headings are a table of contents',
      '1. 이미지란?\n2. 볼륨이란?\n3. 포트란?\n\n## 이미지란?\n틀\n## 볼륨이란?\n저장소\n## 포트란?\n문',
      'headings',
      3,
    ],
    [
      'a question mark between paragraphs',
      '# 카드\n\n---\n\n이미지\n\n?\n\n틀\n\n층으로 되어 있음\n\n---\n\n볼륨\n\n?\n\n저장소',
      'double-colon',
      2,
    ],
    ['numbers in circles', '① 틀이란?\n→ 이미지\n② 문이란?\n→ 포트\n③ 왜 나누나?\n→ 못 보게', 'lines', 3],
    [
      'a table whose first column asks',
      '| 항목 | 내용 |\n|---|---|\n| 틀이란? | 이미지 |\n| 문이란? | 포트 |\n| 왜 쓰나? | 남아서 |',
      'table',
      3,
    ],
    [
      'a table of problems',
      '| 번호 | 문제 | 풀이 |\n|---|---|---|\n| 1 | 틀은? | 이미지 |\n| 2 | 문 | 포트 |',
      'table',
      2,
    ],
    ['lines with an arrow', '틀이란? → 이미지\n문이란? → 포트\n왜 쓰나? → 남아서', 'double-colon', 3],
    [
      'fields of a program above bullets',
      'author:: kim\nstatus:: done\n\n- 틀이란?\n  - 이미지\n- 문이란?\n  - 포트',
      'bullets',
      2,
    ],
    ['English terms with two colons', 'TCP::연결형\nUDP::비연결형', 'double-colon', 2],
    ['two colons without spaces', '이미지란::틀\n\n볼륨이란?::저장소', 'double-colon', 2],
    ['names with two colons', '- 왜 `a`인가요?\n  - std::vector를 써요.\n  - std::map도요.', 'bullets', 1],
    ['full-width labels', 'Ｑ． 이미지란?\nＡ． 틀이에요.', 'labels', 1],
  ])('%s', (_, source, dialect, count) => {
    const note = parseNote(source, 'note.md')
    expect([note.dialect, note.questions.length]).toEqual([dialect, count])
  })
})

describe('an answer directly below its question', () => {
  test.each([
    ['a request', '1. 캐시를 설명하시오.\n빠른 저장소다.\n2. 포트란 무엇인가\n   문이다.', ['1-2', '3-4']],
    ['a line break in HTML', '1. 캐시란? <br>\n빠른 저장소 <br>\n2. 포트란? <br>\n문 <br>', ['1-2', '3-4']],
    [
      'a few words, and a sentence that tells',
      '- 데드락의 조건\n상호 배제 등이다.\n- 포트\n문이에요.',
      ['1-2', '3-4'],
    ],
    ['words in bold', '1. **캐시란?**\n빠른 저장소\n2. **데드락의 조건**\n상호 배제 등', ['1-2', '3-4']],
  ])('%s', (_, source, places) => {
    const { questions } = parseNote(source, 'note.md')
    expect(questions.map(({ span }) => `${span.line}-${span.lastLine}`)).toEqual(places)
    expect(questions.every(({ answer }) => answer.kind === 'written')).toBe(true)
  })

  test('a question over two lines stays one', () => {
    const source =
      '- 컨테이너를 지워도\n남아 있다.\n- 둘을 비교\n하고 설명하시오.\n- 지우면 그대로 있고\n다시 쓸 수 있어요.'
    const { questions } = parseNote(source, 'note.md')
    expect(questions.map(({ answer }) => answer.kind)).toEqual(['pending', 'pending', 'pending'])
  })

  test('statements that are true or not, with the answer behind', () => {
    const source = '1. TCP는 연결형이다. (O)\n2. UDP는 순서를 지킨다. (X)\n3. GET은 멱등한가? O'
    const { questions } = parseNote(source, 'note.md')
    expect(questions.map((one) => [one.text, one.answerText])).toEqual([
      ['TCP는 연결형이다.', 'O'],
      ['UDP는 순서를 지킨다.', 'X'],
      ['GET은 멱등한가?', 'O'],
    ])
    expect(parseNote('- 윈도우 지원 O\n- 맥 지원 X\n- 리눅스 지원 O', 'note.md').dialect).toBe('bullets')
  })
})

describe('a note for one question', () => {
  test.each([
    [
      'a quote below the title',
      '# 색인\n\n> 왜 쓰나요?\n\n## 개념\n- 찾아보기\n## 장점\n- 빠르다',
      '3-8',
      '왜 쓰나요?',
    ],
    [
      'a line below the word for it',
      '# 면접 답변\n\n## 주요 질문\n"둘을 비교해주세요."\n\n## 답변\n### 1. 하나\n- 가\n### 2. 둘\n- 나',
      '4-10',
      '둘을 비교해주세요.',
    ],
    ['a title without bullets below', '# 색인이란?\n\n찾아보기다.\n', '1-3', '색인이란?'],
    ['a title with a label', '## 오늘의 질문 : 색인이란?\n\n찾아보기다.\n### 예\n책', '1-5', '색인이란?'],
    [
      'the title in front matter',
      '---\ntitle: "색인이란?"\n---\n\n찾아보기다.\n\n## 예\n- 책',
      '2-8',
      '색인이란?',
    ],
  ])('%s', (_, source, place, text) => {
    const { questions } = parseNote(source, 'note.md')
    expect(questions.map((one) => [`${one.span.line}-${one.span.lastLine}`, one.text])).toEqual([
      [place, text],
    ])
  })

  test.each([
    ['an introduction that asks', '# 자바\n\n> 왜 정리하나요?\n\n## 문법\n- 가\n## 배열\n- 나'],
    ['a title with nothing below', '# 색인이란?\n'],
    ['a title of a document', '---\ntitle: How we work\n---\n\n- 하나\n- 둘'],
  ])('%s is none', (_, source) => {
    expect(parseNote(source, 'note.md').dialect).toBe('bullets')
  })
})
