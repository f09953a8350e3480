import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { writeIn } from '../../support/note-folder.ts'
import { runNotes } from '../../support/run-notes.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mundap-command-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: string, text: string): string => writeIn(folder, file, text)

const note = `# 노트
## Q&A
### Docker
- 볼륨은 **어디**에 저장되나요?
  - [여기](https://docs.docker.com/)에 있어요.
\`\`\`bash
docker volume ls
\`\`\`
![](img/a\\_b.png)
- 네트워크는요?
  -
`

describe('list', () => {
  test('--json gives one object a line, and keeps problems away from it', async () => {
    write('하위/note.md', note)
    write('README.md', '- 이것은 질문이 아니에요')
    const { code, out, err } = await runNotes('list', folder, '--json')
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        id: questionId('볼륨은 어디에 저장되나요?'),
        file: '하위/note.md',
        line: 4,
        lastLine: 9,
        sections: ['노트', 'Docker'],
        question: '볼륨은 어디에 저장되나요?',
        answer: '여기에 있어요.',
        state: 'written',
        codeBlocks: 1,
        images: ['img/a_b.png'],
        dialect: 'bullets',
        label: null,
      },
      {
        id: questionId('네트워크는요?'),
        file: '하위/note.md',
        line: 10,
        lastLine: 11,
        sections: ['노트', 'Docker'],
        question: '네트워크는요?',
        answer: '',
        state: 'pending',
        codeBlocks: 0,
        images: [],
        dialect: 'bullets',
        label: null,
      },
    ])
    expect(err).toContain('(missing-picture)')
    expect(code).toBe(0)
  })

  test('without --json gives a table for people', async () => {
    const { code, out } = await runNotes('list', write('note.md', note))
    expect(out).toContain('note.md › 노트 › Docker')
    expect(out).toMatch(/ 4 {2}\S{8} +답 있음 {2}코드 1 그림 1 +볼륨은 어디에 저장되나요\?/)
    expect(out).toMatch(/10 {2}\S{8} +답 없음 +네트워크는요\?/)
    expect(out).toContain('질문 2개')
    expect(code).toBe(0)
  })
})

describe('check', () => {
  test('names place, message, hint and code, errors first, and fails on an error', async () => {
    write('note.md', note)
    write('.obsidian/note.md', note)
    const { code, out } = await runNotes('check', folder)
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toBe('오류 1개')
    expect(lines[1]).toBe(
      `${folder}/note.md:9:1 그림 "img/a_b.png" 파일이 없어요. 파일을 그 자리에 넣거나 경로를 고쳐 주세요. 경로는 이 노트가 있는 폴더에서 시작해요. (missing-picture)`,
    )
    expect(out).toContain('경고 3개')
    expect(out).toContain('노트로 읽지 않아요: .obsidian/')
    expect(lines.at(-1)).toBe(
      '노트 1개, 질문 2개(답을 기다리는 질문 1개)를 읽었어요. 오류 1개, 경고 3개가 있어요.',
    )
    expect(code).toBe(1)
  })

  test('is content with warnings', async () => {
    const { code, out } = await runNotes('check', write('note.md', '# 노트\n\n- 네트워크는요?\n'))
    expect(out).toContain(`${folder}/note.md:3:1 아직 답이 없는 질문이에요("네트워크는요?").`)
    expect(code).toBe(0)
  })

  test('says how it read each note', async () => {
    const { out } = await runNotes('check', write('faq.md', '- Q: 왜 느린가요?\n  - A: 멀어서예요.\n'))
    expect(out).toContain('faq.md: 질문에 이름표(Q., 질문:, 문제 1.)를 붙인 노트로 읽었어요: 질문 1개')
  })

  test('finds a picture that the build refuses; --json gives problems, --strict counts warnings', async () => {
    write('a.png', 'no picture')
    write('note.md', '- 네트워크는요?\n\n- 그림은요?\n  - ![그림](a.png)\n')
    const { code, out } = await runNotes('check', folder, '--json')
    expect(code).toBe(1)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { code: 'broken-picture', severity: 'error', file: 'note.md', line: 4, column: 5 },
      { code: 'pending-answer', severity: 'warning', file: 'note.md', line: 1 },
    ])
    const pending = write('half/note.md', '- 네트워크는요?\n')
    expect((await runNotes('check', pending, '--strict')).code).toBe(1)
  })

  test('finds a glossary with which the build would end', async () => {
    write('broken/note.md', '# 노트\n\n- 왜요?\n  - 네.\n')
    write('broken/glossary.yaml', '같은 말: [고래\n')
    const { code, out } = await runNotes('check', join(folder, 'broken'), '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      code: 'broken-glossary',
      severity: 'error',
      file: 'glossary.yaml',
      line: 2,
      message: 'glossary.yaml을 읽지 못했어요(2번째 줄: 들여쓰기가 맞지 않아요).',
    })
  })

  test('--terms lists frequent words without a partner in the other language, and warns of none', async () => {
    const { code, out } = await runNotes(
      'check',
      write(
        'note.md',
        `# 노트\n${[1, 2, 3].map((n) => `\n- 고래는 왜 mutex${n}를 쓰나요?\n  - 뮤텍스라서요.\n`).join('')}`,
      ),
      '--terms',
    )
    expect(out).toContain('  고래 (질문 3개)')
    expect(out).not.toContain('뮤텍스 (질문')
    expect(out).toContain('고칠 곳이 없어요.')
    expect(code).toBe(0)
  })

  test('fails on a folder without a question, as the build would', async () => {
    write('note.md', '# 노트\n')
    const { code, out } = await runNotes('check', folder)
    expect(out).toContain('질문이 하나도 없어요.')
    expect(code).toBe(1)
  })
})

