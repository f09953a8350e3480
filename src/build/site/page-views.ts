/** Says which pages a site has, and what each of them shows. */
import type { Question } from '../../notes/model.ts'
import { findAbove } from '../../site/above.ts'
import { introsIn } from '../../site/intros.ts'
import type { Body, Card, Intro, PageView } from '../../site/site-data.ts'
import { refOf } from './cards.ts'
import { goneViewer } from './gone-views.ts'
import type { BuiltSection } from './sections.ts'
import type { SitePast } from './site-source.ts'

/** The parts that pages and data files are made of. Cards and bodies stand in the order of the questions. */
export interface SiteParts {
  readonly questions: readonly Question[]
  readonly cards: readonly Card[]
  readonly bodies: readonly Body[]
  readonly intros: readonly Intro[]
  readonly sections: readonly BuiltSection[]
  /** What notes say of themselves, by file. */
  readonly descriptions: ReadonlyMap<string, string>
}

/** Questions on one list page. */
const PAGE_SIZE = 100
/**
 * A list page carries its answers along when they have at most this many characters as JSON. Otherwise they are loaded when they
 * are opened, so that a page of a hundred questions costs about as much as a short note.
 */
const INLINE_ANSWERS = 24_000

/** Returns the path of every page that is made of the notes: lists, sections, questions, questions that are gone. */
export function pagePaths({ questions, sections }: SiteParts, past: SitePast): readonly string[] {
  const current = new Set<string>(questions.map(({ id }) => id))
  return [
    ...listPaths('/', questions.length),
    ...sections
      .filter((section) => section.count > 0)
      .flatMap((section) => listPaths(`/s/${section.id}/`, section.count)),
    ...questions.map(({ id }) => `/q/${id}/`),
    ...[...Object.keys(past.aliases), ...past.removed.map(({ id }) => id)]
      .filter((id) => !current.has(id))
      .map((id) => `/q/${id}/`),
  ]
}

/** Returns a function that makes the view of a path; null when there is no such page. */
export function pageViewer(parts: SiteParts, past: SitePast): (path: string) => PageView | null {
  const indexOf = new Map<string, number>(parts.questions.map(({ id }, index) => [id, index]))
  const sectionAt = new Map(parts.sections.map(({ id }, index) => [id, index]))
  const goneView = goneViewer(parts.questions, past)
  return (path) => {
    const list = /^\/(?:s\/([^/]+)\/)?(?:page\/(\d+)\/)?$/.exec(path)
    if (list !== null) {
      const section = list[1] === undefined ? null : sectionAt.get(list[1])
      return section === undefined ? null : listView(parts, section, Number(list[2] ?? 1))
    }
    const id = /^\/q\/([^/]+)\/$/.exec(path)?.[1]
    if (id !== undefined) {
      const index = indexOf.get(id)
      return index === undefined ? goneView(id) : questionView(parts, index)
    }
    return null
  }
}

function pageCount(questions: number): number {
  return Math.max(1, Math.ceil(questions / PAGE_SIZE))
}

function listPaths(root: string, questions: number): readonly string[] {
  return Array.from({ length: pageCount(questions) }, (_, index) =>
    index === 0 ? root : `${root}page/${index + 1}/`,
  )
}

/** A page of a section, or of all questions when `section` is null. Pages count from 1. */
function listView(parts: SiteParts, section: number | null, page: number): PageView | null {
  const { cards, bodies, intros, sections } = parts
  const range = section === null ? { first: 0, count: cards.length } : sections[section]
  if (range === undefined) return null
  const pages = pageCount(range.count)
  if (page < 1 || page > pages) return null
  const first = range.first + (page - 1) * PAGE_SIZE
  const end = Math.min(first + PAGE_SIZE, range.first + range.count)
  const answers = bodies.slice(first, end)
  const description = descriptionOf(parts, section)
  return {
    kind: 'list',
    ...(description === undefined ? {} : { description }),
    section,
    page,
    pages,
    cards: cards.slice(first, end),
    bodies: isShort(answers) ? answers : [],
    intros: introsIn(sections, intros, { section, first, end, isLast: page === pages }),
  }
}

/** Long lists of answers are not measured to their end. */
function isShort(answers: readonly Body[]): boolean {
  let left = INLINE_ANSWERS - '[]'.length
  for (const [index, answer] of answers.entries()) {
    left -= JSON.stringify(answer).length + (index === 0 ? 0 : ','.length)
    if (left < 0) return false
  }
  return true
}

/** What the note of a list says of itself; undefined for a part of a note, and for a list of several notes. */
function descriptionOf({ sections, descriptions }: SiteParts, section: number | null): string | undefined {
  const notes = section === null ? sections.filter(({ depth }) => depth === 0) : [sections[section]]
  const [note] = notes
  return notes.length === 1 && note?.depth === 0 ? descriptions.get(note.file) : undefined
}

function questionView({ questions, cards, bodies, sections }: SiteParts, index: number): PageView | null {
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
    // What is related to the question above is not drawn here, nor are its terms, so they do not make the page heavier.
    above:
      aboveCard !== null && aboveBody !== undefined
        ? { card: aboveCard, body: { ...withoutTerms(aboveBody), related: [], answerText: '' } }
        : null,
  }
}

function withoutTerms({ terms: _terms, ...body }: Body): Body {
  return body
}
