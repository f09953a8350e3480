/** The notes in the browser: the data of the loaded page, and files that are fetched when they are needed. */
import { createContext, useContext } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import type { Glossary } from '../../search/text/lexicon.ts'
import { unpackBody } from '../../site/pack-body.ts'
import { unpackCards } from '../../site/pack-cards.ts'
import type { Body, Card, Intro, PageData, PageView, QuestionRef, Site } from '../../site/site-data.ts'
import type { AliasFile, ChunkFile } from '../../site/site-files.ts'
import { listPath, questionPath } from '../base/paths.ts'
import { fetchFile } from './fetch-file.ts'
import { reloadOnce } from './stale-version.ts'
import type { FileKind, FileOf } from './validators.ts'

export interface Content {
  readonly site: Site
  /** The data that the page at a path was prerendered from; null for every page but the one that was loaded. */
  readonly viewAt: (path: string) => PageView | null
  /** Every question, in the order of the notes. */
  readonly catalogue: () => Promise<readonly Card[]>
  /** The catalogue, or null while it is not loaded. */
  readonly loadedCatalogue: () => readonly Card[] | null
  /** `count` questions from position `first` on. Fetches no more of the catalogue than needed. */
  readonly range: (first: number, count: number) => Promise<readonly Card[]>
  /** The intros before the questions `first` to `end` (exclusive), and right after the last one. */
  readonly intros: (first: number, end: number) => Promise<readonly Intro[]>
  /** All intros, or null while they are not loaded. */
  readonly loadedIntros: () => readonly Intro[] | null
  /** The answer of a question. */
  readonly body: (card: Card) => Promise<Body>
  /** The answer of a question, or null while it is not loaded. */
  readonly loadedBody: (id: QuestionId) => Body | null
  /** A loaded question with the loaded questions right above and below it; null while it is not loaded. */
  readonly knownCard: (
    id: QuestionId,
  ) => { readonly card: Card; readonly above: Card | null; readonly below: Card | null } | null
  readonly aliases: () => Promise<AliasFile>
  /** The author's groups of equal and similar words. */
  readonly glossary: () => Promise<Glossary>
  /** The route of a question's page. */
  readonly questionPath: typeof questionPath
  /** The route of a section's list (null: all of these notes), with page numbers from 1. */
  readonly listPath: typeof listPath
  /** Reads the files of the index by their names, where the host does not have them. */
  readonly searchFiles?: () => Promise<Readonly<Record<string, string>>>
  /** Resolves to these notes together with those that the learner keeps in this browser. Rejects when these cannot be opened. */
  readonly both: () => Promise<Content>
  /** Where these are both together: the learner's own notes among them; null when there are none. */
  readonly own?: Content | null
}

/** Where the notes come from. */
export interface ContentSource extends Partial<Pick<Content, 'questionPath' | 'listPath' | 'searchFiles'>> {
  /** Loads a file at its path below the base; from the host unless given. */
  readonly load?: LoadFile
  /** Adds the learner's own notes to these; without it there are none. */
  readonly join?: (these: Content) => Promise<Content>
}

export type LoadFile = <Kind extends FileKind>(kind: Kind, url: string) => Promise<FileOf<Kind>>

/**
 * Starts with the data of the loaded page. Each file is fetched once. What cannot be fetched or read rejects, and is fetched again
 * when it is asked for the next time.
 */
