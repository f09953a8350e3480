/** Finds the terms of the glossary that stand in an answer, so that learners can ask for them. */
import type { Block, Inline } from '../../notes/model.ts'
import { compact } from '../../search/text/compact.ts'
import { type Glossary, isVerb, keyOfName, longestPhrase, makeLexicon } from '../../search/text/lexicon.ts'
import { isGeneralWord, isStopWord } from '../../search/text/stop-words.ts'
import { cutUnits } from '../../search/text/tokenizer.ts'

/** More would be a word list and no help. */
const mostTerms = 8

/** Stands for code, a link or a picture in a line: a letter, so that what touches it is a part of another word. */
const gap = 'ꀀ'

/** A name of a group. */
interface Name {
  readonly name: string
  readonly group: readonly string[]
}

/**
 * Returns a function that takes an answer and returns the terms in it, in the order they occur, one of each of the `groups`: as the
 * glossary spells them, in the answer's capitals (`VM`). A term is a noun of at least two letters. It stands alone or before a
 * particle (도커에서), never in code, in a link or inside another word (도커허브).
 */
export function termFinder(
  glossary: Glossary,
  groups: readonly (readonly string[])[],
): (blocks: readonly Block[]) => readonly string[] {
  const { keyOf } = makeLexicon(glossary)
  const names = new Map<string, Name>()
  for (const group of groups.filter((each) => !each.some(isVerb))) {
    for (const name of group) {
      const key = keyOfName(name)
      if (key.length > 1 && !names.has(key)) names.set(key, { name, group })
    }
  }

  /** The name with this key. Asked of the few that stand in answers: to sort out all names takes longer than all else here. */
  const termOf = (key: string): Name | undefined =>
    isStopWord(key) || isGeneralWord(key) ? undefined : names.get(key)

  /** What names of several words begin with. Few lines hold any, so that longer runs are seldom looked at. */
  const starts = new Set<string>()
  for (const key of names.keys()) for (let end = 1; end < key.length; end++) starts.add(key.slice(0, end))

  const termsOf = (line: string): readonly Name[] => {
    const units = cutUnits(line)
    const found: Name[] = []
    const between = (at: number): string | null => {
      const [before, after] = [units[at - 1], units[at]]
      return before === undefined || after === undefined ? null : line.slice(before.end, after.start)
    }
    const isEdge = (at: number): boolean => !/^[-_@]?$/.test(between(at) ?? ' ')
    /** Returns the longest name that begins at a unit, and its number of units. */
    const nameAt = (first: number): { readonly name: Name; readonly size: number } | null => {
      let longest: { readonly name: Name; readonly size: number } | null = null
      let before = ''
      for (let at = first; at < Math.min(first + longestPhrase, units.length); at++) {
        const unit = units[at]
        // A flag (--rm) is code.
        if (unit === undefined || unit.text.startsWith('-')) break
        if (at > first && !/^[ -]$/.test(between(at) ?? '')) break
        const whole = before + compact(unit.text)
        const stem = unit.words.length === 1 ? before + keyOf(unit.text) : whole
        const known = termOf(stem) ?? termOf(whole)
        if (known !== undefined && isEdge(first) && isEdge(at + 1)) {
          const written = line.slice(units[first]?.start, unit.end)
          const isSame = written.toLowerCase() === known.name.toLowerCase()
          longest = { name: isSame ? { ...known, name: written } : known, size: at + 1 - first }
        }
        if (!starts.has(whole)) break
        before = whole
      }
      return longest
    }
    for (let at = 0; at < units.length; ) {
      const longest = nameAt(at)
      if (longest !== null) found.push(longest.name)
      at += longest?.size ?? 1
    }
    return found
  }

  if (names.size === 0) return () => []
  return (blocks) => {
    const found = new Map<readonly string[], string>()
    for (const { name, group } of linesOf(blocks).flatMap(termsOf))
      if (!found.has(group)) found.set(group, name)
    return [...found.values()].slice(0, mostTerms)
  }
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return lineOf(block.children).split('\n')
      case 'list':
        return block.items.flatMap(linesOf)
      case 'quote':
        return linesOf(block.children)
      case 'fold':
        return [lineOf(block.summary), ...linesOf(block.children)]
      case 'table':
        return block.rows.flat().map(lineOf)
      case 'code':
        return []
      default:
        return block satisfies never
    }
  })
}

/** The text of a line. Emphasis is no end of a word: `**도커**에서` is one. */
function lineOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline
      switch (inline.kind) {
        case 'code':
        case 'kbd':
        case 'link':
        case 'image':
        case 'math':
          return gap
        case 'break':
          return '\n'
        default:
          return lineOf(inline.children)
      }
    })
    .join('')
}
