import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { buildSite } from '../support/build-site.ts'
import { fullTest } from '../support/rows.ts'

const hasGit = spawnSync('git', ['--version']).status === 0
let folder = ''
let content = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mundap-published-'))
  content = join(folder, 'content')
})
afterAll(() => rmSync(folder, { recursive: true }))

function git(...args: readonly string[]): void {
  const author = ['-c', 'user.name=노트', '-c', 'user.email=note@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', ['-C', folder, ...author, ...args], { stdio: 'pipe' })
}

function commit(): void {
  git('add', '-A')
  git('commit', '-q', '-m', 'edit')
}

function write(file: string, text: string): void {
  writeFileSync(join(content, file), text)
}

/** The files of a built site that hold a text, byte by byte. */
function filesWith(out: string, text: string): readonly string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.includes(text) || readFileSync(file).includes(text))
}

const kept = '- 볼륨은 어디에 저장되나요?\n  - 호스트에 저장됩니다.\n'

describe.skipIf(!hasGit)('no byte of a built site', () => {
  fullTest('holds a secret that only the history of the notes has', async () => {
    mkdirSync(content)
    git('init', '-q')
    write(
      'a.md',
      `# 노트\n\n## 절 zq1secret\n\n${kept}\n- 암호 zq2secret은 무엇인가요?\n  - zq3secret입니다.\n\n- 컨테이너를 멈추면 zq4secret 데이터가 사라지나요?\n  - 아니오.\n`,
    )
    write('zq5secret.md', '# zq6secret\n\n- zq7secret은 누구 번호인가요?\n  - 김철수입니다.\n')
    write('gone.md', '# 노트\n\n- zq8secret은 누구 번호인가요?\n  - 이영희입니다.\n')
    write('beside.md', '# 노트\n\n- zq9secret은 누구 번호인가요?\n  - 박민수입니다.\n')
    commit()
    write('a.md', `# 노트\n\n${kept}\n- 컨테이너를 멈추면 안에 있던 데이터가 사라지나요?\n  - 아니오.\n`)
    write('beside.md', '# 노트\n\n- 네트워크는 무엇인가요?\n  - 연결입니다.\n')
    rmSync(join(content, 'gone.md'))
    renameSync(join(content, 'zq5secret.md'), join(content, 'renamed.md'))
    commit()
    write('renamed.md', '# 노트\n\n- 이미지는 무엇인가요?\n  - 틀입니다.\n')
    commit()
    const [whole, single] = [join(folder, 'whole'), join(folder, 'single')]
    await buildSite(whole, '/', content)
    await buildSite(single, '/', join(content, 'a.md'))
    const secrets = [
      ...Array.from({ length: 9 }, (_, at) => `zq${at + 1}secret`),
      '김철수',
      '이영희',
      '박민수',
    ]
    expect(secrets.flatMap((secret) => [...filesWith(whole, secret), ...filesWith(single, secret)])).toEqual(
      [],
    )
    // The address of what is gone goes on answering, but not that of a note beside the only one.
    const beside = questionId('zq9secret은 누구 번호인가요?')
    expect(filesWith(whole, beside)).not.toEqual([])
    expect(filesWith(single, beside)).toEqual([])
  })
})
