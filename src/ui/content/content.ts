/** The notes in the browser: what the page came with, and what is fetched when it is looked at. */
import { createContext, useContext } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import type { Glossary } from '../../search/text/lexicon.ts'
import { type PackedCards, unpackCards } from '../../site/pack-cards.ts'
import type { Body, Card, Intro, PageData, PageView, QuestionRef, Site } from '../../site/site-data.ts'
import type { AliasFile, ChunkFile } from '../../site/site-files.ts'
import { fileUrl } from '../base/paths.ts'
import { readOrFetchAnew } from './fetch-anew.ts'
import { reloadOnce } from './stale-version.ts'

export interface Content {
  readonly site: Site
  /** What the page at a path was prerendered from, if it is the one that was loaded. */
  readonly viewAt: (path: string) => PageView | null
  /** Every question, in the order of the notes. */
  readonly catalogue: () => Promise<readonly Card[]>
  /** The catalogue when it is already here. */
  readonly loadedCatalogue: () => readonly Card[] | null
  /** Questions by position, without fetching more of the catalogue than needed. */
  readonly range: (first: number, count: number) => Promise<readonly Card[]>
  /** The texts that stand among the questions from one position up to another, and right behind them. */
  readonly intros: (first: number, end: number) => Promise<readonly Intro[]>
  /** All of them, when they are already here. */
  readonly loadedIntros: () => readonly Intro[] | null
  /** What an opened card shows. */
  readonly body: (card: Card) => Promise<Body>
  readonly loadedBody: (id: QuestionId) => Body | null
  /** A question that is already here, and those above and below it as far as they are. */
  readonly knownCard: (
    id: QuestionId,
  ) => { readonly card: Card; readonly above: Card | null; readonly below: Card | null } | null
  readonly aliases: () => Promise<AliasFile>
  /** The author's groups of equal and similar words. */
  readonly glossary: () => Promise<Glossary>
}

/** Starts from the data that the page came with. Each file is fetched once; a failed fetch is tried again when next asked for. */
export function openContent(first: PageData): Content {
  const { site } = first
  const files = new Map<string, Promise<unknown>>()
  const bodies = new Map<QuestionId, Body>()
  let cards: readonly Card[] | null = null
  let intros: readonly Intro[] | null = null

  // The one place where a fetched file gets its type: the build wrote it from the same shapes.
  const load = <T>(url: string): Promise<T> => {
    const known = files.get(url)
    if (known !== undefined) return known as Promise<T>
    const loading = fetchJson(fileUrl(url))
    files.set(url, loading)
    loading.catch(() => files.delete(url))
    return loading as Promise<T>
  }
  const remember = (list: readonly Body[]): void => {
    for (const body of list) bodies.set(body.id, body)
  }
  const chunk = async (url: string): Promise<ChunkFile> => {
    const file = await load<ChunkFile>(url)
    remember(file.bodies)
    return file
  }
  const catalogue = async (): Promise<readonly Card[]> =>
    unpackCards(await load<PackedCards>(site.catalogueUrl))
  if (first.view.kind === 'list') {
    remember(first.view.bodies)
    if (first.view.cards.length === site.total) cards = first.view.cards
    if (first.view.section === null && first.view.pages === 1) intros = first.view.intros
  }
  if (first.view.kind === 'question') {
    remember([first.view.body])
    if (first.view.above !== null) remember([first.view.above.body])
  }

  return {
    site,
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
      // What stands behind a question is in the file of the next one.
      const wanted = site.chunks.filter((one) => one.first <= end && one.first + one.count > from)
      const parts = await Promise.all(wanted.map((one) => chunk(one.url)))
      return parts.flatMap((part) => part.intros)
    },
    loadedIntros: () => intros,
    body: async (card) => {
      const known = bodies.get(card.id)
      if (known !== undefined) return known
      // A card made from a search hit does not know its place.
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
      const here =
        first.view.kind === 'list'
          ? first.view.cards
          : first.view.kind === 'question'
            ? [first.view.card]
            : []
      const known = cards ?? here
      const at = known.findIndex((card) => card.id === id)
      const card = known[at]
      return card === undefined ? null : { card, above: known[at - 1] ?? null, below: known[at + 1] ?? null }
    },
    aliases: () => load<AliasFile>(site.aliasesUrl),
    glossary: () => load<Glossary>(site.glossaryUrl),
  }
}

/** The question with an id, wherever it is now; null when no edition has it. */
export async function findCard(content: Content, id: string): Promise<Card | null> {
  const cards = await content.catalogue()
  return cards.find((card) => card.id === id) ?? null
}

/** A question's number within its note, from 1. */
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

export function refOf(card: Card | undefined): QuestionRef | null {
  return card === undefined ? null : { id: card.id, text: card.text }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url)
  // A newer version was deployed and took this one's files along.
  if (response.status === 404) reloadOnce()
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return readOrFetchAnew<unknown>(url, response, JSON.parse)
}

const ContentContext = createContext<Content | null>(null)
export const ContentProvider = ContentContext.Provider

export function useContent(): Content {
  const content = useContext(ContentContext)
  if (content === null) throw new Error('useContent: no ContentProvider above')
  return content
}
