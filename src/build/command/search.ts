/** `search`: prints what the site's search finds in a folder of notes. */
import { existsSync, readFileSync } from 'node:fs'
import type { Note, Question } from '../../notes/model.ts'
import { type Hit, type SearchResult, whyText } from '../../search/hit.ts'
import { openSearcher, type Searcher } from '../../search/searcher.ts'
import { readGlossary } from '../read/glossary-file.ts'
import { readFolder } from '../read/read-folder.ts'
import { buildSearchFiles } from '../site/search-files.ts'
import { nodeSha256 } from '../write/node-sha256.ts'
import { type CommandShape, misuse, type Program, readArguments } from './command-line.ts'

const SHAPE: CommandShape = {
  usage: `사용법:
  {program} search <폴더> "찾을 말"
  {program} search <폴더> --queries <질의.jsonl>

사이트의 검색이 무엇을 왜 찾는지 10개까지 보여 줘요.
  --queries <파일>  파일의 질의를 모두 찾아 JSON으로 적어요.

질의 파일의 한 줄은 {"id": "…", "q": "…"}이고, 결과 한 줄은
{"id": "…", "hits": [{"file", "line", "id", "why", "confidence"}, … 10개까지], "ms": 한 번 찾는 데 걸린 시간}이에요.
"confidence"는 "high" 또는 "low"예요. "low"는 사이트에서 "관련 있을 수 있는 질문"으로 따로 보이고, 늘 뒤에 와요.
`,
  values: ['queries'],
  words: { least: 0, most: Number.POSITIVE_INFINITY, what: '폴더와 찾을 말' },
}

/** Stands above the hits that are only guesses. */
const MAYBE = '── 관련 있을 수 있는 질문'

/** How many hits are printed. */
const limit = 10

/** Runs `search`. Returns the exit code: 0, or 2 for wrong arguments. */
export async function runSearch(args: readonly string[], program: Program): Promise<number> {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const queryFile = typed.valueOf('queries')
  const [dir, ...words] = folderFirst(typed.words, program, queryFile === null)
  if (typed.words.length === 0 && queryFile === null)
    return misuse('폴더와 찾을 말을 적어 주세요.', SHAPE, program).code
  if (queryFile === null && words.length === 0)
    return misuse('폴더 뒤에 찾을 말을 적어 주세요.', SHAPE, program).code
  if (queryFile !== null && words.length > 0) {
    return misuse(`--queries와 찾을 말은 함께 쓸 수 없어요. 남는 말: ${words.join(' ')}`, SHAPE, program).code
  }
  const { notes, root } = readFolder(dir)
  if (notes.every((note) => note.questions.length === 0))
    throw new Error(
      `${dir}: 질문이 하나도 없어요. "- 질문" 아래에 "  - 답"을 적은 Markdown 파일을 넣어 주세요.`,
    )
  const { searcher, size } = await openNotes(notes, root)
  const questions = new Map(
    notes.flatMap((note) => note.questions).map((question) => [String(question.id), question]),
  )
  if (queryFile === null) await printReadable(words.join(' '), searcher, questions, size)
  else await printLines(readQueries(queryFile), searcher, questions)
  return 0
}

/**
 * Where a program reads the folder it stands in, the folder may be left out. A single word is looked for, unless a file says what to
 * look for.
 */
function folderFirst(
  words: readonly string[],
  { folder }: Program,
  looksForWords: boolean,
): readonly [string, ...string[]] {
  const [first = '', ...others] = words
  const isFolder = folder !== '.' || (looksForWords ? others.length > 0 && existsSync(first) : first !== '')
  return isFolder ? [first, ...others] : [folder, ...words]
}

async function openNotes(
  notes: readonly Note[],
  root: string,
): Promise<{ searcher: Searcher; size: number }> {
  const { entry, files } = buildSearchFiles(notes, readGlossary(root), nodeSha256)
  const searcher = openSearcher(files.get(entry) ?? '', async (name, read) =>
    read(files.get(`search/${name}`) ?? ''),
  )
  await searcher.loadAnswers()
  return { searcher, size: notes.reduce((sum, note) => sum + note.questions.length, 0) }
}

interface AskedQuery {
  readonly id: unknown
  readonly q: string
}

/** Reads queries, one JSON object a line. Throws an Error with a Korean message naming the line that cannot be read. */
function readQueries(file: string): readonly AskedQuery[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, i) => {
      if (line.trim() === '') return []
      const asked = readQuery(line)
      if (!asked)
        throw new Error(`${file}:${i + 1} 질의를 읽지 못했어요. {"id": "…", "q": "…"} 한 줄로 적어 주세요.`)
      return [asked]
    })
}

function readQuery(line: string): AskedQuery | null {
  try {
    const read: unknown = JSON.parse(line)
    if (typeof read !== 'object' || read === null) return null
    const q: unknown = Reflect.get(read, 'q')
    return typeof q === 'string' ? { id: Reflect.get(read, 'id'), q } : null
  } catch {
    return null
  }
}

async function printLines(
  queries: readonly AskedQuery[],
  searcher: Searcher,
  questions: ReadonlyMap<string, Question>,
): Promise<void> {
  // A first pass that is not measured: the times are those of a warm search.
  for (const { q } of queries) await searcher.search(q, limit, null)
  const lines: string[] = []
  for (const { id, q } of queries) {
    const start = performance.now()
    const { hits } = await searcher.search(q, limit, null)
    const ms = performance.now() - start
    lines.push(
      JSON.stringify({ id, hits: hits.map((hit) => toLine(hit, questions)), ms: Number(ms.toFixed(3)) }),
    )
  }
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

function toLine(hit: Hit, questions: ReadonlyMap<string, Question>) {
  const span = questions.get(hit.id)?.span
  return {
    file: span?.file ?? '',
    line: span?.line ?? 0,
    id: hit.id,
    why: reasons(hit),
    confidence: hit.confidence,
  }
}

function reasons(hit: Hit): string {
  return hit.why.map(whyText).join(', ')
}

async function printReadable(
  query: string,
  searcher: Searcher,
  questions: ReadonlyMap<string, Question>,
  size: number,
): Promise<void> {
  const result = await searcher.search(query, limit, null)
  const lines = [headline(query, result, size)]
  result.hits.forEach((hit, i) => {
    if (hit.confidence === 'low' && result.hits[i - 1]?.confidence !== 'low') lines.push(`\n${MAYBE}`)
    const span = questions.get(hit.id)?.span
    lines.push(`\n${i + 1}. ${hit.question}\n   ${span?.file}:${span?.line}`)
    if (hit.snippet !== '') lines.push(`   ${hit.snippet}`)
    if (hit.why.length > 0) lines.push(`   (${reasons(hit)})`)
  })
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

function headline(
  query: string,
  { hits, relaxed, missing, layout, nearest }: SearchResult,
  size: number,
): string {
  if (hits.length === 0) {
    const offer = nearest === null ? '' : ` 혹시 "${nearest}"인가요?`
    return `"${query}": 질문 ${size}개에서 찾지 못했어요.${offer}`
  }
  const read = layout === null ? '' : ` ("${layout.to}"로 찾았어요)`
  const loose =
    missing.length > 0
      ? ` 없는 말: ${missing.map((word) => `"${word}"`).join(', ')}. 나머지로 찾았어요.`
      : relaxed
        ? ' 모든 낱말이 든 질문은 없어서, 일부만 든 질문을 보여 드려요.'
        : ''
  return `"${query}"${read}: ${hits.length}개를 찾았어요.${loose}`
}
