/** Joins the lines of a paragraph to its Markdown, with what notes write in other ways than Markdown. */
import type { Inline } from '../model.ts'
import { bracketMarkedUrls } from './bare-address.ts'
import { type CodeRange, codeRanges, insideOf } from './code-ranges.ts'
import { findUndefined, resolveReferences } from './definitions.ts'
import { bracketSpacedPaths, readSizes } from './lenient-markdown.ts'
import { isOvergrown } from './markdown-inline.ts'
import { readFormula } from './mathml.ts'
import type { ParseContext } from './parse-context.ts'
import { asCode, codeMarks, formulaRanges } from './tex.ts'

/** A piece of a source line: its text, the line's number, and the number of characters before it. */
export interface Piece {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** The lines of a paragraph as one text. */
export interface Source {
  readonly pieces: readonly Piece[]
  readonly source: string
  /** Formulas stand in the source as code between these marks. The author's own code has shorter ones. */
  readonly marks: string
  /** By their text on one line. */
  readonly formulas: ReadonlyMap<string, Inline>
}

/** Joins pieces. Findings about formulas and references are added to the context. */
export function joinPieces(pieces: readonly Piece[], context: ParseContext): Omit<Source, 'pieces'> {
  const text = pieces.map((piece) => piece.text).join('\n')
  const written = bracketMarkedUrls(bracketSpacedPaths(text.trim()))
  if (context.asWritten || isOvergrown(written)) return { source: written, marks: '', formulas: new Map() }
  const sized = readSizes(written, insideOf(codeRanges(written)))
  const source = sized.replace(BLOCK_NAME, '')
  if (source !== written) context.differs = true
  const codes = codeRanges(source)
  const ranges = formulaRanges(source, insideOf(codes))
  if (ranges.length > 0) context.differs = true
  const report = (code: 'formula' | 'unknown-reference', [start, end]: CodeRange): void => {
    const place = placeAt(start, { pieces, source })
    context.findings.push({ code, ...place, detail: source.slice(start, end).slice(0, 40) })
  }
  const formulas = new Map<string, Inline>()
  for (const [start, end] of ranges) {
    const written = source.slice(start, end)
    const formula = readFormula(written)
    if (formula === null) report('formula', [start, end])
    else formulas.set(onOneLine(written), formula)
  }
  for (const range of findUndefined(source, context.definitions, insideOf(codes)))
    report('unknown-reference', range)
  const marks = codeMarks(source)
  const shown = asCode(source, ranges, marks)
  const resolved = resolveReferences(shown, context.definitions, insideOf(codeRanges(shown)))
  return { source: resolved, marks, formulas }
}

/** The name that Obsidian gives a block, at the end of it: ` ^37066d`. */
const BLOCK_NAME = /[ \t]\^(?=[\w-]*[a-z])[a-z\d][a-z\d-]{3,40}$/i

/** Returns a text with its line breaks as spaces. */
export function onOneLine(text: string): string {
  return text.replace(/\n/g, ' ')
}

/** A place in a note. Both are 1-based. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Returns the line and column (1-based) in the note of an offset in the paragraph. */
export function placeAt(offset: number, paragraph: Pick<Source, 'source' | 'pieces'>): Place {
  const above = paragraph.source.slice(0, offset).split('\n')
  const piece = paragraph.pieces[above.length - 1]
  return { line: piece?.line ?? 1, column: (piece?.column ?? 0) + (above.at(-1)?.length ?? 0) + 1 }
}