export function openContent(
  first: PageData,
  { load = makeLoader(), join, ...rest }: ContentSource = {},
): Content {
  const { site } = first
  const bodies = new Map<QuestionId, Body>()
  let cards: readonly Card[] | null = null
  let intros: readonly Intro[] | null = null

  const remember = (list: readonly Body[]): void => {
    for (const body of list) bodies.set(body.id, body)
  }
  const chunk = async (url: string): Promise<ChunkFile> => {
    const file = await load('chunk', url)
    remember(file.bodies.map(unpackBody))
    return file
  }
  const catalogue = async (): Promise<readonly Card[]> =>
    unpackCards(await load('catalogue', site.catalogueUrl))
  if (first.view.kind === 'list') {
    remember(first.view.bodies)
    if (first.view.cards.length === site.total) cards = first.view.cards
    if (first.view.section === null && first.view.pages === 1) intros = first.view.intros
  }
  if (first.view.kind === 'question') {
    remember([first.view.body])
    if (first.view.above !== null) remember([first.view.above.body])
  }

  const content: Content = {
    site,
    questionPath,
    listPath,
    both: async () => (await join?.(content)) ?? content,
    ...rest,
    viewAt: (path) => (path === first.path ? first.view : null),
    catalogue: async () => {
      cards ??= await catalogue()
      return cards
    },
    loadedCatalogue: () => cards,
    range: async (from, count) => {
      if (cards !== null) return cards.slice(from, from + count)
      const wanted = site.chunks.filter((one) => one.first < from + count && one.first + one.count > from)
      const parts = await Promise.all(wanted.map((one) => chunk(one.url)))
      return parts
        .flatMap((part) => unpackCards(part.cards))
        .filter((card) => card.index >= from && card.index < from + count)
    },
    intros: async (from, end) => {
      if (intros !== null) return intros
      // An intro that follows a question is in the file of the next one.
      const wanted = site.chunks.filter((one) => one.first <= end && one.first + one.count > from)
      const parts = await Promise.all(wanted.map((one) => chunk(one.url)))
      return parts.flatMap((part) => part.intros)
    },
    loadedIntros: () => intros,
    body: async (card) => {
      const known = bodies.get(card.id)
      if (known !== undefined) return known
      // A card that was made from a search hit does not know its position.
      cards ??= card.index < 0 ? await catalogue() : null
      const { index } = card.index < 0 ? (cards?.find((one) => one.id === card.id) ?? card) : card
      const holder = site.chunks.find((one) => one.first <= index && index < one.first + one.count)
      if (holder === undefined) throw new Error(`content: no file holds question ${card.id}`)
      await chunk(holder.url)
      const body = bodies.get(card.id)
      if (body === undefined) throw new Error(`content: ${holder.url} does not hold question ${card.id}`)
      return body
    },
    loadedBody: (id) => bodies.get(id) ?? null,
    knownCard: (id) => {
      const known = cards ?? cardsOf(first.view)
      const at = known.findIndex((card) => card.id === id)
      const card = known[at]
      return card === undefined ? null : { card, above: known[at - 1] ?? null, below: known[at + 1] ?? null }
    },
    aliases: () => load('aliases', site.aliasesUrl),
    glossary: () => load('glossary', site.glossaryUrl),
  }
  return content
}

/** Returns a function that fetches each file once; a file that could not be had is fetched again when next asked for. */
function makeLoader(): LoadFile {
  const files = new Map<string, Promise<unknown>>()
  return <Kind extends FileKind>(kind: Kind, url: string) => {
    // A url is always asked for with the same kind.
    const known = files.get(url) as Promise<FileOf<Kind>> | undefined
    if (known !== undefined) return known
    // When the file is gone, a newer version was deployed.
    const loading = fetchFile(kind, url, reloadOnce)
    files.set(url, loading)
    loading.catch(() => files.delete(url))
    return loading
  }
}

/** The questions that a page was prerendered with, in the order of the notes. */
function cardsOf(view: PageView): readonly Card[] {
  if (view.kind === 'list') return view.cards
  return view.kind === 'question' ? [view.card] : []
}

/** Returns the question that has an id today, or null. Loads the catalogue, and rejects when it cannot be had. */
export async function findCard(content: Content, id: string): Promise<Card | null> {
  const cards = await content.catalogue()
  return cards.find((card) => card.id === id) ?? null
}

/** Returns a question's number within its note, from 1. */
export function numberOf(site: Site, card: Card): number {
  let at: number | null = card.section
  let first = 0
  while (at !== null) {
    const section: Site['sections'][number] | undefined = site.sections[at]
    first = section?.first ?? 0
    at = section?.parent ?? null
  }
  return card.index - first + 1
}

/** Returns what a link to a question needs; null when there is no question. */
export function refOf(card: Card | undefined): QuestionRef | null {
  return card === undefined ? null : { id: card.id, text: card.text }
}

const ContentContext = createContext<Content | null>(null)

/** Provides the content to everything below it. */
export const ContentProvider = ContentContext.Provider

/** Returns the content. Throws when there is no provider above. */
export function useContent(): Content {
  const content = useContext(ContentContext)
  if (content === null) throw new Error('useContent: no ContentProvider above')
  return content
}
