/** Measures search beside fuse.js alone, minisearch and a plain substring search, on made collections of three sizes. */
import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { readGlossary } from '../../src/build/read/glossary-file.ts'
import type { QuestionId } from '../../src/notes/model.ts'
import type { SearchDoc } from '../../src/search/hit.ts'
import { buildIndex } from '../../src/search/index/build-index.ts'
import { writeIndexFiles } from '../../src/search/index/index-files.ts'
import { openSearcher } from '../../src/search/searcher.ts'
import { initialConsonants, keystrokes } from '../../src/search/text/hangul.ts'
import { makeQuestions } from './collections.ts'
import { type Engine, openFuse, openMini, openSubstring } from './engines.ts'
import { makeRandom } from './random.ts'
import { compareQuality } from './search-quality.ts'

interface Row {
  readonly engine: string
  readonly p50: number
  readonly p95: number
  /** Building the index, ms. */
  readonly build: number
  /** Heap that the opened engine holds after the queries, MB. */
  readonly heap: number
  /** What is fetched to search, gzip kB: all of it, or the entry and what the first queries ask for. */
  readonly size: string
}

const queriesPerSize = 120
/** fuse.js alone takes seconds a query on large collections, so it answers fewer. */
const slowQueries = 8

/** Notes and queries with judged answers, where they are at hand. */
const judged = { notes: '../shared/notes', queries: '../shared/search/queries.jsonl' }

/** Times are the best of so many passes, since other programs run too. */
const passes = 3

/** Runs the search benchmark and prints one table per size. Made collections, one seed, so that runs can be compared. */
export async function benchSearch(
  print: (line: string) => void = console.log,
  sizes: readonly number[] = [509, 10_000, 50_000],
): Promise<void> {
  for (const size of sizes) {
    const docs = makeDocs(size)
    const queries = makeQueries(docs)
    const text = docs.map(({ question, answer, code }) => `${question}\n${answer}\n${code}`)
    print(
      `\n찾기, 질문 ${size.toLocaleString('en')}개 (글 ${kilobytes(gzipSync(text.join('\n')).length)} kB gzip, 질의 ${queries.length}개)`,
    )
    print(['engine'.padEnd(24), 'p50 ms', 'p95 ms', 'p95 / ours', 'build s', 'heap MB', 'gzip kB'].join('  '))
    const ours = await measureOurs(docs, queries)
    const rows = [
      ours,
      measure('minisearch, bigrams', () => openMini(docs), queries),
      measure('substring', () => openSubstring(docs), queries),
      measure('fuse.js alone', () => openFuse(docs), queries.slice(0, slowQueries), 1),
    ]
    for (const row of rows) {
      print(
        [
          row.engine.padEnd(24),
          row.p50.toFixed(2).padStart(6),
          row.p95.toFixed(2).padStart(6),
          (row.p95 / ours.p95).toFixed(1).padStart(10),
          (row.build / 1000).toFixed(1).padStart(7),
          row.heap.toFixed(0).padStart(7),
          row.size,
        ].join('  '),
      )
    }
  }
  if (existsSync(judged.queries)) await compareQuality(judged.notes, judged.queries, print)
}

function makeDocs(size: number): readonly SearchDoc[] {
  return makeQuestions(size, 1).map(({ question, answer, code }, i) => ({
    // Made questions have made ids.
    id: `q${i.toString(32).padStart(7, '0')}` as QuestionId,
    question,
    answer: answer.join('\n'),
    code: code ?? '',
  }))
}

/** Queries of the kinds learners type: words, particles, typos, initialConsonants, half-composed, wrong layout, sentences. */
function makeQueries(docs: readonly SearchDoc[]): readonly string[] {
  const random = makeRandom(7)
  return Array.from({ length: queriesPerSize }, (_, i) => {
    const doc = docs[Math.floor(random() * docs.length)]
    const words = (doc?.question ?? '').replace(/[?]/g, '').split(' ')
    const at = Math.floor(random() * Math.max(1, words.length - 4))
    const word = words[at] ?? ''
    switch (i % 8) {
      case 0:
        return word
      case 1:
        return `${word} ${words[at + 1] ?? ''}`
      case 2:
        return `${word}에서는 ${words[at + 1] ?? ''}`
      case 3:
        return word.slice(0, 1) + word.slice(2)
      case 4:
        return initialConsonants(word) || word
      case 5:
        return keystrokes(word).slice(0, 5)
      case 6:
        return word.slice(0, 2)
      default:
        return words.slice(at, at + 5).join(' ')
    }
  })
}

async function measureOurs(docs: readonly SearchDoc[], queries: readonly string[]): Promise<Row> {
  const glossary = readGlossary('content')
  const start = performance.now()
  let count = 0
  const { entry, files } = writeIndexFiles(buildIndex(docs, glossary), (kind) => `${kind}-${count++}`)
  const build = performance.now() - start
  // Bytes, as a server would hold them, so that only what is opened counts as heap.
  const stored = new Map([...files].map(([name, content]) => [name, Buffer.from(content)]))
  const before = heapNow()
  let fetched = gzipSync(stored.get(entry) ?? '').length
  let counting = true
  const searcher = openSearcher(stored.get(entry)?.toString() ?? '', async (name, readFile) => {
    const bytes = stored.get(name) ?? Buffer.alloc(0)
    if (counting) fetched += gzipSync(bytes).length
    return readFile(bytes.toString())
  })
  await searcher.search(queries[0] ?? '', 10, null)
  counting = false
  await searcher.loadAnswers()
  for (const query of queries) await searcher.search(query, 10, null)
  const times = queries.map(() => Number.POSITIVE_INFINITY)
  for (let pass = 0; pass < passes; pass++) {
    for (const [i, query] of queries.entries()) {
      const from = performance.now()
      await searcher.search(query, 10, null)
      times[i] = Math.min(times[i] ?? 0, performance.now() - from)
    }
  }
  const all = [...stored.values()].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)
  const size = `${kilobytes(fetched)} until the first results, ${kilobytes(all)} in ${stored.size} files`
  return { engine: 'this project', ...percentiles(times), build, heap: heapNow() - before, size }
}

function measure(engine: string, open: () => Engine, queries: readonly string[], rounds = passes): Row {
  const before = heapNow()
  const start = performance.now()
  const opened = open()
  const build = performance.now() - start
  const times = queries.map(() => Number.POSITIVE_INFINITY)
  for (let pass = 0; pass < rounds; pass++) {
    queries.forEach((query, i) => {
      const from = performance.now()
      opened.search(query)
      times[i] = Math.min(times[i] ?? 0, performance.now() - from)
    })
  }
  return {
    engine,
    ...percentiles(times),
    build,
    heap: heapNow() - before,
    size: kilobytes(gzipSync(opened.index).length),
  }
}

function percentiles(times: readonly number[]): { p50: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

/** Heap in use, MB; exact only under `node --expose-gc`. */
function heapNow(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}
