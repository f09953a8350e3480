/** The JSON files of a built site that the browser fetches. The catalogue is one `PackedCards` with every question. */
import type { QuestionId } from '../notes/model.ts'
import type { PackedBody } from './pack-body.ts'
import type { PackedCards } from './pack-cards.ts'
import type { Intro } from './site-data.ts'

/** The file behind a `SiteChunk`. */
export interface ChunkFile {
  readonly cards: PackedCards
  readonly bodies: readonly PackedBody[]
  /** The texts before these questions; in the last file also those after them. */
  readonly intros: readonly Intro[]
}

/** The file behind `Site.aliasesUrl`: ids of earlier editions, and removed questions. */
export interface AliasFile {
  /** Earlier ids, and the id of the same question now. */
  readonly aliases: Readonly<Record<string, QuestionId>>
  readonly removed: readonly RemovedQuestion[]
  /** Ids that several questions had: by `wordingMark`, the id of each question now. A question that is not listed is removed. */
  readonly senses?: Readonly<Record<string, Readonly<Record<string, QuestionId>>>>
  /**
   * Ids that another question with the same wording has now: until when (seconds since 1970; null: until now) the id meant which
   * question.
   */
  readonly moved?: Readonly<Record<string, readonly (readonly [until: number | null, to: QuestionId])[]>>
  /**
   * Ids that another question with the same wording got when theirs was removed: until when (as in `moved`) they meant the question
   * with this `answerMark`. Its records are kept under `lostId`.
   */
  readonly lost?: Readonly<Record<string, readonly (readonly [until: number | null, mark: string])[]>>
  /** The `answerMark` of each question that has the same wording as another. */
  readonly marks?: Readonly<Record<string, string>>
}

interface RemovedQuestion {
  readonly id: QuestionId
  /** Its last wording, when the author allows to publish it. */
  readonly text?: string
}

/** A file's size in bytes, and its SHA-256 in base64. */
export type Proof = readonly [bytes: number, sha256: string]

/** The files to keep for reading offline. Paths are below the base. Except in `pages`, a file's name changes with its content. */
export interface OfflineList {
  /** Changes when any built file changes. */
  readonly version: string
  /** The start page, the frame of all other pages, icons. They have the same names in each version. */
  readonly pages: readonly string[]
  /** Scripts, styles and the catalogue. The app needs all of them. */
  readonly app: readonly string[]
  /** Answers, pictures, the search index. */
  readonly content: readonly string[]
  /** Size of `content` in bytes. */
  readonly contentBytes: number
  /** True when `content` is kept without the learner asking. */
  readonly keepsAll: boolean
  readonly catalogueUrl: string
  readonly aliasesUrl: string
  /** By path, for every file except HTML pages, which have their version inside. Lists of earlier versions have none. */
  readonly proofs: Readonly<Record<string, Proof>>
}
