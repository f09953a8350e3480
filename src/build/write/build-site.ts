/** Assembles everything the browser fetches or is served, from the notes: data files, pictures, page views. No bundler here. */
import { createHash } from 'node:crypto'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import { legacyId } from '../../notes/identity/legacy-ids.ts'
import type { Note, NoteProblem, Picture, Question } from '../../notes/model.ts'
import { findAbove } from '../../site/above.ts'
import { introsIn } from '../../site/intros.ts'
import { packCards } from '../../site/pack-cards.ts'
import type {
  AliasFile,
  Body,
  BodyCode,
  BodyPicture,
  Card,
  ChunkFile,
  Intro,
  PageData,
  PageView,
  QuestionRef,
  Site,
  SiteChunk,
} from '../../site/site-data.ts'
import { readAliases } from '../history/aliases.ts'
import { readRepository } from '../history/repository.ts'
import { processPicture } from '../picture/process-picture.ts'
import { parseGlossary } from '../read/glossary-file.ts'
import { allowedAddress, policyHosts } from '../read/picture-hosts.ts'
import { readFolder, resolvePicture } from '../read/read-folder.ts'
import { highlight } from '../site/highlight.ts'
import { nearestFinder } from '../site/nearest.ts'
import { findRelated } from '../site/related.ts'
import { buildSearchFiles, readGlossary } from '../site/search-files.ts'
import { buildSections, placeOf } from '../site/sections.ts'

/** Questions on one list page. */
const PAGE_SIZE = 100
/** Questions behind one data file. */
const CHUNK_SIZE = 100
/**
 * How many characters of answers a list page carries along: those of a short note, all of them. On a page with more they are
 * loaded when they are opened, so that the page of a hundred questions costs about what that of a short note does.
 */
const INLINE_ANSWERS = 24_000

export interface SiteBuild {
  readonly site: Site
  /** Path below the base, without leading slash -> content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Paths of every page, in the order of the questions. */
  readonly paths: readonly string[]
  readonly problems: readonly NoteProblem[]
  /** Sites whose pictures the pages may load. */
  readonly pictureHosts: ReadonlySet<string>
  /** What the author should know besides problems (no git history, skipped files). */
  readonly remarks: readonly string[]
  /** Makes one page's data; null when there is no such page. */
  readonly page: (path: string) => PageData | null
}

/**
 * Reads a folder of notes (or one file) and returns all that the site is made of.
 * Throws an Error with a Korean message when the folder cannot be read or holds no question.
 */
