import { describe, expect, test } from 'vitest'
import { parseNote } from '../../support/parse-note.ts'

const namesIn = (text: string) => parseNote(text, 'note.md').tags.map(({ name }) => name)

describe('a tag', () => {
  test.each([
    ['tags: docker', ['docker']],
    ['tags: [docker, "쿠버 네티스"]', ['docker', '쿠버 네티스']],
    ['tags: [docker,\n  k8s]', ['docker', 'k8s']],
    ['tags: docker, k8s', ['docker', 'k8s']],
    ['tags: #docker #k8s', ['docker', 'k8s']],
    ['tags:\n- docker\n- k8s', ['docker', 'k8s']],
    ['tags:\n# 메모\n  - docker', ['docker']],
    ['tags:\ntitle: 제목', []],
  ])('of front matter is read: %s', (written, names) => {
    expect(namesIn(`---\n${written}\n---\n- 질문?\n  - 답\n`)).toEqual(names)
  })

  test('holds for a question that is a heading, and ends with it', () => {
    const text = '# 노트\n\n### 하나란? #a\n\n답\n\n### 둘이란? #b\n\n#### 더 #c\n\n답\n\n### 셋이란?\n\n답\n'
    expect(parseNote(text, 'note.md').tags).toEqual([
      { name: 'a', line: 3, lastLine: 5 },
      { name: 'b', line: 7, lastLine: 11 },
      { name: 'c', line: 7, lastLine: 11 },
    ])
  })

  test.each([
    '- C# F#?',
    '- 이슈 #12',
    '- 색은 #a. 다음',
    '- `#a`',
    '- a#b',
    '- #a!',
    '- [글](#a)',
    '<!-- 메모 #a -->',
  ])('is not read in %s', (line) => {
    expect(namesIn(`# 노트\n\n${line}\n  - 답\n`)).toEqual([])
  })
})