describe('diff', () => {
  const older = '# 노트\n\n- commit을 하게되면 image에 저장되나요?\n- 볼륨은 뭔가요?\n- 네트워크는 뭔가요?\n'
  const newer =
    '# 노트\n\n- 볼륨은 뭔가요\n  - 저장소예요.\n- docker commit을 하게되면 image에 저장되나요?\n- pod는 왜 지워지나요?\n'

  test('--json tells kept, reworded, added and removed with lines and ids', async () => {
    const { code, out } = await runNotes('diff', write('old.md', older), write('new.md', newer), '--json')
    expect(JSON.parse(out)).toEqual({
      kept: [{ oldLine: 4, newLine: 3, id: questionId('볼륨은 뭔가요?') }],
      reworded: [
        {
          oldLine: 3,
          newLine: 5,
          oldId: questionId('commit을 하게되면 image에 저장되나요?'),
          newId: questionId('docker commit을 하게되면 image에 저장되나요?'),
        },
      ],
      added: [{ line: 6, id: questionId('pod는 왜 지워지나요?') }],
      removed: [{ line: 5, id: questionId('네트워크는 뭔가요?') }],
    })
    expect(code).toBe(0)
  })

  test('without --json says it in sentences', async () => {
    const { out } = await runNotes('diff', write('old.md', older), write('new.md', newer))
    expect(out).toContain('5번째 줄: 문장이 바뀌었어요. 북마크와 기록은 따라가요.')
    expect(out).toContain('옛 5번째 줄: 사라졌어요.')
    expect(out).toContain('3번째 줄: 답이 생겼어요.')
    expect(out).toContain('그대로 1개, 문장이 바뀐 질문 1개, 새 질문 1개, 사라진 질문 1개예요.')
  })
})

