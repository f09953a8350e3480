/**
 * Decides in which way a note is written, from its own structure, and cuts it. The first dialect that fits wins; what nothing decides
 * is read as today: bullets at the left edge are questions. The author's `<!-- questions: ### -->` goes before all of this.
 */

import type { Dialect } from '../../model.ts'
import { asks } from '../asks.ts'
import type { ClassifiedLines } from '../line-roles.ts'
import type { Line } from '../lines.ts'
import { type Segment, segment } from '../segments.ts'
import { findCallouts } from './callouts.ts'
import { cutAt } from './cut.ts'
import { findDetailsQuestions } from './details-questions.ts'
import { type DialectWord, findDirectives, type Region } from './directive.ts'
import { findDoubleColons } from './double-colon.ts'
import { findEssay } from './essay.ts'
import { findAskingHeadings, findHeadingsOf } from './headings.ts'
import { findLabels } from './labels.ts'
import { findNumbered } from './numbered.ts'
import { findNumberedHeadings } from './numbered-headings.ts'
import { type Outline, outlineOf } from './outline.ts'
import { findReveals } from './reveals.ts'
import { findSpeakers } from './speakers.ts'
import { LINE_LEVEL, type Starts } from './start.ts'
import { findTableQuestions } from './table.ts'
import { isTrivia } from './trivia.ts'

/** A note that was cut, and how its author writes. */
export interface ReadDialect {
  readonly dialect: Dialect
  readonly outline: Outline
  readonly segments: readonly Segment[]
  /** True when the author said how to read the whole note. */
  readonly isNamed: boolean
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
]

/** Dialects that show only in what asks. */
const IMPLICIT: readonly (readonly [Dialect, Find])[] = [
  ['headings', findAskingHeadings],
  ['numbered', findNumbered],
  ['essay', findEssay],
]

/** Reads how a note is written, and cuts it into segments. */
export function readDialect(lines: readonly Line[], classified: ClassifiedLines): ReadDialect {
  const outline = outlineOf(lines, classified)
  const regions = findDirectives(outline)
  const whole = regions.find((region) => region.isWhole)
  const parts = regions.filter((region) => region !== whole)
  const { dialect, starts } = whole === undefined ? choose(outline) : named(outline, whole.word)
  const segments = starts === null ? segment(lines, classified) : cutAt(outline, starts)
  return {
    dialect,
    outline,
    isNamed: whole !== undefined,
    segments: parts.length === 0 ? segments : withParts(outline, segments, parts),
  }
}

interface Choice {
  readonly dialect: Dialect
  /** Null for bullets. */
  readonly starts: Starts | null
}

function choose(outline: Outline): Choice {
  const explicit = EXPLICIT.flatMap(([dialect, find]) => {
    const starts = find(outline)
    return starts === null || isBeside(outline, starts) ? [] : [{ dialect, starts }]
  })
  const [first] = explicit
  if (first !== undefined) {
    // Two folds in a note of thirty labelled questions are not what the note is written in.
    const headings = findAskingHeadings(outline)
    const others =
      headings === null ? explicit : [...explicit, { dialect: 'headings' as const, starts: headings }]
    return others.find((one) => one.starts.size > first.starts.size * 2) ?? first
  }
  for (const [dialect, find] of IMPLICIT) {
    const starts = find(outline)
    if (starts !== null) return { dialect, starts }
  }
  return { dialect: 'bullets', starts: null }
}

/** True when far more bullets at the edge ask than this dialect has questions: then it is not the note's way of writing. */
function isBeside({ bullets }: Outline, starts: Starts): boolean {
  const asking = bullets.filter(
    (one) => !one.isContents && one.bullet.number === null && !starts.has(one.index) && asks(one.bullet.text),
  )
  return asking.length > starts.size * 2
}

/** Reads a note, or a section of it, as its author says. */
function named(outline: Outline, word: DialectWord): Choice {
  const none: Starts = new Map()
  switch (word.kind) {
    case 'bullets':
      return { dialect: 'bullets', starts: null }
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
      return { dialect: 'double-colon', starts: findDoubleColons(outline, true) ?? none }
    case 'callouts':
      return { dialect: 'callouts', starts: findCallouts(outline, true) ?? none }
    case 'table':
      return { dialect: 'table', starts: findTableQuestions(outline) ?? none }
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

/** Puts the segments of sections that their author reads otherwise in the place of the note's. The innermost section counts. */
function withParts(
  outline: Outline,
  segments: readonly Segment[],
  regions: readonly Region[],
): readonly Segment[] {
  const { lines, classified } = outline
  const regionAt: (Region | undefined)[] = []
  for (const region of regions) for (let at = region.first; at <= region.last; at += 1) regionAt[at] = region
  const clip = (one: Segment): Segment => {
    let last = one.first
    while (last < one.last && regionAt[last + 1] === regionAt[one.first]) last += 1
    return { ...one, last }
  }
  const words = new Map(regions.map(({ word }) => [JSON.stringify(word), word]))
  const parts = [...words].flatMap(([key, word]) => {
    const { starts } = named(outline, word)
    const own = starts === null ? segment(lines, classified) : cutAt(outline, starts)
    return own.filter((one) => JSON.stringify(regionAt[one.first]?.word) === key)
  })
  const rest = segments.filter((one) => regionAt[one.first] === undefined)
  return withRest(
    outline,
    [...rest, ...parts].map(clip).sort((a, b) => a.first - b.first),
  )
}

/** Where two ways of reading meet, a line may belong to neither: it is text of its section. */
function withRest({ lines, classified }: Outline, segments: readonly Segment[]): readonly Segment[] {
  const taken = new Set<number>()
  for (const { first, last } of segments) for (let at = first; at <= last; at += 1) taken.add(at)
  const rest = lines.flatMap((line, index): readonly Segment[] => {
    const role = classified.roles[index]
    const isText = role === 'fence' || (role === 'text' && !isTrivia(line))
    if (!isText || taken.has(index)) return []
    const fence = classified.fences.get(index)
    const last = fence?.last ?? index
    for (let at = index; at <= last; at += 1) taken.add(at)
    return [{ kind: 'intro', first: index, last }]
  })
  return [...segments, ...rest].sort((a, b) => a.first - b.first)
}
