/** The data of a page: what the build writes into it and the browser reads. All urls are relative to the base path. */
import type { Block, Inline, QuestionId } from '../notes/model.ts'

/** A heading with questions, or a whole note (depth 0). */
export interface SiteSection {
  /** Part of the address `/s/<id>/`. */
  readonly id: string
  readonly title: string
  readonly depth: number
  /** Index of the enclosing section, or null for a note. */
  readonly parent: number | null
  /** The number of its questions, with those of the sections inside it. */
  readonly count: number
  /** Position of its first question in the site, from 0. */
  readonly first: number
}

/** Questions that a tag of an author holds for. A tag may have several of these. */
export interface SiteTag {
  readonly title: string
  /** Position of its first question in the site, from 0. */
  readonly first: number
  readonly count: number
}

/** A file with the answers of consecutive questions. */
export interface SiteChunk {
  readonly url: string
  /** Position of its first question in the site, from 0. */
  readonly first: number
  readonly count: number
}

/** An exam that the author offers to learners. */
export interface OfferedExam {
  /** The number of its day (src/study/schedule/study-day.ts). */
  readonly day: number
  /** Ids of the sections that it is about. */
  readonly sections: readonly string[]
}

/** What every page knows about the whole site. */
export interface Site {
  readonly title: string
  /** True when the author gave the title: it stands in place of the product's name. Absent otherwise, as all that follows from here. */
  readonly isNamed?: true
  /** What the author says of the whole site. */
  readonly description?: string
  /** The language of the pages (BCP 47), when it is not Korean. */
  readonly lang?: string
  readonly exam?: OfferedExam
  /** Where learners ask the author: `https:`, `http:` or `mailto:`. */
  readonly ask?: string
  readonly total: number
  /** Changes when the content changes. */
  readonly version: string
  readonly sections: readonly SiteSection[]
  /** Absent when the notes have none. */
  readonly tags?: readonly SiteTag[]
  readonly chunks: readonly SiteChunk[]
  /** The file with all of this, where that is long: pages then name it instead of carrying it. Absent in the browser. */
  readonly tableUrl?: string
  readonly catalogueUrl: string
  readonly aliasesUrl: string
  readonly searchUrl: string
  /** The quick index, with which a search begins. Absent where the index is small, or comes in parts itself. */
  readonly quickUrl?: string
  readonly glossaryUrl: string
  /** How many questions have code, have pictures, wait for an answer. Filters show them before the catalogue is loaded. */
  readonly counts: { readonly code: number; readonly picture: number; readonly pending: number }
}

/** A question as a list shows it while its answer is closed. */
export interface Card {
  readonly id: QuestionId
  /** Position in the site, from 0; -1 when it is not known. */
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
  /** When the question or its answer was changed last, in seconds since 1970; absent where that is not known. */
  readonly changed?: number
}

/** A code block of an answer. */
export interface BodyCode {
  readonly lang: string | null
  readonly text: string
  readonly kind: 'transcript' | 'code'
  /** Flat pairs [length, class, …] over `text`; the classes are those of `notes/transcript/code-spans.ts`. */
  readonly runs: readonly number[]
}

/** A picture of an answer. */
export interface BodyPicture {
  readonly alt: string
  /** The path as the author wrote it; shown when the picture is missing. */
  readonly path: string
  /** The picture on this site; null when it is missing or on another site. */
  readonly file: null | {
    readonly src: string
    readonly webp: string | null
    readonly width: number
    readonly height: number
  }
  /** The address on another site, when the author allows that site; null otherwise. */
  readonly remote: string | null
  /** How large it is drawn, in CSS pixels, never larger than it is; absent when its author says nothing. */
  readonly shown?: { readonly width: number; readonly height: number }
  /** Why a file that is there cannot be shown, in Korean; absent otherwise. */
  readonly why?: string
}

/** What a card shows when its answer is open. */
export interface Body {
  readonly id: QuestionId
  readonly blocks: readonly Block[]
  /** How many of the first blocks belong to the question: the code it asks about, its choices. Absent when none do. */
  readonly given?: number
  readonly codeBlocks: readonly BodyCode[]
  readonly images: readonly BodyPicture[]
  readonly links: readonly string[]
  readonly source: { readonly file: string; readonly line: number; readonly editUrl: string | null }
  readonly related: readonly QuestionRef[]
  readonly answerText: string
  /** The terms of the glossary that stand in the answer, one name of each group; absent when there is none. */
  readonly terms?: readonly string[]
  /** The author excludes it from 네/아니요 quizzes. */
  readonly oxExcluded: boolean
}

/** What a link to a question needs. */
export interface QuestionRef {
  readonly id: QuestionId
  readonly text: string
}

/** The text of a section outside of its questions (a summary picture, a greeting). */
export interface Intro extends Pick<Body, 'blocks' | 'codeBlocks' | 'images'> {
  /** Index of the innermost section around it that has questions; null in a note without questions. */
  readonly section: number | null
  /** The headings between that section and the text, from the outermost inwards. They have no questions. */
  readonly below: readonly string[]
  /** Position of the question after it. */
  readonly before: number
}

/** In a site with more questions than this, a search does not load the catalogue (about 50 transferred bytes a question). */
export const largeCatalogue = 1000

/** What one page shows. It is prerendered and hydrated from this. */
export type PageView =
  | {
      readonly kind: 'list'
      /** What the note says of itself, on the pages of a whole note; absent when it says nothing. */
      readonly description?: string
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
      /** The last wording of the removed question, when the author allows to publish it; else null. */
      readonly text: string | null
      readonly movedTo: QuestionRef | null
      readonly nearest: readonly QuestionRef[]
    }
  | { readonly kind: 'app' }

/** The data of one page. */
export interface PageData {
  readonly site: Site
  /** Path below the base, with a slash at both ends: `/`, `/q/ab12cd34/`. */
  readonly path: string
  readonly view: PageView
}
