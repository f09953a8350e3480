/** Puts the published notes and the learner's own together, for what is about both: quizzes, today's questions, bookmarks. */
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { QuestionId } from '../../notes/model.ts'
import type { Body, Card, Intro, Site } from '../../site/site-data.ts'
import type { AliasFile } from '../../site/site-files.ts'
import type { Content } from '../content/content.ts'
import { isOwnSection } from './own-content.ts'

/**
 * Joins both: the own notes stand after the published ones. A question that is on both shelves is one question; it is shown once, as it is
 * published. `taken` are questions of notes that were taken away. Rejects when the questions of one of them cannot be loaded.
 */
export async function joinShelves(
  published: Content,
  own: Content | null,
  taken: readonly QuestionId[],
): Promise<Content> {
  const aliases = async (): Promise<AliasFile> => {
    const table = await published.aliases()
    // They are known to be gone, so their records are moved to no other question.
    return { ...table, removed: [...table.removed, ...taken.map((id) => ({ id }))] }
  }
  if (own === null) {
    const alone: Content = { ...published, aliases, both: async () => alone }
    return alone
  }
  const [first, second] = await Promise.all([published.catalogue(), own.catalogue()])
  const place = placeSecond(published.site, own.site, first, second)
  const { cards, site } = place
  const ownCards = new Map(place.added.map((card) => [card.id, card]))
  const at = new Map(cards.map((card) => [card.id, card.index]))
  const firstById = new Map(first.map((card) => [card.id, card]))
  const intros = async (from: number, end: number): Promise<readonly Intro[]> => [
    ...(from < first.length ? await published.intros(from, Math.min(end, first.length)) : []),
    ...(end > first.length ? await own.intros(0, second.length) : [])
      .map(place.intro)
      .filter(({ before }) => before >= from && before <= end),
  ]
  const body = (card: Card): Promise<Body> => {
    const mine = ownCards.get(card.id)
    return mine === undefined ? published.body(firstById.get(card.id) ?? card) : own.body(mine)
  }
  const joined: Content = {
    site,
    own,
    viewAt: published.viewAt,
    catalogue: async () => cards,
    loadedCatalogue: () => cards,
    range: async (from, count) => cards.slice(from, from + count),
    intros,
    loadedIntros: () => null,
    body,
    loadedBody: (id) => (ownCards.has(id) ? own : published).loadedBody(id),
    knownCard: (id) => {
      const index = at.get(id)
      const card = index === undefined ? undefined : cards[index]
      if (index === undefined || card === undefined) return null
      return { card, above: cards[index - 1] ?? null, below: cards[index + 1] ?? null }
    },
    aliases,
    glossary: async () => {
      const [one, other] = await Promise.all([published.glossary(), own.glossary()])
      return { same: [...one.same, ...other.same], similar: [...one.similar, ...other.similar] }
    },
    questionPath: (id) => (ownCards.has(id) ? own : published).questionPath(id),
    listPath: (id, page) => (isOwnSection(id) ? own : published).listPath(id, page),
    both: async () => joined,
  }
  return joined
}

interface Placed {
  /** All questions, in the order of both. */
  readonly cards: readonly Card[]
  /** The own ones among them, as their own content knows them. */
  readonly added: readonly Card[]
  readonly site: Site
  /** Places an own text between the questions. */
  readonly intro: (intro: Intro) => Intro
}

function placeSecond(one: Site, other: Site, first: readonly Card[], second: readonly Card[]): Placed {
  const known = new Set(first.map(({ id }) => id))
  const added = second.filter(({ id }) => !known.has(id))
  /** For each place among the own questions: the place among all. */
  const places: number[] = []
  let next = first.length
  for (const { id } of second) {
    places.push(next)
    if (!known.has(id)) next += 1
  }
  const placeOf = (position: number): number => places[position] ?? next
  const spanOf = <Range extends { readonly first: number; readonly count: number }>(range: Range): Range => {
    const from = placeOf(range.first)
    return { ...range, first: from, count: placeOf(range.first + range.count) - from }
  }
  const sectionAt = new Map<number, number>()
  const sections = [...one.sections]
  for (const [index, section] of other.sections.entries()) {
    const span = spanOf(section)
    if (span.count === 0) continue
    sectionAt.set(index, sections.length)
    const parent = section.parent === null ? null : (sectionAt.get(section.parent) ?? null)
    sections.push({ ...span, parent })
  }
  const placeIn = (section: number): number => sectionAt.get(section) ?? -1
  const cards = [
    ...first,
    ...added.map((card, at) => ({ ...card, index: first.length + at, section: placeIn(card.section) })),
  ]
  const tags = [...(one.tags ?? []), ...(other.tags ?? []).map(spanOf).filter(({ count }) => count > 0)]
  const counts = {
    code: one.counts.code + added.filter(({ code }) => code).length,
    picture: one.counts.picture + added.filter(({ picture }) => picture).length,
    pending: one.counts.pending + added.filter(awaitsAnswer).length,
  }
  return {
    cards,
    added,
    site: { ...one, sections, total: cards.length, counts, ...(tags.length > 0 && { tags }) },
    intro: (intro) => ({
      ...intro,
      before: placeOf(intro.before),
      section: intro.section === null ? null : placeIn(intro.section),
    }),
  }
}
