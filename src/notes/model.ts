/** What a note becomes: questions with their answers, as plain data that every other room reads. */

/** A question's identity: about eight base32 characters made from its normalised text (see `ids.ts`). */
export type QuestionId = string & { readonly __brand: 'QuestionId' }

/** Where something stands in its source. Lines are 1-based and inclusive; `file` is relative to the content folder, with `/`. */
export interface Span {
  readonly file: string
  readonly line: number
  readonly lastLine: number
}

/** Text inside a line. A bare string is text as it is to be shown. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'image'; readonly image: number }
  | { readonly kind: 'break' }

/** A block of an answer. `code` and inline `image` point into the question's `codeBlocks` and `images`. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start?: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | {
      readonly kind: 'table'
      readonly align: readonly ('left' | 'right' | 'center' | null)[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

/** A fenced block. `text` has no fence lines and no trailing newline. */
export interface CodeBlock {
  readonly lang: string | null
  readonly text: string
  readonly line: number
  readonly lastLine: number
}

/** A Markdown picture, in source order. `path` is as the author meant it: escapes undone, relative to the note's folder. */
export interface Picture {
  readonly path: string
  readonly alt: string
  readonly line: number
  /** Where `![` stands in its line, 1-based. */
  readonly column: number
}

type Answer = { readonly kind: 'written'; readonly blocks: readonly Block[] } | { readonly kind: 'pending' }

export interface Question {
  readonly id: QuestionId
  readonly span: Span
  /** Headings from the outermost inwards, the note's title included, a bare `Q&A` heading left out. */
  readonly sections: readonly string[]
  readonly question: readonly Inline[]
  /** The question as plain text, without Markdown. */
  readonly text: string
  readonly answer: Answer
  /** The answer as plain text, blocks separated by newlines, without code blocks. */
  readonly answerText: string
  readonly codeBlocks: readonly CodeBlock[]
  readonly images: readonly Picture[]
  /** Every http(s) link of question and answer, in order, without repeats. */
  readonly links: readonly string[]
  /** False for a bullet that is nothing but a link: shown, never asked. */
  readonly askable: boolean
  /** True when the wording leans on the question above ("위 질문에 이어서"). */
  readonly leansOnPrevious: boolean
  /** The author's `<!-- ox: no -->`: never asked as 맞아요/아니에요. */
  readonly oxExcluded: boolean
}

/** What stands between a heading and its first question (a summary picture, a greeting). */
export interface SectionIntro {
  readonly sections: readonly string[]
  readonly span: Span
  readonly blocks: readonly Block[]
  readonly codeBlocks: readonly CodeBlock[]
  readonly images: readonly Picture[]
}

/** Something wrong or odd in a note. Never thrown: other notes go on loading. Columns are 1-based. */
export interface NoteProblem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint: string
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface Note {
  readonly file: string
  /** The text of the note's first heading, or its file name without extension. */
  readonly title: string
  readonly questions: readonly Question[]
  readonly intros: readonly SectionIntro[]
  readonly problems: readonly NoteProblem[]
}
