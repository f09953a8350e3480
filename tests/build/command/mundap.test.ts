import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { mundapProgram } from '../../../src/build/command/programs.ts'
import { EVERY } from '../../../src/build/command/run-command.ts'
import { SAMPLE_SETTINGS } from '../../../src/build/command/starter-files.ts'
import { readSettings, SETTING_KEYS } from '../../../src/build/read/settings.ts'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { commitAll, gitIn, makeFolders, writeIn } from '../../support/note-folder.ts'
import { runProgram } from '../../support/run-notes.ts'

const folderOf = makeFolders()
const mundap = (...args: readonly string[]) => runProgram(mundapProgram('mundap', '/없는/앱', '1.2.3'), args)

/** From here on commands run in this folder. */
function standIn(folder: string): void {
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
}

test('tells its version and its commands', async () => {
  expect(await mundap('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  const { code, out } = await mundap('--help')
  for (const name of EVERY) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  expect(code).toBe(0)
})

test.each(EVERY.map((name) => [name]))('%s --help explains itself and does nothing', async (name) => {
  const { code, out, err } = await mundap(name, '--help')
  expect(out).toMatch(new RegExp(`사용법:\\s+mundap ${name}`))
  expect(out).not.toMatch(/\{(?:program|folder)\}/)
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test.each([
  [['build', '--oot', 'x'], '모르는 선택 사항이에요: --oot. 혹시 --out인가요?'],
  [['--prot', '1'], '모르는 선택 사항이에요: --prot. 혹시 --port인가요?'],
  [['biuld'], '모르는 명령이에요: biuld. 혹시 build인가요?'],
  [
    ['init', 'a', 'b'],
    '폴더 하나까지만 적을 수 있어요. 남는 말: b. 빈칸이 있는 경로는 따옴표로 감싸 주세요.',
  ],
  [['search'], '폴더와 찾을 말을 적어 주세요.'],
])('%j names what is wrong and ends with 2', async (args, message) => {
  const { code, out, err } = await mundap(...args)
  expect(err).toContain(message)
  expect({ code, out }).toEqual({ code: 2, out: '' })
})

test.each([
  [['preview', '없는 폴더'], '없는 폴더: 만들어 둔 사이트가 없어요. 먼저 mundap build를 실행해 주세요.'],
  [['preview', '--port', '70000'], '--port 70000: 0에서 65535까지의 번호를 적어 주세요.'],
  [['dev', '없는 폴더'], '없는 폴더: 폴더나 파일을 찾을 수 없어요.'],
])('%j cannot be done, and ends with 1', async (args, message) => {
  expect(await mundap(...args)).toMatchObject({ code: 1, err: expect.stringContaining(message) })
})

test('stats counts questions and those that wait for an answer, by note and section', async () => {
  const folder = folderOf({
    'a.md': '# 첫 주\n\n## 볼륨\n\n- 볼륨은?\n  - 저장소.\n\n## 망\n\n- 망은 무엇인가요?\n',
    'b.md': '- 파드는?\n  - 묶음.\n',
  })
  const { out } = await mundap('stats', folder)
  expect(out.split('\n')).toEqual([
    '질문  답 대기',
    expect.stringMatching(/^ {3}2 {8}1 {2}a\.md {2}첫 주$/),
    expect.stringMatching(/^ {3}1 {13}볼륨$/),
    expect.stringMatching(/^ {3}1 {8}1 {4}망$/),
    expect.stringMatching(/^ {3}1 {11}b\.md/),
    '',
    '질문 3개, 그중 답을 기다리는 질문 1개예요.',
    '',
  ])
  expect(JSON.parse((await mundap('stats', folder, '--json')).out)).toMatchObject({
    questions: 3,
    pending: 1,
    sections: [
      { file: 'a.md', title: '첫 주', depth: 0, questions: 2, pending: 1 },
      { file: 'a.md', title: '볼륨', depth: 1, questions: 1, pending: 0 },
      { file: 'a.md', title: '망', depth: 1, questions: 1, pending: 1 },
      { file: 'b.md', depth: 0, questions: 1, pending: 0 },
    ],
  })
})

test('search looks in the folder that it stands in, unless a folder comes first', async () => {
  const folder = folderOf({ '주차/a.md': '- 볼륨은 무엇인가요?\n  - 저장소.\n' })
  standIn(folder)
  expect((await mundap('search', '볼륨')).out).toContain('"볼륨": 1개를 찾았어요.')
  expect((await mundap('search', '볼륨', '무엇')).out).toContain('"볼륨 무엇": 1개를 찾았어요.')
  expect((await mundap('search', join(folder, '주차'), '볼륨')).out).toContain('"볼륨": 1개를 찾았어요.')
})

test('search reads queries of a folder that is given, and says where there is nothing to look in', async () => {
  const folder = folderOf({
    '주차/a.md': '- 볼륨은 무엇인가요?\n  - 저장소.\n',
    '빈/.keep': '',
    'q.jsonl': '{"id":1,"q":"볼륨"}\n',
  })
  standIn(folder)
  const queries = join(folder, 'q.jsonl')
  const { code, out } = await mundap('search', join(folder, '주차'), '--queries', queries)
  expect([code, JSON.parse(out)]).toMatchObject([0, { id: 1, hits: [{ file: 'a.md' }] }])
  expect(JSON.parse((await mundap('search', '--queries', queries)).out)).toMatchObject({
    hits: [{ file: '주차/a.md' }],
  })
  expect(await mundap('search', join(folder, '빈'), '볼륨')).toMatchObject({
    code: 1,
    err: expect.stringContaining('질문이 하나도 없어요.'),
  })
  expect(await mundap('search', '--queries', join(folder, '없는.jsonl'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('없는.jsonl: 파일이나 폴더가 없어요.'),
  })
})

test('init says what is left to do on GitHub, and makes no folder of a file', async () => {
  const folder = folderOf({ 파일: '' })
  const { out } = await mundap('init', join(folder, '수업'))
  expect(out).toMatch(/^GitHub에 올리기 전에: .*mundap\.yml의 맨 위에 적힌 두 가지를/m)
  expect((await mundap('init', join(folder, '수업'))).out).not.toContain('GitHub에 올리기 전에')
  expect(await mundap('init', join(folder, '파일'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('폴더가 아니라 파일이에요.'),
  })
})

test('build says at once that it would empty a folder of somebody’s files', async () => {
  const folder = folderOf({ '노트/a.md': first, '자료/b.pdf': '' })
  const out = join(folder, '자료')
  expect(await mundap('build', join(folder, '노트'), '--out', out)).toMatchObject({
    code: 1,
    err: `${out}: 다른 파일이 들어 있는 폴더예요. 사이트를 만들 때 비워지니, 없거나 빈 폴더를 --out에 적어 주세요.\n`,
  })
})

test('init names every setting, all switched off, and a workflow at the top of the repository', async () => {
  const keys = [...SAMPLE_SETTINGS.matchAll(/^# ([a-z-]+):/gm)].map(([, key]) => key)
  expect(keys.sort()).toEqual([...SETTING_KEYS].sort())
  const folder = folderOf({ '수업/.keep': '' })
  gitIn(folder, 'init', '-q')
  await mundap('init', join(folder, '수업'))
  const workflow = readFileSync(join(folder, '.github/workflows/mundap.yml'), 'utf8')
  expect(workflow).toContain('folder: "수업"')
  expect(existsSync(join(folder, '수업/note.md'))).toBe(true)
  // Switched on, each of them can be read.
  writeIn(folder, 'mundap.yaml', SAMPLE_SETTINGS.replace(/^# (?=[a-z-]+:| {2})/gm, ''))
  writeIn(folder, 'logo.png', '')
  expect(readSettings(folder, {}).problems).toEqual([])
})

const first = '- 볼륨은 무엇인가요?\n  - 저장소예요.\n'
const second = '- 파드는 왜 지워지나요?\n  - 옮겨 가려고요.\n'

test('diff of folders names files, and a question that moved is not gone', async () => {
  const [older, newer] = [
    folderOf({ 'a.md': `# 가\n\n${first}\n${second}` }),
    folderOf({
      'a.md': `# 가\n\n${first.replace('저장소', '남는 저장소')}`,
      '하위/b.md': `# 나\n\n${second}`,
    }),
  ]
  const { out } = await mundap('diff', older, newer)
  expect(out).toContain('하위/b.md 3번째 줄: a.md에서 옮겨 왔어요. 북마크와 기록은 따라가요.')
  expect(out).toContain('a.md 3번째 줄: 답이 바뀌었어요. 기록은 그대로예요.')
  expect(out).not.toContain('사라졌어요')
  expect(JSON.parse((await mundap('diff', older, newer, '--json')).out)).toMatchObject({
    kept: [
      { oldFile: 'a.md', newFile: 'a.md', id: questionId('볼륨은 무엇인가요?') },
      { oldFile: 'a.md', newFile: '하위/b.md', oldLine: 6, newLine: 3 },
    ],
    answered: [{ newFile: 'a.md', newLine: 3 }],
    removed: [],
  })
})

test('diff compares the notes with the last commit, or with another', async () => {
  const folder = folderOf({
    '수업/a.md': `# 가\n\n${first}`,
    'node_modules/x.md': second,
    'README.md': second,
  })
  gitIn(folder, 'init', '-q')
  gitIn(folder, 'add', '-A', '-f')
  gitIn(folder, 'commit', '-q', '-m', 'first')
  writeIn(folder, '수업/a.md', `# 가\n\n${first}\n${second}`)
  standIn(join(folder, '수업'))
  expect((await mundap('diff')).out).toContain(
    '그대로 1개, 문장이 바뀐 질문 0개, 새 질문 1개, 사라진 질문 0개예요.',
  )
  commitAll(folder)
  expect((await mundap('diff', 'HEAD')).out).toContain('그대로 2개')
  expect((await mundap('diff', 'HEAD~1', join(folder, '수업/a.md'))).out).toContain('새 질문 1개')
  // Two commits, as git's own diff takes them.
  expect((await mundap('diff', 'HEAD~1', 'HEAD')).out).toContain('새 질문 1개')
  const gone = (await mundap('diff', 'HEAD', 'HEAD~1')).out
  expect(gone).toContain('사라진 질문 1개')
  expect(gone).toContain(`forget: [${questionId('파드는 왜 지워지나요?')}]`)
  expect(await mundap('diff', '없는-가지')).toMatchObject({ code: 2 })
})

test('diff without a repository says how it is used', async () => {
  standIn(folderOf({ 'a.md': first }))
  expect(await mundap('diff')).toMatchObject({
    code: 2,
    err: expect.stringContaining('옛 노트와 새 노트 둘을'),
  })
})
