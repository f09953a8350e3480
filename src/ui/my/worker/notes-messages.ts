/** What the page and the worker that reads dropped notes tell each other. */
import type { NoteProblem, QuestionId } from '../../../notes/model.ts'
import type { Body, Card, Intro, Site } from '../../../site/site-data.ts'

/** A file that was dropped. `path` is relative to what was dropped, with `/`. */
export interface DroppedFile {
  readonly path: string
  readonly blob: Blob
}

export type ToNotesWorker = { readonly kind: 'read'; readonly files: readonly DroppedFile[] }

export type FromNotesWorker =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'done'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** How far the worker is. */
export type Step =
  | { readonly kind: 'files'; readonly done: number; readonly total: number }
  | { readonly kind: 'questions' }
  | { readonly kind: 'cards' }

/** Why nothing was read. */
export type Refusal =
  | { readonly kind: 'no-notes' }
  | { readonly kind: 'too-many-files'; readonly most: number }
  | { readonly kind: 'too-much-text'; readonly mostBytes: number }
  | { readonly kind: 'large-zip'; readonly file: string; readonly mostBytes: number }
  | { readonly kind: 'broken-zip'; readonly file: string }
  | { readonly kind: 'failed' }

/** A file that was left out while others were read. */
export interface LeftOut {
  readonly file: string
  readonly why: 'binary' | 'large-note' | 'unreadable'
}

/** What became of the notes: the data of the pages that a build would make of them, and what `check` says. */
export interface Reading {
  /** Null when there is no question in them. */
  readonly site: Site | null
  readonly cards: readonly Card[]
  readonly bodies: readonly Body[]
  readonly intros: readonly Intro[]
  readonly notes: readonly ReadNote[]
  readonly problems: readonly PlacedProblem[]
  /** Files of pictures by the `src` that bodies name them with. */
  readonly pictures: ReadonlyMap<string, Blob>
  readonly leftOut: readonly LeftOut[]
}

interface ReadNote {
  readonly file: string
  /** How the note was read, in Korean, as `check` says it. */
  readonly reading: string
}

export interface PlacedProblem extends NoteProblem {
  /** The line of the note. */
  readonly source: string
  /** The question that the line belongs to, if any. */
  readonly question: QuestionId | null
}
