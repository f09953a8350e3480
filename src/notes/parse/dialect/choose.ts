/**
 * Decides in which way a note is written, from its own structure. The first dialect that fits wins; what nothing decides is read with
 * bullets at the left edge as questions.
 */
import type { Dialect } from '../../model.ts'
import { asks } from '../asks.ts'
import { findCallouts } from './callouts.ts'
import { findDetailsQuestions } from './details-questions.ts'
import type { DialectWord } from './directive.ts'
import { findDoubleColons } from './double-colon.ts'
import { findEssay } from './essay.ts'
import { findAskingHeadings, findHeadingsOf } from './headings.ts'
import { findLabels } from './labels.ts'
import { findNested } from './nested.ts'
import { findNumbered } from './numbered.ts'
import { findNumberedHeadings } from './numbered-headings.ts'
import { findOneLines } from './one-line.ts'
import type { Outline } from './outline.ts'
import { findPlainQuestions } from './plain-questions.ts'
import { findReveals } from './reveals.ts'
import { findSpeakers } from './speakers.ts'
import { LINE_LEVEL, type Starts } from './start.ts'
import { findAskingTables, findTableQuestions } from './table.ts'

/** A way of writing, and the questions that it finds. */
export interface Choice {
  readonly dialect: Dialect
  /** Null for bullets. */
  readonly starts: Starts | null
  /** The note as this dialect sees it, where that is not as the others do. */
  readonly outline?: Outline
}

type Find = (outline: Outline) => Starts | null

/** Dialects that an author chooses on purpose, in the order in which they are tried. */
const EXPLICIT: readonly (readonly [Dialect, Find])[] = [
  ['numbered-headings', findNumberedHeadings],
  ['details', findDetailsQuestions],
  ['reveals', findReveals],
  ['callouts', findCallouts],
  ['table', findTableQuestions],
  ['labels', findLabels],
  ['labels', findSpeakers],
  ['double-colon', findDoubleColons],
  ['double-colon', findOneLines],
]

/** Dialects that show only in what asks. */
const IMPLICIT: readonly (readonly [Dialect, Find])[] = [
  ['headings', findAskingHeadings],
  ['numbered', findNumbered],
  ['essay', findEssay],
  ['lines', findPlainQuestions],
  ['table', findAskingTables],
]

/** Decides how a note is written: the first dialect that fits. */
export function choose(outline: Outline): Choice {
  const explicit = EXPLICIT.flatMap(([dialect, find]) => {
    const starts = find(outline)
    return starts === null || isBeside(outline, starts) ? [] : [{ dialect, starts }]
  })
  const [first] = explicit
  if (first !== undefined) {
    // A note of thirty labelled questions with two folds is written in labels, not in folds.
    const headings = findAskingHeadings(outline)
    const others =
      headings === null ? explicit : [...explicit, { dialect: 'headings' as const, starts: headings }]
    return others.find((one) => one.starts.size > first.starts.size * 2) ?? first
  }
  for (const [dialect, find] of IMPLICIT) {
    const starts = find(outline)
    if (starts !== null) return { dialect, starts }
  }
  const nested = findNested(outline)
  return nested === null ? { dialect: 'bullets', starts: null } : { dialect: 'nested', ...nested }
}

/** True when far more bullets at the edge ask than this dialect has questions: then it is not the note's way of writing. */
function isBeside({ bullets }: Outline, starts: Starts): boolean {
  const asking = bullets.filter(
    (one) => !one.isContents && one.bullet.number === null && !starts.has(one.index) && asks(one.bullet.text),
  )
  return asking.length > starts.size * 2
}

/** Reads a note, or a section of it, as its author says. */
export function named(outline: Outline, word: DialectWord): Choice {
  const none: Starts = new Map()
  switch (word.kind) {
    case 'bullets':
      return { dialect: 'bullets', starts: null }
    case 'nested':
      return { dialect: 'nested', ...(findNested(outline, true) ?? { starts: none }) }
    case 'lines':
      return { dialect: 'lines', starts: findPlainQuestions(outline, true) ?? none }
    case 'heading':
      return { dialect: 'headings', starts: findHeadingsOf(outline, word.level) }
    case 'bold':
      return { dialect: 'headings', starts: findHeadingsOf(outline, LINE_LEVEL) }
    case 'numbered': {
      const large = findNumberedHeadings(outline, 1)
      return large === null
        ? { dialect: 'numbered', starts: findNumbered(outline, true) ?? none }
        : { dialect: 'numbered-headings', starts: large }
    }
    case 'labels':
      return { dialect: 'labels', starts: findLabels(outline, true) ?? findSpeakers(outline) ?? none }
    case 'double-colon':
      return {
        dialect: 'double-colon',
        starts: findDoubleColons(outline, true) ?? findOneLines(outline) ?? none,
      }
    case 'callouts':
      return { dialect: 'callouts', starts: findCallouts(outline, true) ?? none }
    case 'table':
      return { dialect: 'table', starts: findTableQuestions(outline) ?? findAskingTables(outline) ?? none }
    case 'details': {
      const folds = findDetailsQuestions(outline, true)
      const reveals = findReveals(outline, true)
      const isReveal = (reveals?.size ?? 0) > (folds?.size ?? 0)
      return isReveal
        ? { dialect: 'reveals', starts: reveals }
        : { dialect: 'details', starts: folds ?? none }
    }
    default:
      return word satisfies never
  }
}
