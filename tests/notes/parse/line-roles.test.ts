import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { classifyLines } from '../../../src/notes/parse/line-roles.ts'
import { splitLines } from '../../../src/notes/parse/lines.ts'
import { parseNote } from '../../support/parse-note.ts'

/** A note of everything that the habits below touch, written as the guide asks for it. */
const ownNote = `# 컨테이너

## Docker

![요약](img/summary.png)

- 볼륨은 어디에 저장되나요?
  - 호스트의 \`/var/lib/docker\`에 저장돼요.
  - 바꿀 수도 있어요.
    - 설정 파일에 적어요.

\`\`\`bash
$ docker volume ls
DRIVER    VOLUME NAME

- local   web
\`\`\`

- **이미지**는 무엇인가요?
  - 틀이에요. 이어서 더 적은
    두 번째 줄이에요.

---

## 쿠버네티스

### 파드

- 파드는 무엇인가요?
  1. 컨테이너의 묶음이에요.
  2. 함께 움직여요.

- 아직 답이 없는 질문인가요?

\`\`\`yaml
# 파드
kind: Pod
  - name: web
\`\`\`
`

/** Real notes, where they are at hand. */
const folder = fileURLToPath(new URL('../../../../shared/notes/', import.meta.url))
const realNotes = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : []
const notes = [
  ['a note of every form', ownNote],
  ...realNotes.map((file) => [file, readFileSync(folder + file, 'utf8')] as const),
] as const

/** What a reader makes of a note, wherever its lines stand. */
function meaning(text: string): readonly unknown[] {
  return parseNote(text, 'note.md').questions.map((question) => [
    question.id,
    question.sections,
    question.answer.kind,
    question.answerText,
    question.codeBlocks.map((code) => code.text),
    question.images.map((picture) => picture.path),
  ])
}

type Habit = (text: string, isCode: boolean) => readonly string[]

/** Rewrites the lines of a note that are not code. */
const outsideCode =
  (pattern: RegExp, replacement: string): Habit =>
  (text, isCode) => [isCode ? text : text.replace(pattern, replacement)]

const habits: readonly (readonly [string, Habit])[] = [
  ['글머리표를 *로 씀', outsideCode(/^( *)- /, '$1* ')],
  ['글머리표를 +로 씀', outsideCode(/^( *)- /, '$1+ ')],
  ['글머리표 뒤를 두 칸 띔', outsideCode(/^( *)- /, '$1-  ')],
  ['글머리표 뒤에 특수한 빈칸을 씀', outsideCode(/^( *)- /, '$1-\u00a0')],
  ['탭으로 들여 씀', outsideCode(/^(?: {2})(?! )/, '\t')],
  ['줄 끝에 빈칸을 남김', outsideCode(/\S$/, '$& ')],
  ['제목 뒤를 띄지 않음', outsideCode(/^(##+) /, '$1')],
  ['구분선을 ***로 씀', outsideCode(/^---$/, '***')],
  ['빈 줄을 두 줄로 씀', (text, isCode) => (text === '' && !isCode ? ['', '   '] : [text])],
]

describe.each(notes)('%s', (_, source) => {
  const lines = splitLines(source)
  const { roles } = classifyLines(lines)

  test.each(habits)('means the same to an author who would write it differently: %s', (_name, habit) => {
    const rewritten = lines.flatMap((line, index) => habit(line.text, roles[index] === 'fence'))
    expect(meaning(rewritten.join('\n'))).toEqual(meaning(source))
  })
})