export async function buildSite(contentDir: string): Promise<SiteBuild> {
  const { notes, skipped, root, only, pictureHosts, past, ...folder } = readFolder(contentDir)
  const questions = notes.flatMap((note) => note.questions)
  if (questions.length === 0) {
    const unread = folder.problems.map((problem) => ` ${problem.message}`).join('')
    throw new Error(
      `${contentDir}: 질문이 하나도 없어요. "- 질문" 아래에 "  - 답"을 적은 Markdown 파일을 넣어 주세요.${unread}`,
    )
  }
  const problems = [...folder.problems, ...pictureHosts.problems, ...notes.flatMap((note) => note.problems)]
  const files = new Map<string, string | Uint8Array>()
  const add = (name: string, content: unknown): string => {
    const text = JSON.stringify(content)
    const url = `data/${name}-${contentHash(text)}.json`
    files.set(url, text)
    return url
  }

  const { sections, sectionOf, leftOut } = buildSections(notes)
  const cards = questions.map((question, index) => toCard(question, index, sectionOf.get(question) ?? 0))
  const repository = readRepository(root)
  const pictures = new Map<string, BodyPicture['file'] | string>()
  const pictureOf = async (noteFile: string, picture: Picture): Promise<BodyPicture> => {
    const path = resolvePicture(root, noteFile, picture.path)
    if (path === null) {
      const remote = allowedAddress(pictureHosts.hosts, picture.path)
      return { alt: picture.alt, path: picture.path, file: null, remote }
    }
    if (!pictures.has(path)) pictures.set(path, await addPicture(path, files))
    const built = pictures.get(path)
    const { line } = picture
    // What the file's first bytes tell was said when the folder was read.
    const isSaid = problems.some(
      (one) => one.file === noteFile && one.line === line && saidOfFiles.has(one.code),
    )
    if (typeof built === 'string' && !isSaid) problems.push(pictureProblem(noteFile, picture, built))
    return {
      alt: picture.alt,
      path: picture.path,
      file: typeof built === 'object' ? built : null,
      remote: null,
    }
  }
  const related = findRelated(questions)
  const bodies: Body[] = []
  for (const [index, question] of questions.entries()) {
    bodies.push({
      id: question.id,
      blocks: question.answer.kind === 'written' ? question.answer.blocks : [],
      codeBlocks: await Promise.all(question.codeBlocks.map(toBodyCode)),
      images: await Promise.all(question.images.map((picture) => pictureOf(question.span.file, picture))),
      links: question.links,
      source: {
        file: question.span.file,
        line: question.span.line,
        editUrl: repository?.editUrl(question.span.file, question.span.line) ?? null,
      },
      related: (related[index] ?? []).map((other) => refOf(questions, other)).filter((ref) => ref !== null),
      answerText: question.answerText,
      oxExcluded: question.oxExcluded,
    })
  }
  const intros: Intro[] = []
  let before = 0
  for (const note of notes) {
    for (const intro of note.intros) {
      const following = note.questions.findIndex((question) => question.span.line > intro.span.line)
      const position = before + (following < 0 ? note.questions.length : following)
      intros.push({
        ...placeOf(sections, note, intro.sections, position),
        before: position,
        blocks: intro.blocks,
        codeBlocks: await Promise.all(intro.codeBlocks.map(toBodyCode)),
        images: await Promise.all(intro.images.map((picture) => pictureOf(note.file, picture))),
      })
    }
    before += note.questions.length
  }

  const chunks: SiteChunk[] = []
  for (const { first, count } of chunkRuns(notes)) {
    const file: ChunkFile = {
      cards: packCards(cards.slice(first, first + count)),
      bodies: bodies.slice(first, first + count),
      intros: introsIn(sections, intros, {
        section: null,
        first,
        end: first + count,
        isLast: first + count === questions.length,
      }),
    }
    chunks.push({ url: add('part', file), first, count })
  }
  const {
    note: historyNote,
    problems: pastProblems,
    removed: gone,
    ...links
  } = readAliases(root, questions, { only, past })
  problems.push(...pastProblems)
  // A question may have been removed because of what it said: without its author's word nothing of it but the id is published.
  const removed = gone.map(({ id, text }) => (past.showsText ? { id, text } : { id }))
  const aliasFile: AliasFile = { ...links, removed }
  const glossary = readGlossary(root)
  const search = buildSearchFiles(notes, glossary)
  for (const [name, content] of search.files) files.set(name, content)

  const partial = {
    title: siteTitle(notes),
    total: questions.length,
    sections: sections.map(({ file: _file, path: _path, ...section }) => section),
    chunks,
    catalogueUrl: add('catalogue', packCards(cards)),
    aliasesUrl: add('aliases', aliasFile),
    searchUrl: search.entry,
    glossaryUrl: add('glossary', parseGlossary(glossary)),
    counts: {
      code: cards.filter((card) => card.code).length,
      picture: cards.filter((card) => card.picture).length,
      pending: cards.filter(awaitsAnswer).length,
    },
  }
  const site: Site = { ...partial, version: contentHash(JSON.stringify(partial)) }

  const indexOf = new Map(questions.map((question, index) => [question.id as string, index]))
  const listView = (section: number | null, page: number): PageView | null => {
    const range = section === null ? { first: 0, count: questions.length } : sections[section]
    if (range === undefined) return null
    const pages = Math.max(1, Math.ceil(range.count / PAGE_SIZE))
    if (page < 1 || page > pages) return null
    const first = range.first + (page - 1) * PAGE_SIZE
    const last = Math.min(first + PAGE_SIZE, range.first + range.count)
    return {
      kind: 'list',
      section,
      page,
      pages,
      cards: cards.slice(first, last),
      bodies:
        JSON.stringify(bodies.slice(first, last)).length <= INLINE_ANSWERS ? bodies.slice(first, last) : [],
      intros: introsIn(sections, intros, { section, first, end: last, isLast: page === pages }),
    }
  }
  const questionView = (id: string): PageView | null => {
    const index = indexOf.get(id)
    if (index === undefined) return goneView(id)
    const [card, body] = [cards[index], bodies[index]]
    if (card === undefined || body === undefined) return null
    const aboveCard = findAbove(cards, index, sections)
    const aboveBody = bodies[aboveCard?.index ?? -1]
    return {
      kind: 'question',
      card,
      body,
      previous: refOf(questions, index - 1),
      next: refOf(questions, index + 1),
      above: aboveCard !== null && aboveBody !== undefined ? { card: aboveCard, body: aboveBody } : null,
    }
  }
  // Questions that had one id while signs did not count: an old address may mean any of them.
  const byOldId = new Map<string, QuestionRef[]>()
  for (const { id, text } of questions) {
    const old = legacyId(text)
    if (old !== id) byOldId.set(old, [...(byOldId.get(old) ?? []), { id, text }])
  }
  const removedTexts = new Map<string, string>(gone.map(({ id, text }) => [id, text]))
  const nearest = nearestFinder(questions)
  const goneView = (id: string): PageView | null => {
    const target = links.aliases[id]
    const movedTo = target === undefined ? null : refOf(questions, indexOf.get(target) ?? -1)
    const text = removedTexts.get(id)
    if (movedTo === null && text === undefined) return null
    return {
      kind: 'gone',
      id,
      // A question that moved has its text where it is now; its older wording is the learner's own journal's to tell.
      text: movedTo === null && past.showsText ? (text ?? null) : null,
      movedTo,
      nearest:
        movedTo === null
          ? nearest(text ?? '')
          : (byOldId.get(id) ?? []).filter((ref) => ref.id !== movedTo.id),
    }
  }
  const viewOf = (path: string): PageView | null => {
    const list = /^\/(?:s\/([^/]+)\/)?(?:page\/(\d+)\/)?$/.exec(path)
    if (list !== null) {
      const section = list[1] === undefined ? null : sections.findIndex((one) => one.id === list[1])
      return section === -1 ? null : listView(section, Number(list[2] ?? 1))
    }
    const question = /^\/q\/([^/]+)\/$/.exec(path)
    if (question?.[1] !== undefined) return questionView(question[1])
    return APP_PATHS.includes(path) ? { kind: 'app' } : null
  }

  return {
    site,
    files,
    problems,
    pictureHosts: policyHosts(pictureHosts.hosts),
    remarks: [
      ...skipped.map((file) => `${file}: 노트가 아니라서 건너뛰었어요.`),
      ...(leftOut === 0
        ? []
        : [
            `제목이 너무 많아서, 아래 단계 제목 ${leftOut}개는 목록에서 나누지 않았어요. 질문은 모두 있어요.`,
          ]),
      ...(historyNote === null ? [] : [historyNote]),
    ],
    paths: [
      ...listPaths('/', questions.length),
      ...sections
        .filter((section) => section.count > 0)
        .flatMap((section) => listPaths(`/s/${section.id}/`, section.count)),
      ...questions.map((question) => `/q/${question.id}/`),
      ...[...Object.keys(links.aliases), ...gone.map((question) => question.id)]
        .filter((id) => !indexOf.has(id))
        .map((id) => `/q/${id}/`),
      ...APP_PATHS,
    ],
    page: (path) => {
      const view = viewOf(path)
      return view === null ? null : { site, path, view }
    },
  }
}

