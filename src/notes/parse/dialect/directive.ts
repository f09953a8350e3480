/** Reads the author's `<!-- questions: ### -->`: how the note, or the section below a heading, is written. */
import type { Outline } from './outline.ts'

/** What an author may write behind `questions:`. */
export type DialectWord =
  | { readonly kind: 'heading'; readonly level: number }
  | {
      readonly kind:
        | 'bold'
        | 'bullets'
        | 'numbered'
        | 'labels'
        | 'double-colon'
        | 'table'
        | 'details'
        | 'callouts'
        | 'nested'
        | 'lines'
    }

/** A section with a dialect of its own; by line indexes, both inclusive. */
export interface Region {
  readonly first: number
  readonly last: number
  /** True when it is the whole note. */
  readonly isWhole: boolean
  readonly word: DialectWord
  /** The line of the comment. */
  readonly at: number
}

const DIRECTIVE = /<!--\s*questions:\s*(.*?)\s*-->/i

/** Reads what stands behind `questions:`; null when it is no dialect. */
export function readDialectWord(written: string): DialectWord | null {
  const word = written.replace(/[`"']/g, '').trim().toLowerCase()
  if (/^#{1,6}$/.test(word)) return { kind: 'heading', level: word.length }
  if (/^(?:-|\*|\+)$/.test(word)) return { kind: 'bullets' }
  if (/^(?:\*\*|__)(?:.{0,8}(?:\*\*|__))?$/.test(word)) return { kind: 'bold' }
  if (/^\d[.)]$/.test(word)) return { kind: 'numbered' }
  if (/^(?:q|질문|문제)\d?[.:)]?$/.test(word)) return { kind: 'labels' }
  if (/^(?:-\s?-|\*\s?\*|\+\s?\+)$/.test(word)) return { kind: 'nested' }
  if (/^(?:줄|lines?)$/.test(word)) return { kind: 'lines' }
  if (word === '::' || word === '?') return { kind: 'double-colon' }
  if (/^(?:table|표|\|)$/.test(word)) return { kind: 'table' }
  if (/^(?:>\s?)?\[!\w{1,20}\][+-]?$|^callouts?$/.test(word)) return { kind: 'callouts' }
  if (/^<?(?:details|summary)>?$/.test(word)) return { kind: 'details' }
  return null
}

/**
 * Finds the sections whose way of writing the author names, in their order. Of several comments in one section the last counts; a
 * section inside another has its own word.
 */
export function findDirectives({ lines, classified, headings }: Outline): readonly Region[] {
  const regions: Region[] = []
  const [top] = headings.keys()
  // From the end of the note upwards: where a section of each level ends.
  const ends = new Array<number>(9).fill(lines.length)
  let below: Pick<Region, 'word' | 'at'> | null = null
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]
    if (line === undefined) continue
    const heading = headings.get(index)
    if (heading !== undefined) {
      const end = ends[heading.level] ?? lines.length
      const isWhole = index === top && end === lines.length
      // Below the first of the headings that it names, the comment means them all: it belongs to the section above.
      const isAbove: boolean = below?.word.kind === 'heading' && below.word.level <= heading.level
      if (below !== null && !isAbove) regions.push({ first: index + 1, last: end - 1, isWhole, ...below })
      if (!isAbove) below = null
      ends.fill(index, heading.level)
    } else if (classified.roles[index] === 'comment' && below === null) {
      const word = readDialectWord(DIRECTIVE.exec(line.content)?.[1] ?? '')
      if (word !== null) below = { word, at: index }
    }
  }
  if (below !== null) regions.push({ first: 0, last: lines.length - 1, isWhole: true, ...below })
  return regions.reverse()
}
