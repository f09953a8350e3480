/**
 * Decides in which way a note is written and cuts it. The author's `<!-- questions: ### -->` goes before what its structure says.
 */

import type { Dialect } from '../../model.ts'
import type { ClassifiedLines } from '../line-roles.ts'
import type { Line } from '../lines.ts'
import { type Segment, segment } from '../segments.ts'
import { type Choice, choose, named } from './choose.ts'
import { cutAt } from './cut.ts'
import { findDirectives, type Region } from './directive.ts'
import { withIntroduction } from './introduction.ts'
import { findMixed } from './mixed.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { Starts } from './start.ts'
import { isTrivia } from './trivia.ts'

/** A note that was cut, and how its author writes. */
export interface ReadDialect {
  readonly dialect: Dialect
  readonly outline: Outline
  readonly segments: readonly Segment[]
  /** True when the author said how to read the whole note. */
  readonly isNamed: boolean
  /** The parts whose way of writing the author named. */
  readonly regions: readonly Region[]
}

/** Reads how a note is written, and cuts it into segments. */
export function readDialect(lines: readonly Line[], classified: ClassifiedLines): ReadDialect {
  const outline = outlineOf(lines, classified)
  const regions = findDirectives(outline)
  const whole = regions.find((region) => region.isWhole)
  const parts = regions.filter((region) => region !== whole)
  const choice = whole === undefined ? choose(outline) : named(outline, whole.word)
  const segments =
    regions.length === 0 ? cutMixed(outline, choice) : cut(choice.outline ?? outline, choice.starts)
  return {
    dialect: choice.dialect,
    outline: choice.outline ?? outline,
    isNamed: whole !== undefined,
    regions,
    segments: parts.length === 0 ? segments : withParts(outline, segments, parts),
  }
}

/** Cuts a note whose author said nothing about it. Sections may be written in another way than the others. */
function cutMixed(outline: Outline, choice: Choice): readonly Segment[] {
  const { sections, starts } = findMixed(outline, choice)
  if (choice.starts !== null) return cut(choice.outline ?? outline, new Map([...choice.starts, ...starts]))
  const segments = withIntroduction(outline, cut(outline, null))
  if (sections.length === 0) return segments
  const sectionAt: (object | undefined)[] = []
  for (const one of sections) for (let at = one.first; at <= one.last; at += 1) sectionAt[at] = one
  const own = cut(outline, starts).filter((one) => sectionAt[one.first] !== undefined)
  return joined(outline, segments, sectionAt, own)
}

function cut(outline: Outline, starts: Starts | null): readonly Segment[] {
  return starts === null ? segment(outline.lines, outline.classified) : cutAt(outline, starts)
}

/** Puts the segments of sections that their author reads otherwise in the place of the note's. The innermost section counts. */
function withParts(
  outline: Outline,
  segments: readonly Segment[],
  regions: readonly Region[],
): readonly Segment[] {
  const regionAt: (Region | undefined)[] = []
  for (const region of regions) for (let at = region.first; at <= region.last; at += 1) regionAt[at] = region
  const words = new Map(regions.map(({ word }) => [JSON.stringify(word), word]))
  const parts = [...words].flatMap(([key, word]) => {
    const choice = named(outline, word)
    const own = cut(choice.outline ?? outline, choice.starts)
    return own.filter((one) => JSON.stringify(regionAt[one.first]?.word) === key)
  })
  return joined(outline, segments, regionAt, parts)
}

/** Puts segments of sections in the place of the note's. Takes for each line the section that it stands in. */
function joined(
  outline: Outline,
  segments: readonly Segment[],
  sectionAt: readonly (object | undefined)[],
  parts: readonly Segment[],
): readonly Segment[] {
  const clip = (one: Segment): Segment => {
    let last = one.first
    while (last < one.last && sectionAt[last + 1] === sectionAt[one.first]) last += 1
    return { ...one, last }
  }
  const rest = segments.filter((one) => sectionAt[one.first] === undefined)
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