/** Pages that hold the learner's own things: prerendered as a frame. */
const APP_PATHS: readonly string[] = [
  '/quiz/',
  '/quiz/run/',
  '/quiz/result/',
  '/wrong/',
  '/bookmarks/',
  '/stats/',
  '/settings/',
  '/about/',
  '/print/',
]

function listPaths(root: string, count: number): string[] {
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  return Array.from({ length: pages }, (_, index) => (index === 0 ? root : `${root}page/${index + 1}/`))
}

function toCard(question: Question, index: number, section: number): Card {
  return {
    id: question.id,
    index,
    section,
    question: question.question,
    text: question.text,
    pending: question.answer.kind === 'pending',
    code: question.codeBlocks.length > 0,
    picture: question.images.length > 0,
    askable: question.askable,
    leans: question.leansOnPrevious,
  }
}

async function toBodyCode(block: { readonly lang: string | null; readonly text: string }): Promise<BodyCode> {
  return { lang: block.lang, text: block.text, ...(await highlight(block)) }
}

const saidOfFiles: ReadonlySet<string> = new Set(['active-svg', 'broken-svg', 'unread-picture'])

/** Adds a picture's files; a text says why it cannot be shown. */
async function addPicture(
  path: string,
  files: Map<string, string | Uint8Array>,
): Promise<BodyPicture['file'] | string> {
  const built = await processPicture(path)
  if (built.kind === 'refused') return built.message
  files.set(built.original.name, built.original.bytes)
  if (built.webp !== null) files.set(built.webp.name, built.webp.bytes)
  return {
    src: built.original.name,
    webp: built.webp?.name ?? null,
    width: built.width,
    height: built.height,
  }
}

function pictureProblem(file: string, picture: Picture, message: string): NoteProblem {
  return {
    code: 'broken-picture',
    severity: 'error',
    message: `이미지 ${picture.path}: ${message}`,
    hint: '다른 형식으로 다시 저장해 주세요.',
    file,
    line: picture.line,
    column: 1,
  }
}

function chunkRuns(notes: readonly Note[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = []
  let first = 0
  for (const note of notes) {
    for (let done = 0; done < note.questions.length; done += CHUNK_SIZE) {
      runs.push({ first: first + done, count: Math.min(CHUNK_SIZE, note.questions.length - done) })
    }
    first += note.questions.length
  }
  return runs
}

function refOf(questions: readonly Question[], index: number): QuestionRef | null {
  const question = questions[index]
  return question === undefined ? null : { id: question.id, text: question.text }
}

/** With one note its title, without kaomoji; with several the product's name. */
function siteTitle(notes: readonly Note[]): string {
  const only = notes.filter((note) => note.questions.length > 0)
  const title = only.length === 1 ? only[0]?.title : undefined
  return title?.trim() || '문답'
}

function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}
