/**
 * The cards on the page and their parts, found by way of the questions' headings: an id for each part would weigh on a page of a
 * hundred cards.
 */
import type { QuestionId } from '../../notes/model.ts'

/** The element id of a question's heading, in cards and on its own page. */
export function titleId(id: QuestionId): string {
  return `t-${id}`
}

/** A card's own controls. */
const parts = {
  bookmark: '.card > .icon-button',
  answer: '.fold > summary',
  link: '.card-row > a',
} as const
type Part = keyof typeof parts

/** A control of a card, so that it can be found again on a page drawn anew. */
export interface CardSpot {
  readonly title: string
  readonly part: Part
}

/** A part of a question's card, if that is on the page and has one. */
export function findPart(id: QuestionId, part: Part): HTMLElement | null {
  return findSpot({ title: titleId(id), part })
}

export function findSpot({ title, part }: CardSpot): HTMLElement | null {
  return cardUnder(title)?.querySelector<HTMLElement>(parts[part]) ?? null
}

/** Where in which card an element is; null for anything else. */
export function spotOf(element: Element): CardSpot | null {
  const title = element.closest('.cards > li')?.querySelector('h3')?.id
  const part = partNames.find((name) => element.matches(parts[name]))
  return title === undefined || part === undefined ? null : { title, part }
}

/** A control as it was remembered; null when that is none. */
export function readSpot(title: unknown, part: unknown): CardSpot | null {
  const known = partNames.find((name) => name === part)
  return typeof title === 'string' && known !== undefined ? { title, part: known } : null
}

const partNames = Object.keys(parts) as Part[]

/** The list item that a heading's card stands in. */
export function cardUnder(title: string): HTMLElement | null {
  return document.getElementById(title)?.closest('li') ?? null
}
