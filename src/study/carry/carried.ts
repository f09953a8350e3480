/** What is taken elsewhere: questions with their answers, and where they come from. */
import type { Block } from '../../notes/model.ts'
import type { Body, BodyPicture, Card } from '../../site/site-data.ts'

export interface CarriedQuestion {
  readonly card: Pick<Card, 'id' | 'text' | 'question' | 'pending' | 'askable'>
  readonly body: Pick<Body, 'blocks' | 'given' | 'codeBlocks' | 'images'>
  /** The titles around it, from the note inwards. */
  readonly sections: readonly string[]
  /** The author's tags. */
  readonly tags: readonly string[]
  /** The learner's memo; empty when there is none. */
  readonly memo: string
}

/** Where questions come from. */
export interface Origin {
  readonly title: string
  /** The address of the site's first page, with a slash at the end. */
  readonly root: string
}

/** Returns what a question asks about (its code, its choices), which belongs on the side of the question, and its answer. */
export function splitBody({ blocks, given = 0 }: Pick<Body, 'blocks' | 'given'>): {
  readonly asked: readonly Block[]
  readonly answer: readonly Block[]
} {
  return { asked: blocks.slice(0, given), answer: blocks.slice(given) }
}

/** Returns the address of a question. */
export function addressOf({ root }: Origin, { card }: Pick<CarriedQuestion, 'card'>): string {
  return `${root}q/${card.id}/`
}

/** Returns the address that a link of a note leads to from elsewhere. Links inside of a site are routes. */
export function linkAddress({ root }: Origin, url: string): string {
  return url.startsWith('/') ? root + url.slice(1) : url
}

/** Returns the address of a picture; null when it is missing. */
export function pictureAddress({ root }: Origin, { file, remote }: BodyPicture): string | null {
  return file === null ? remote : root + file.src
}
