import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  type Ask,
  annotation,
  changedAnswers,
  deadLinks,
  failure,
  summaryOf,
} from '../scripts/notes-report.ts'
import { makeFolders } from './support/note-folder.ts'

const folderOf = makeFolders()
const problem = {
  severity: 'error',
  file: '1주차/a,b.md',
  line: 3,
  column: 5,
  message: '100%\n',
  hint: '힌트',
  code: 'x',
}

describe('a mark at a line', () => {
  test('names the file from the top of the repository, with signs that the runner would read escaped', () => {
    expect(annotation(problem, './notes/')).toBe(
      '::error file=notes/1주차/a%2Cb.md,line=3,col=5::100%25%0A 힌트 (x)',
    )
    expect(annotation({ ...problem, severity: 'warning', file: 'a.md' }, '.')).toMatch(
      /^::warning file=a\.md,/,
    )
  })
})

test('an answer that changed under the same wording is told, one that came is not', () => {
  const one = { id: 'a', file: 'a.md', line: 3, question: '무엇?', answer: '가', state: 'written' }
  expect(changedAnswers([one], [one])).toEqual([])
  expect(changedAnswers([{ ...one, answer: '', state: 'pending' }], [one])).toEqual([])
  expect(changedAnswers([one], [{ ...one, line: 7, answer: '나' }])).toEqual([
    expect.stringMatching(/^a\.md 7번째 줄: 답이 바뀌었어요/),
  ])
})

test('a link is dead when its page is gone or its host unknown, and never when a host only refuses', async () => {
  const asked: string[] = []
  const states: Record<string, readonly [Awaited<ReturnType<Ask>>, Awaited<ReturnType<Ask>>]> = {
    'https://ok.io/': [200, 200],
    'https://head.io/': [404, 200],
    'https://gone.io/': [404, 404],
    'https://busy.io/': [429, 503],
    'https://slow.io/': ['no answer', 'no answer'],
    'https://none.io/': ['unknown host', 'unknown host'],
  }
  const ask: Ask = async (url, method) => {
    asked.push(`${method} ${url}`)
    return states[url]?.[method === 'HEAD' ? 0 : 1] ?? 'no answer'
  }
  const links = [...Object.keys(states), 'https://gone.io/#b'].map((url, line) => ({
    url,
    file: 'a.md',
    line,
  }))
  const dead = await deadLinks(links, ask)
  expect(dead.map(({ line, severity }) => [line, severity])).toEqual([
    [2, 'warning'],
    [5, 'warning'],
    [6, 'warning'],
  ])
  expect(asked.filter((one) => one.endsWith('gone.io/'))).toHaveLength(2)
})

test('why nothing could be checked is an error of the run', () => {
  expect(failure('없는 폴더: 100% 없어요.\n두 줄\n')).toBe('::error::없는 폴더: 100%25 없어요.%0A두 줄')
})

test('the summary cannot be ended by what it shows', () => {
  const text = summaryOf([
    { title: '가', text: '```\n# 제목\n```' },
    { title: '나', text: ' ' },
  ])
  expect(text).toBe('### 가\n````text\n```\n# 제목\n```\n````\n')
})

test('the program marks problems, writes the summary, and ends as the check does', () => {
  const folder = folderOf({
    'notes/a.md': '# 노트\n\n- 볼륨은 무엇인가요?\n  - 나\n\n- 그림은?\n  - ![그림](없음.png)\n',
  })
  const tsx = fileURLToPath(new URL('../node_modules/.bin/tsx', import.meta.url))
  const program = fileURLToPath(new URL('../scripts/report-notes.ts', import.meta.url))
  const done = spawnSync(tsx, [program, 'notes', '--before', join(folder, 'before')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') },
  })
  expect(done.status).toBe(1)
  expect(done.stdout).toContain('::error file=notes/a.md,line=7,col=5::그림 "없음.png" 파일이 없어요.')
  const summary = readFileSync(join(folder, 'summary.md'), 'utf8')
  expect(summary).toContain('### 노트 점검')
  expect(summary).not.toContain('### 이 변경이 학습자에게 하는 일')
})
