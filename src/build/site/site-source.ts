/** What a site is made from. Everything that needs a disk, git or a picture library comes in here as a value or a function. */
import type { CodeBlock, Note, NoteProblem, QuestionId } from '../../notes/model.ts'
import type { Glossary } from '../../search/text/lexicon.ts'
import type { BodyCode, BodyPicture } from '../../site/site-data.ts'
import type { AliasFile } from '../../site/site-files.ts'
import type { Sha256 } from './sha256.ts'

export interface SiteSource {
  /** What the author says of the whole site. */
  readonly settings: SiteSettings
  /** In the order in which the site shows them. */
  readonly notes: readonly Note[]
  /** Files that were not read as notes, relative to the folder. */
  readonly skipped: readonly string[]
  /** What is wrong outside of the notes. */
  readonly problems: readonly NoteProblem[]
  readonly glossary: Glossary & {
    /** The groups of `same` that learners may ask for where they stand in an answer; absent when there is none. */
    readonly terms?: readonly (readonly string[])[]
  }
  /** Hosts that the pages may load pictures from. */
  readonly pictureHosts: ReadonlySet<string>
  readonly past: SitePast
  readonly sha256: Sha256
  /** Makes the search index when it is asked for, and not with the site: it takes most of the time. For following edits. */
  readonly isIndexLate?: boolean
  /** Finds a picture of a note and makes it ready. Takes the note's file and the path as the author means it. */
  readonly loadPicture: (noteFile: string, path: string) => Promise<LoadedPicture>
  /** Returns the address that edits a note at a line; null when the notes have no known home. */
  readonly editUrl: (file: string, line: number) => string | null
  /** Colours a code block. */
  readonly highlight: (block: Pick<CodeBlock, 'lang' | 'text'>) => Promise<HighlightedCode>
}

/** The colours of code: a terminal transcript by who wrote each part, other code by its grammar. */
export type HighlightedCode = Pick<BodyCode, 'kind' | 'runs'>

/** What an author says of the whole site, as far as its pages show it (src/build/read/settings.ts has all of it). */
export interface SiteSettings {
  readonly title: string | null
  readonly description: string | null
  /** BCP 47. */
  readonly lang: string
  /** Base path, with both slashes. */
  readonly base: string | null
  /** Scheme and host, without a trailing slash. */
  readonly site: string | null
  /** The path of a picture on disk. */
  readonly logo: string | null
  /** An exam that is offered to learners: its date (`2026-12-20`), and titles of sections, none for all questions. */
  readonly exam: { readonly date: string; readonly topics: readonly { readonly text: string }[] } | null
  /** Where learners ask the author. */
  readonly ask: string | null
  readonly questionPreviews: boolean
}

/** What is known of the questions of earlier editions. */
export interface SitePast extends Pick<AliasFile, 'senses' | 'moved' | 'lost' | 'marks'> {
  /** Ids that no question has today, and the question each became. */
  readonly aliases: Readonly<Record<string, QuestionId>>
  /** Questions that are gone, in their last wording. */
  readonly removed: readonly { readonly id: QuestionId; readonly text: string }[]
  /** When each question of today got its answer of today, in seconds since 1970, where that is known. */
  readonly changed: ReadonlyMap<QuestionId, number>
  /** Whether the author lets the wording of removed questions be published. */
  readonly showsText: boolean
  /** Why the past is not complete, in Korean; null when it is. */
  readonly note: string | null
  readonly problems: readonly NoteProblem[]
}

/** What became of a picture's path. */
export type LoadedPicture =
  | {
      readonly kind: 'built'
      readonly file: NonNullable<BodyPicture['file']>
      /** The files to publish, by path below the base. */
      readonly served: readonly (readonly [string, Uint8Array])[]
    }
  /** The file is there but cannot be shown. `message` says why, in Korean. */
  | {
      readonly kind: 'refused'
      readonly message: string
      /** Nothing is wrong with the file; it is only not shown here. */
      readonly isFine?: true
    }
  /** `address` is that of a picture on a host that the author allows; null when there is nothing to show. */
  | { readonly kind: 'elsewhere'; readonly address: string | null }
