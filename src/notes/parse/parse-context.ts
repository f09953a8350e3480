import type { Code } from '../messages.ko.ts'
import type { CodeBlock, Picture } from '../model.ts'

/** Something found while reading, before it becomes a problem of a file. Columns are 1-based. */
export interface Finding {
  readonly code: Code
  readonly line: number
  readonly column: number
  readonly detail: string
}

/** The inside of a comment, trimmed. Columns are 1-based. */
export interface Comment {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** What is collected while the blocks of one question or intro are read. */
export interface Gathering {
  readonly codeBlocks: CodeBlock[]
  readonly images: Picture[]
  /** Each address once, in the order it is first met. */
  readonly links: Set<string>
  readonly comments: Comment[]
  readonly findings: Finding[]
}

/** Starts with nothing collected. */
export function emptyGathering(): Gathering {
  return { codeBlocks: [], images: [], links: new Set(), comments: [], findings: [] }
}
