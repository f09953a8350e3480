/** What a note becomes: questions with their answers, as plain data. */

/** The id of a question: usually eight base32 characters made from its text (see `identity/question-id.ts`). */
export type QuestionId = string & { readonly __brand: 'QuestionId' }

/**
 * In which way an author writes questions: bullets at the left edge or one step deeper, numbered lines (also with heading marks), plain lines, folds that ask, folds
 * that hide the answer of the heading above, callouts, a table, labels, `::`, headings, or a whole note for one question.
 */
export type Dialect =
  | 'bullets'
  | 'nested'
  | 'lines'
  | 'numbered'
  | 'numbered-headings'
  | 'details'
  | 'reveals'
  | 'callouts'
  | 'table'
  | 'labels'
  | 'double-colon'
  | 'headings'
  | 'essay'

/** A place in a note. Lines are 1-based, both included; `file` is relative to the content folder, with `/`. */
export interface Span {
  readonly file: string
  readonly line: number
  readonly lastLine: number
}

/** MathML: text, or an element with its attributes (as React names them) and what stands in it. */
export type MathNode =
  | string
  | readonly [name: string, attributes: Readonly<Record<string, string>>, children: readonly MathNode[]]

/** Text inside a line. A string is text without Markdown. */
export type Inline =
  | string
  | {
      readonly kind: 'strong' | 'emphasis' | 'strike' | 'u' | 'sub' | 'sup' | 'mark' | 'kbd'
      readonly children: readonly Inline[]
    }
  /** What its author wrote before a question to name it (`Q1`, `K8S-003`): for the eye, and no part of its text. */
  | { readonly kind: 'small'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** Inside the site `url` is a route (`/q/<id>/`); until its sections are known also `section:<id of its first question>:<title>`. */
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'image'; readonly image: number }
  | { readonly kind: 'break' }
  /** A formula, and its TeX without dollar signs. `wide` may be wider than a phone; `block` stands on a line of its own. */
  | {
      readonly kind: 'math'
      readonly tex: string
      readonly shape: 'line' | 'wide' | 'block'
      readonly nodes: readonly MathNode[]
    }

/** A block of an answer. The numbers of `code` and of inline `image` are indexes into `codeBlocks` and `images` of the question. */
export type Block =
  /** `title` marks a heading of the answer: its children are in bold, for places that know no headings. */
  | { readonly kind: 'paragraph'; readonly title?: true; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start?: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  /** What is read only when it is opened (`<details>`). */
  | {
      readonly kind: 'fold'
      readonly summary: readonly Inline[]
      readonly open: boolean
      readonly children: readonly Block[]
    }
  | {
      readonly kind: 'table'
      readonly align: readonly ('left' | 'right' | 'center' | null)[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

/** A code block. `text` is without the fence lines and without a newline at the end. Lines are 1-based, fences included. */
export interface CodeBlock {
  readonly lang: string | null
  readonly text: string
  readonly line: number
  readonly lastLine: number
}

/** A picture. `path` is relative to the note's folder, with escapes such as `%20` decoded. */
export interface Picture {
  readonly path: string
  readonly alt: string
  /** How wide its author wants it, in CSS pixels; absent when nothing is said. */
  readonly width?: number
  /** True for `![[name]]`: when there is no such file beside the note, it is found by its name anywhere in the folder. */
  readonly byName?: true
  readonly line: number
  /** The column of `![` or `<img`, 1-based. */
  readonly column: number
}

type Answer = { readonly kind: 'written'; readonly blocks: readonly Block[] } | { readonly kind: 'pending' }

/** A question with its answer. */
export interface Question {
  readonly id: QuestionId
  readonly span: Span
  /** The headings above it, from the outermost inwards, with the note's title and without a bare `Q&A` heading. */
  readonly sections: readonly string[]
  readonly question: readonly Inline[]
  /** The question with its HTML as text; absent when it has none. Its id is made from this, as in earlier versions. */
  readonly wording?: readonly Inline[]
  /** The question as plain text, without Markdown. */
  readonly text: string
  readonly answer: Answer
  /** How many of the answer's first blocks belong to the question: the code it asks about, its choices. Absent when none do. */
  readonly given?: number
  /** The answer as plain text without code, one line for each block. */
  readonly answerText: string
  readonly codeBlocks: readonly CodeBlock[]
  readonly images: readonly Picture[]
  /** Every http(s) link of the question and answer once, in order. */
  readonly links: readonly string[]
  /** False for a bullet with nothing but a link. It is shown but never asked. */
  readonly askable: boolean
  /** True when the question is not clear without the one above it ("위 질문에 이어서"). */
  readonly leansOnPrevious: boolean
  /** True when the author wrote `<!-- ox: no -->`: it is never asked as 네/아니요. */
  readonly oxExcluded: boolean
  /** What the author wrote before the question to tell it from others (`Q1`, `K8S-003`). No part of its text. */
  readonly label?: string
}

/** The text of a section outside of its questions (a summary picture, a greeting). */
export interface SectionIntro {
  readonly sections: readonly string[]
  readonly span: Span
  readonly blocks: readonly Block[]
  readonly codeBlocks: readonly CodeBlock[]
  readonly images: readonly Picture[]
}

/** A problem of a note. It is never thrown, so the other notes are still read. Lines and columns are 1-based. */
export interface NoteProblem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint: string
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A tag of a note, and the lines it holds for (1-based, both included): a question, a section, or the whole note. */
export interface NoteTag {
  /** Without `#`, as written. */
  readonly name: string
  readonly line: number
  readonly lastLine: number
}

/** A note with everything in it. */
export interface Note {
  readonly file: string
  /** The text of the note's first heading, else the `title` of its front matter, else its file name without extension. */
  readonly title: string
  /** The `description` of its front matter; null when it gives none. */
  readonly description: string | null
  /** The tags of its front matter, its headings and the ends of its lines, in the order of the note. */
  readonly tags: readonly NoteTag[]
  readonly dialect: Dialect
  readonly questions: readonly Question[]
  readonly intros: readonly SectionIntro[]
  readonly problems: readonly NoteProblem[]
}
