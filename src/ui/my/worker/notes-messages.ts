/** What the page and the worker that reads dropped notes tell each other. */
import type { NoteProblem, QuestionId } from '../../../notes/model.ts'
import type { Glossary } from '../../../search/text/lexicon.ts'
import type { Body, Card, Intro, Site } from '../../../site/site-data.ts'
import type { KeptNote } from '../../../storage/kept-note-rows.ts'

/** A file that was dropped. `path` is relative to what was dropped, with `/`. */
export interface DroppedFile {
  readonly path: string
  readonly blob: Blob
}

export type ToNotesWorker =
  | { readonly kind: 'read'; readonly files: readonly DroppedFile[] }
  /** To make a shelf of kept notes. `glossary` is that of the published notes. */
  | { readonly kind: 'make'; readonly notes: readonly KeptNote[]; readonly glossary: Glossary }

export type FromNotesWorker =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'done'; readonly reading: Reading }
  | { readonly kind: 'made'; readonly shelf: MadeShelf }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** How far the worker is. */
export type Step =
  | { readonly kind: 'files'; readonly done: number; readonly total: number }
  | { readonly kind: 'questions'; readonly done: number; readonly total: number }
  | { readonly kind: 'cards' }

/** Why nothing was read. */
export type Refusal =
  | { readonly kind: 'no-notes' }
  | { readonly kind: 'too-many-files'; readonly most: number }
  | { readonly kind: 'too-much-text'; readonly mostBytes: number }
  | { readonly kind: 'large-zip'; readonly file: string; readonly mostBytes: number }
  | { readonly kind: 'broken-zip'; readonly file: string }
  | { readonly kind: 'not-shared' }
  /** The worker could not be fetched, or may not start. */
  | { readonly kind: 'not-started' }
  | { readonly kind: 'failed' }

/** A file that was left out while others were read. */
export interface LeftOut {
  readonly file: string
  readonly why: 'binary' | 'large-note' | 'unreadable' | 'no-yaml'
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
  /** The notes with questions as they were dropped, to be kept. */
  readonly sources: readonly NoteSource[]
  readonly leftOut: readonly LeftOut[]
}

/** A note with the pictures that it shows, by their paths. */
export interface NoteSource {
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pictures: ReadonlyMap<string, Blob>
  /** The text of the `glossary.yaml` that lies in the folder; absent when there is none. */
  readonly glossary?: string
}

/** The site of the kept notes. */
export interface MadeShelf {
  /** Null when there is no question in them. */
  readonly site: Site | null
  /** Path -> content, without pictures. */
  readonly files: ReadonlyMap<string, string>
  /** False when the built-in glossary could not be fetched. */
  readonly isWhole: boolean
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
