/**
 * Sections with a way of writing of their own: weeks of a study group, each written by another. A section of the note's top level in which
 * the note's dialect finds no question is read as a note by itself.
 */
import { asks } from '../asks.ts'
import { classifyLines } from '../line-roles.ts'
import { type Choice, choose } from './choose.ts'
import { lettersOf } from './label.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { Start, Starts } from './start.ts'

const LEAST = 2
const MOST_ASKING_BULLETS = 0.3

/** A section by line indexes, both inclusive. */
interface Section {
  readonly first: number
  readonly last: number
}

/** Sections that are read in another way than the note, and their questions. */
export interface Mixed {
  readonly sections: readonly Section[]
  readonly starts: Starts
}

/** Finds such sections. Takes the note and how it is read. */
export function findMixed(outline: Outline, { dialect, starts }: Choice): Mixed {
  const sections: Section[] = []
  const found = new Map<number, Start>()
  if (dialect === 'essay') return { sections, starts: found }
  // A list of the note's questions is a table of contents.
  const known = new Set([...(starts ?? [])].map(([, start]) => wordsOf(start)))
  for (const section of topSections(outline)) {
    if (!isUnread(outline, starts, section)) continue
    const lines = outline.lines.slice(section.first, section.last + 1)
    const own = choose(outlineOf(lines, classifyLines(lines)))
    if (own.starts === null || own.outline !== undefined || own.dialect === 'essay') continue
    const asked = [...own.starts.values()].filter((start) => !known.has(wordsOf(start)))
    if (asked.length < LEAST) continue
    sections.push(section)
    for (const start of asked) {
      const moved = movedBy(start, section.first)
      found.set(moved.first, moved)
    }
  }
  return { sections, starts: found }
}

/** The sections of the highest level with two headings or more. */
function topSections({ headings, lines, depths }: Outline): readonly Section[] {
  const outside = [...headings].filter(([index, one]) => one.level <= 6 && (depths[index] ?? 0) === 0)
  const top = [1, 2, 3, 4, 5, 6].find((level) => outside.filter(([, one]) => one.level === level).length >= 2)
  if (top === undefined) return []
  const firsts = outside.filter(([, one]) => one.level <= top).map(([index]) => index)
  return firsts.map((first, at) => ({ first, last: (firsts[at + 1] ?? lines.length) - 1 }))
}

/** True for a section without a question; where bullets are the questions, for one whose bullets do not ask. */
function isUnread({ bullets }: Outline, starts: Starts | null, { first, last }: Section): boolean {
  if (starts !== null) {
    for (const index of starts.keys()) if (index >= first && index <= last) return false
    return true
  }
  const inside = bullets.filter((one) => one.index >= first && one.index <= last && !one.isContents)
  const asking = inside.filter((one) => asks(one.bullet.text)).length
  return asking <= inside.length * MOST_ASKING_BULLETS
}

function wordsOf({ head }: Start): string {
  return lettersOf(head.map((piece) => piece.text).join(' '))
}

function movedBy(start: Start, by: number): Start {
  return {
    ...start,
    first: start.first + by,
    bodyFirst: start.bodyFirst + by,
    end: start.end === null ? null : start.end + by,
    givenFirst: start.givenFirst === null ? null : start.givenFirst + by,
    labelLine: start.labelLine === null ? null : start.labelLine + by,
  }
}
