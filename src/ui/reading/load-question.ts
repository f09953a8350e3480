/** What the page of a question shows: from what is already loaded, or fetched. */
import { findAbove } from '../../site/above.ts'
import type { Body, Card, PageView } from '../../site/site-data.ts'
import { type Content, findCard, refOf } from '../content/content.ts'

export type QuestionView = Extract<PageView, { kind: 'question' }>
export type GoneView = Extract<PageView, { kind: 'gone' }>

/** `none`: no edition of the notes has such a question. */
export type LoadedQuestion = QuestionView | GoneView | { readonly kind: 'none' }

/** Returns what is known without fetching; null when something has to be fetched. */
export function viewQuestion(content: Content, id: string): LoadedQuestion | null {
  const view = content.viewAt(`/q/${id}/`)
  if (view?.kind === 'question' || view?.kind === 'gone') return view
  const cards = content.loadedCatalogue()
  const card = cards?.find((one) => one.id === id)
  const body = card === undefined ? null : content.loadedBody(card.id)
  if (cards === null || card === undefined || body === null) return null
  const aboveCard = findAbove(cards, card.index, content.site.sections)
  if (aboveCard === null) return viewOf(cards, card, body, null)
  const aboveBody = content.loadedBody(aboveCard.id)
  return aboveBody === null ? null : viewOf(cards, card, body, { card: aboveCard, body: aboveBody })
}

/** Fetches what is missing. Rejects when it cannot be fetched. */
export async function loadQuestion(content: Content, id: string): Promise<LoadedQuestion> {
  const cards = await content.catalogue()
  const card = await findCard(content, id)
  if (card === null) return loadGone(content, id)
  const above = findAbove(cards, card.index, content.site.sections)
  return viewOf(
    cards,
    card,
    await content.body(card),
    above === null ? null : { card: above, body: await content.body(above) },
  )
}

async function loadGone(content: Content, id: string): Promise<LoadedQuestion> {
  const { aliases, removed } = await content.aliases()
  const target = aliases[id]
  const movedTo = target === undefined ? null : refOf((await findCard(content, target)) ?? undefined)
  const gone = removed.find((question) => question.id === id)
  if (movedTo === null && gone === undefined) return { kind: 'none' }
  return { kind: 'gone', id, text: movedTo === null ? (gone?.text ?? null) : null, movedTo, nearest: [] }
}

function viewOf(cards: readonly Card[], card: Card, body: Body, above: QuestionView['above']): QuestionView {
  return {
    kind: 'question',
    card,
    body,
    previous: refOf(cards[card.index - 1]),
    next: refOf(cards[card.index + 1]),
    above,
  }
}
