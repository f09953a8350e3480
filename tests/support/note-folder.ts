import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** True where git is installed. */
export const hasGit = spawnSync('git', ['--version']).status === 0

/** Returns a function that makes a folder of files; all of them are removed after the tests of the file that calls this. */
export function makeFolders(): (files?: Readonly<Record<string, string>>) => string {
  const folders: string[] = []
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
  return (files = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'mundap-'))
    folders.push(folder)
    for (const [name, text] of Object.entries(files)) writeIn(folder, name, text)
    return folder
  }
}

/** Writes a file below a folder and makes the folders on the way. Returns its path. */
export function writeIn(folder: string, file: string, text: string): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

/** Runs git in a folder, with an author of its own. Returns what it printed. */
export function gitIn(folder: string, ...args: readonly string[]): string {
  const author = ['-c', 'user.name=노트', '-c', 'user.email=note@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', ['-C', folder, ...author, ...args], { encoding: 'utf8', stdio: 'pipe' })
}

/** Commits everything in a folder. */
export function commitAll(folder: string): void {
  gitIn(folder, 'add', '-A')
  gitIn(folder, 'commit', '-q', '-m', 'edit')
}

/** Returns a note with one section, `Docker`, of numbered questions. */
export function numberedNote(title: string, count: number): string {
  const questions = Array.from(
    { length: count },
    (_, at) => `- ${title}의 ${at}번째 질문은 무엇인가요?\n  - ${at}번째 답입니다.\n`,
  )
  return `# ${title}\n\n### Docker\n\n${questions.join('\n')}`
}
