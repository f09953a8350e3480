/** Compares what engines find on queries with judged answers. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readGlossary } from '../../src/build/read/glossary-file.ts'
import { readFolder } from '../../src/build/read/read-folder.ts'
import { buildSearchFiles, toSearchDocs } from '../../src/build/site/search-files.ts'
import { nodeSha256 } from '../../src/build/write/node-sha256.ts'
import { openSearcher } from '../../src/search/searcher.ts'
import type { Glossary } from '../../src/search/text/lexicon.ts'
import { ndcgAt10 } from '../search/ndcg.ts'
import { openFuse, openMini, openSubstring } from './engines.ts'

interface Judged {
  readonly class: string
  readonly q: string
  readonly rel: Readonly<Record<string, number>>
}

type Find = (query: string) => Promise<readonly string[]>

/**
 * Prints what each engine reaches on the queries of `file` over the notes in `dir`. A line of the file is
 * `{"class", "q", "rel": {"<note>:<line>": 2 or 1}}`; class `negative` should find nothing.
 */
export async function compareQuality(
  dir: string,
  file: string,
  print: (line: string) => void,
): Promise<void> {
  const { notes, root } = readFolder(dir)
  const docs = toSearchDocs(notes)
  const places = new Map(
    notes.flatMap((note) =>
      note.questions.map(({ id, span }) => [String(id), `${basename(span.file)}:${span.line}`] as const),
    ),
  )
  const judged: readonly Judged[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const engines: readonly (readonly [string, Find])[] = [
    ['this project', await openOurs(notes, readGlossary(root))],
    ['this project, no glossary', await openOurs(notes, { same: [], similar: [] })],
    ['minisearch, bigrams', async (query) => mini.search(query)],
    ['fuse.js alone', async (query) => fuse.search(query)],
    ['substring', async (query) => substring.search(query)],
  ]
  const mini = openMini(docs)
  const fuse = openFuse(docs)
  const substring = openSubstring(docs)
  print(`\n${'engine'.padEnd(26)} nDCG@10  S@5   fail  negatives with hits`)
  for (const [name, find] of engines) print(`${name.padEnd(26)} ${await score(find, judged, places)}`)
}

async function openOurs(notes: Parameters<typeof buildSearchFiles>[0], glossary: Glossary): Promise<Find> {
  const { entry, files } = buildSearchFiles(notes, glossary, nodeSha256)
  const searcher = openSearcher(files.get(entry) ?? '', async (name, readFile) =>
    readFile(files.get(`search/${name}`) ?? ''),
  )
  await searcher.loadAnswers()
  return async (query) => (await searcher.search(query, 10, null)).hits.map((hit) => hit.id)
}

async function score(
  find: Find,
  judged: readonly Judged[],
  places: ReadonlyMap<string, string>,
): Promise<string> {
  let ndcg = 0
  let early = 0
  let failed = 0
  let positive = 0
  let noisy = 0
  for (const { class: kind, q, rel } of judged) {
    const found = (await find(q)).map((id) => places.get(id) ?? '')
    const isAnswer = (place: string) => (rel[place] ?? 0) > 0
    if (kind === 'negative') {
      if (found.length > 0) noisy++
      continue
    }
    positive++
    ndcg += ndcgAt10(found, rel)
    if (found.slice(0, 5).some(isAnswer)) early++
    if (!found.some(isAnswer)) failed++
  }
  const share = (count: number) => (count / positive).toFixed(3)
  return `${share(ndcg)}   ${share(early)} ${share(failed)} ${noisy}/${judged.length - positive}`
}
