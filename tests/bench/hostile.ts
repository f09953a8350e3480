/** Measures notes that are made to be slow: what twice the size costs. The build's own work, without the bundler and the pages' HTML. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from '../../src/build/write/build-site.ts'
import type { Linkable } from '../../src/notes/identity/linkable.ts'
import { relink } from '../../src/notes/identity/relink.ts'
import type { QuestionId } from '../../src/notes/model.ts'

/** Twice the size is to cost no more than this. */
const MOST_GROWTH = 2.3
const runs = 3

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('\n')
const inAnswer = (text: string): string => `- 질문인가요?\n  - ${text}\n`

const longRow = (row: string): string =>
  `## 이름${row}표\n\n- 왜${row}쓰나요\n${row}여기서\n  - 답${row}이에요.\n\n**A${row}B** Q. ${row}C\n`

const notes: Readonly<Record<string, (count: number) => string>> = {
  'the same question': (count) => many(count, () => '- 볼륨은 무엇인가요?\n  - 저장소입니다.\n'),
  'nearly the same': (count) =>
    many(count, (at) => `- 컨테이너의 볼륨 ${at}은 호스트의 어디에 저장되나요?\n  - volumes/${at}입니다.\n`),
  'a heading each': (count) =>
    many(count, (at) => `## 제목 ${at}\n\n- 질문 ${at}은 무엇인가요?\n  - 답 ${at}.\n`),
  'headings, no questions': (count) =>
    `${many(count, (at) => `## 제목 ${at}\n\n글 ${at}\n`)}\n${inAnswer('답')}`,
  'one long line': (count) => inAnswer('가나 '.repeat(count * 50)),
  'long row of spaces': (count) => longRow(' '.repeat(count * 20)),
  'long row of breaks': (count) => longRow('<br>'.repeat(count * 5)),
  'long row of backticks': (count) => longRow('`'.repeat(count * 20)),
  'one long word': (count) => inAnswer('가나다'.repeat(count * 10)),
  'lines of one answer': (count) => `${inAnswer('답')}${many(count, (at) => `글 ${at}`)}\n`,
  'bullets of one answer': (count) => `- 질문인가요?\n${many(count, (at) => `  - 답 ${at}`)}\n`,
  'open emphasis': (count) => inAnswer('**가 *나_다 '.repeat(count)),
  'open brackets': (count) => inAnswer('[가](나 ![다 '.repeat(count)),
  'open backticks': (count) => inAnswer('`가 ``나 '.repeat(count)),
  'open tags': (count) => inAnswer('<a <!-- '.repeat(count)),
  'rows of a table': (count) => `${inAnswer('답')}\n| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(count)}`,
  links: (count) => `- 질문인가요?\n${many(count, (at) => `  - [링크 ${at}](https://example.org/${at})`)}\n`,
  'missing pictures': (count) => many(count, (at) => `- 질문 ${at}인가요?\n  - ![](img/${at}.png)\n`),
}

/** Runs the benchmark and prints a line for each kind of note: seconds of processor time, and how much twice the size costs. */
export async function benchHostile(print: (line: string) => void = console.log, count = 6000): Promise<void> {
  print(
    `\n${'hostile note'.padEnd(26)}${`${count} s`.padStart(10)}${`${count * 2} s`.padStart(10)}${'growth'.padStart(8)}`,
  )
  const show = (name: string, small: number, large: number): void => {
    const growth = large / small
    const mark = growth > MOST_GROWTH ? `  over ${MOST_GROWTH}` : ''
    print(
      `${name.padEnd(26)}${small.toFixed(2).padStart(10)}${large.toFixed(2).padStart(10)}${growth.toFixed(2).padStart(8)}${mark}`,
    )
  }
  // Not counted: what the first build of a process loads.
  await secondsOf(() => build('- 질문인가요?\n  - 답\n'))
  for (const [name, make] of Object.entries(notes)) {
    show(name, await secondsOf(() => build(make(count))), await secondsOf(() => build(make(count * 2))))
  }
  const [small, large] = [
    await secondsOf(() => relink(edition(count, '디에'), edition(count, '느 곳에'))),
    await secondsOf(() => relink(edition(count * 2, '디에'), edition(count * 2, '느 곳에'))),
  ]
  show('all reworded', small, large)
}

async function build(text: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-hostile-'))
  writeFileSync(join(folder, 'note.md'), `# 노트\n\n${text}`)
  const site = await buildSite(folder)
  for (const path of site.paths) JSON.stringify(site.page(path))
  rmSync(folder, { recursive: true })
}

function edition(count: number, where: string): readonly Linkable[] {
  return Array.from({ length: count }, (_, at) => ({
    // An id stands for itself here: the wording is what is compared.
    id: `${where}-${at}` as QuestionId,
    text: `컨테이너의 볼륨 ${at}은 호스트의 어${where} 저장되나요?`,
    position: at,
  }))
}

/** Processor time in seconds, the best of some runs: what else the machine does counts for little. */
async function secondsOf(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1e6)
  }
  return Math.min(...times)
}