describe('diff of questions with the same wording', () => {
  const asked = '- 둘의 차이는 무엇인가요?\n'
  const older = `# 둘째 주\n\n${asked}  - 볼륨은 남고 컨테이너는 사라집니다.\n`
  const newer = `# 노트\n\n## 첫 주\n\n${asked}  - 이미지는 틀입니다.\n\n## 둘째 주\n\n${asked}  - 볼륨은 남고 컨테이너는 사라집니다.\n`

  test('follows the answer, and says that the id is another', async () => {
    const id = questionId('둘의 차이는 무엇인가요?')
    const { out } = await runNotes('diff', write('old.md', older), write('new.md', newer), '--json')
    expect(JSON.parse(out)).toMatchObject({
      kept: [],
      reworded: [{ oldLine: 3, newLine: 10, oldId: id }],
      added: [{ line: 5, id }],
      removed: [],
    })
    const { out: told } = await runNotes('diff', write('old.md', older), write('new.md', newer))
    expect(told).toContain('10번째 줄: 같은 문장의 질문이 또 있어서 id가 바뀌었어요')
    expect(told).toContain('그대로 1개, 문장이 바뀐 질문 0개, 새 질문 1개, 사라진 질문 0개예요.')
  })
})

describe('as a program', () => {
  test('ends with the exit code, and prints where a program should', () => {
    const command = fileURLToPath(new URL('../../../src/build/command/notes.ts', import.meta.url))
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', command, 'chekc'], {
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('사용법: npm run notes --')
  })
})

describe('called wrongly', () => {
  test('says what is wrong instead of a stack', async () => {
    expect(await runNotes('list', join(folder, '없는 폴더'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/없는 폴더: 폴더나 파일을 찾을 수 없어요\. .*경로를 확인해 주세요\.\n$/),
    })
    expect(await runNotes('diff', folder)).toMatchObject({ code: 2, out: '' })
    expect((await runNotes('chekc')).err).toContain('사용법: npm run notes --')
  })

  test.each([
    [['chekc'], '모르는 명령이에요: chekc. 혹시 check인가요?'],
    [['--json', 'list'], '모르는 명령이에요: --json.'],
    [['check', 'a', 'b'], '폴더나 파일 하나까지만 적을 수 있어요. 남는 말: b'],
    [['list', '--jsno'], '모르는 선택 사항이에요: --jsno. 혹시 --json인가요?'],
    [['list', '-j'], '모르는 선택 사항이에요: -j. 쓸 수 있는 것: --help, --json.'],
    [['list', '--json=yes'], '--json에는 값을 붙이지 않아요.'],
    [['check', '--jsno'], '모르는 선택 사항이에요: --jsno. 혹시 --json인가요?'],
    [['diff', 'a'], '옛 노트와 새 노트 둘을 적어 주세요.'],
    [['diff', 'a', 'b', 'c'], '남는 말: c'],
    [['search', 'content', '--limit', '3', '볼륨'], '모르는 선택 사항이에요: --limit.'],
    [['search', 'content', '--querys', 'a'], '혹시 --queries인가요?'],
    [['search', 'content', '--queries'], '--queries 뒤에 값을 적어 주세요.'],
    [['search', 'content', '--queries', 'a', '볼륨'], '함께 쓸 수 없어요. 남는 말: 볼륨'],
    [['search', 'content'], '폴더 뒤에 찾을 말을 적어 주세요.'],
    [['search'], '폴더와 찾을 말을 적어 주세요.'],
  ])('%j names what is wrong and ends with 2', async (args, message) => {
    const { code, out, err } = await runNotes(...args)
    expect(err).toContain(message)
    expect(err).toContain('사용법')
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test.each(['check', 'list', 'diff', 'search'])(
    '%s --help explains itself and does nothing',
    async (command) => {
      const { code, out, err } = await runNotes(command, '없는 폴더', '--help')
      expect(out).toContain(`npm run notes -- ${command}`)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect((await runNotes('help', command)).out).toBe(out)
    },
  )

  test('takes words with a dash in front of them after --', async () => {
    const file = write('note.md', '# 노트\n\n- docker run --rm은 무엇인가요?\n  - 지우는 옵션입니다.\n')
    expect((await runNotes('search', file, '--', '--rm')).out).toContain('"--rm": 1개를 찾았어요.')
  })
})
