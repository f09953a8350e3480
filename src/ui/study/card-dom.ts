/**
 * Finds the cards on the page and their parts, starting from the questions' headings. An id for each part would make a page of a
 * hundred cards larger.
 */
import type { QuestionId } from '../../notes/model.ts'

/** Returns the element id of a question's heading, in cards and on its own page. */
export function titleId(id: QuestionId): string {
  return `${PREFIX}${id}`
}

/** The inverse of `titleId`. */
export function questionOfTitle(title: string): string {
  return title.slice(PREFIX.length)
}

const PREFIX = 't-'

/** The controls of a card. */
const parts = {
  bookmark: '.card > .icon-button',
  answer: '.fold > summary',
  link: '.card-more',
} as const
type Part = keyof typeof parts

/** Names a control of a card, so that it can be found again after the page is rendered again. */
export interface CardSpot {
  readonly title: string
  readonly part: Part
}

/** Returns a control of a question's card; null when it is not on the page. */
export function findPart(id: QuestionId, part: Part): HTMLElement | null {
  return findSpot({ title: titleId(id), part })
}

/** Returns the named control; null when it is not on the page. */
export function findSpot({ title, part }: CardSpot): HTMLElement | null {
  return cardUnder(title)?.querySelector<HTMLElement>(parts[part]) ?? null
}

/** Returns the name of an element that is a control of a card; null for other elements. */
export function spotOf(element: Element): CardSpot | null {
  const title = element.closest('.cards > li')?.querySelector('h3')?.id
  const part = partNames.find((name) => element.matches(parts[name]))
  return title === undefined || part === undefined ? null : { title, part }
}

/** Returns the name of a control from stored values; null when they name none. */
export function readSpot(title: unknown, part: unknown): CardSpot | null {
  const known = partNames.find((name) => name === part)
  return typeof title === 'string' && known !== undefined ? { title, part: known } : null
}

const partNames = Object.keys(parts) as Part[]

/** Returns the list item of the card with a heading; null when it is not on the page. */
export function cardUnder(title: string): HTMLElement | null {
  return document.getElementById(title)?.closest('li') ?? null
}
