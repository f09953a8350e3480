import type { CodeBlock, Picture } from '../model.ts'
import type { Finding } from '../problem.ts'
import { type Definitions, labelOf, NO_DEFINITIONS } from './definitions.ts'

/** The inside of a comment, trimmed. Lines and columns are 1-based. */
export interface Comment {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** A link to a place in this note or another. Lines and columns are 1-based. */
export interface NoteLink {
  /** It starts with `note:`. */
  readonly url: string
  readonly line: number
  readonly column: number
}

/** What the parser collects while it reads the blocks of one question or intro. The readers of blocks add to it. */
export interface ParseContext {
  readonly codeBlocks: CodeBlock[]
  readonly images: Picture[]
  /** Each address once, in the order of the text. */
  readonly links: Set<string>
  readonly comments: Comment[]
  readonly findings: Finding[]
  /** Links to places in notes: their address (`note:…`) and place. */
  readonly noteLinks: NoteLink[]
  readonly definitions: Definitions
  /** The labels of the footnotes that the text refers to, in order. */
  readonly footnotes: string[]
  /** HTML and signs stay as its author wrote it: ids are made from that. */
  readonly asWritten: boolean
  /** True once something was read in another way than `asWritten` reads it. */
  differs: boolean
}

/** Makes an empty context. */
export function newParseContext(definitions: Definitions = NO_DEFINITIONS, asWritten = false): ParseContext {
  return {
    codeBlocks: [],
    images: [],
    links: new Set(),
    comments: [],
    findings: [],
    noteLinks: [],
    definitions,
    footnotes: [],
    asWritten,
    differs: false,
  }
}

/** Returns the number (from 1) of a footnote in the order of the text; null when the note defines none of this name. */
export function footnoteNumber(written: string, { definitions, footnotes }: ParseContext): number | null {
  const label = labelOf(written)
  if (!definitions.footnotes.has(label)) return null
  const known = footnotes.indexOf(label)
  return known === -1 ? footnotes.push(label) : known + 1
}
