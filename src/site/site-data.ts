/** What the built site carries from the notes to the browser: small parts, each loaded when it is looked at. */

import type { Block, Inline, QuestionId } from '../notes/model.ts'
import type { PackedCards } from './pack-cards.ts'

/** A heading that holds questions, or a whole note (depth 0). Counts include everything below it. */
export interface SiteSection {
  /** Stands in `/s/<id>/`. */
  readonly id: string
  readonly title: string
  readonly depth: number
  /** Index of the enclosing section, or null for a note. */
  readonly parent: number | null
  readonly count: number
  /** Position of its first question in the whole site. */
  readonly first: number
}

/** A run of consecutive questions whose answers come in one file. */
export interface SiteChunk {
  readonly url: string
  readonly first: number
  readonly count: number
}

/** What every page knows about the whole site. All urls are relative to the base path. */
export interface Site {
  readonly title: string
  readonly total: number
  /** Changes whenever the content does. */
  readonly version: string
  readonly sections: readonly SiteSection[]
  readonly chunks: readonly SiteChunk[]
  readonly catalogueUrl: string
  readonly aliasesUrl: string
  readonly searchUrl: string
  readonly glossaryUrl: string
  /** Questions that have code, pictures, no answer: for the filter counts before the catalogue is here. */
  readonly counts: { readonly code: number; readonly picture: number; readonly pending: number }
}

/** A question as a list shows it, answer still folded. */
export interface Card {
  readonly id: QuestionId
  /** Position in the whole site, from 0. */
  readonly index: number
  /** Index into `Site.sections`: the innermost section. */
  readonly section: number
  readonly question: readonly Inline[]
  readonly text: string
  readonly pending: boolean
  readonly code: boolean
  readonly picture: boolean
  readonly askable: boolean
  readonly leans: boolean
}

export interface BodyCode {
  readonly lang: string | null
  readonly text: string
  readonly kind: 'transcript' | 'code'
  /** Flat pairs [length, class, …] over `text`; classes are those of `code-runs.ts`. */
  readonly runs: readonly number[]
}

export interface BodyPicture {
  readonly alt: string
  /** As the author wrote it; shown when the picture is missing. */
  readonly path: string
  readonly file: null | {
    readonly src: string
    readonly webp: string | null
    readonly width: number
    readonly height: number
  }
  /** Address on another site, where the author allows that one; null otherwise. */
  readonly remote: string | null
}

/** What an opened card shows. */
export interface Body {
  readonly id: QuestionId
  readonly blocks: readonly Block[]
  readonly codeBlocks: readonly BodyCode[]
  readonly images: readonly BodyPicture[]
  readonly links: readonly string[]
  readonly source: { readonly file: string; readonly line: number; readonly editUrl: string | null }
  readonly related: readonly QuestionRef[]
  readonly answerText: string
  /** The author keeps this one out of 맞아요/아니에요. */
  readonly oxExcluded: boolean
}

export interface QuestionRef {
  readonly id: QuestionId
  readonly text: string
}

/** What stands in a section outside of its questions (a summary picture, a greeting). */
export interface Intro extends Pick<Body, 'blocks' | 'codeBlocks' | 'images'> {
  /** The innermost section around it that holds questions; null in a note that holds none. */
  readonly section: number | null
  /** The headings below that section that it stands under, from outside inwards: those without questions. */
  readonly below: readonly string[]
  /** Position of the question it stands before. */
  readonly before: number
}

/** Above so many questions the catalogue (about 50 bytes of wire for each) is not fetched for a search alone. */
export const largeCatalogue = 1000

/** The file behind a `SiteChunk`. */
export interface ChunkFile {
  readonly cards: PackedCards
  readonly bodies: readonly Body[]
  /** Those that stand before these questions; in the last file also those that follow them. */
  readonly intros: readonly Intro[]
}

/** The file behind `Site.aliasesUrl`: ids of earlier editions, and questions that are gone. */
export interface AliasFile {
  readonly aliases: Readonly<Record<string, QuestionId>>
  readonly removed: readonly RemovedQuestion[]
  /** Ids that have meant several questions, and by `wordingMark` what each is now. A wording that is not here is gone. */
  readonly senses?: Readonly<Record<string, Readonly<Record<string, QuestionId>>>>
  /** Ids that are another question's with the same wording now: until when (seconds since 1970; null: so far) they meant which. */
  readonly moved?: Readonly<Record<string, readonly (readonly [until: number | null, to: QuestionId])[]>>
  /**
   * Ids that went to another question with the same wording when theirs was removed: until when (as in `moved`) they meant a
   * question with which `answerMark`. What was saved for it goes by `lostId`.
   */
  readonly lost?: Readonly<Record<string, readonly (readonly [until: number | null, mark: string])[]>>
  /** Questions that share their wording with another, and their `answerMark`. */
  readonly marks?: Readonly<Record<string, string>>
}

interface RemovedQuestion {
  readonly id: QuestionId
  /** Its last wording, where the author lets it be published. */
  readonly text?: string
}

/** What one page was prerendered from, and is hydrated with. */
export type PageView =
  | {
      readonly kind: 'list'
      readonly section: number | null
      readonly page: number
      readonly pages: number
      readonly cards: readonly Card[]
      readonly bodies: readonly Body[]
      readonly intros: readonly Intro[]
    }
  | {
      readonly kind: 'question'
      readonly card: Card
      readonly body: Body
      readonly previous: QuestionRef | null
      readonly next: QuestionRef | null
      readonly above: { readonly card: Card; readonly body: Body } | null
    }
  | {
      readonly kind: 'gone'
      readonly id: string
      /** The last wording of a question that was removed, where the author lets it be published. */
      readonly text: string | null
      readonly movedTo: QuestionRef | null
      readonly nearest: readonly QuestionRef[]
    }
  | { readonly kind: 'app' }

export interface PageData {
  readonly site: Site
  /** Path below the base, with both slashes: `/`, `/q/ab12cd34/`. */
  readonly path: string
  readonly view: PageView
}

/** How the build left a file: its size in bytes, and its SHA-256 in base64. */
export type Proof = readonly [bytes: number, sha256: string]

/** What there is to keep for reading offline. Paths are below the base; but for `pages`, a name tells the content. */
export interface OfflineList {
  /** Changes whenever anything that is built does. */
  readonly version: string
  /** The start page, the frame for every other page, icons: the same names in each version. */
  readonly pages: readonly string[]
  /** Scripts, styles and the catalogue: without one of them the app does not run. */
  readonly app: readonly string[]
  /** Answers, pictures, the search index. */
  readonly content: readonly string[]
  /** Size of `content`. */
  readonly contentBytes: number
  /** Whether `content` is kept without being asked for. */
  readonly keepsAll: boolean
  readonly catalogueUrl: string
  readonly aliasesUrl: string
  /** By path, for every file but the HTML pages, which bear their version. The lists of earlier versions have none. */
  readonly proofs: Readonly<Record<string, Proof>>
}
