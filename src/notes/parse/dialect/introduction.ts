/**
 * A list above the first section of a note whose bullets are its questions: rules, dates, what is to come. It asks nothing and has no
 * answers, while the sections ask. In notes whose bullets are the questions 65 to 100 % of them do.
 */
import { asks } from '../asks.ts'
import type { Segment } from '../segments.ts'
import type { Outline } from './outline.ts'

const LEAST_SECTIONS = 2
const LEAST_ASKING = 0.6

/** Reads such a list as text of the note. Takes and returns the segments of a note in bullets. */
export function withIntroduction(outline: Outline, segments: readonly Segment[]): readonly Segment[] {
  const headings = segments.filter((one) => one.kind === 'heading')
  const [title, next] = headings
  const first = title?.level === 1 ? next : title
  if (first === undefined || headings.length < LEAST_SECTIONS + (first === next ? 1 : 0)) return segments
  const questions = segments.filter((one) => one.kind === 'question')
  const above = questions.filter((one) => one.first < first.first)
  const below = questions.filter((one) => one.first > first.first)
  const asking = below.filter(isAsking)
  const isList = above.every((one) => !isAsking(one) && !hasAnswer(outline, one))
  if (
    above.length < 2 ||
    !isList ||
    asking.length < below.length * LEAST_ASKING ||
    asking.length < above.length
  )
    return segments
  const joined: Segment[] = []
  for (const one of segments) {
    const previous = joined.at(-1)
    const isAbove = one.kind === 'question' && one.first < first.first
    const part: Segment = isAbove ? { kind: 'intro', first: one.first, last: one.last } : one
    if (part.kind === 'intro' && previous?.kind === 'intro')
      joined[joined.length - 1] = { ...previous, last: part.last }
    else joined.push(part)
  }
  return joined
}

function isAsking(one: Segment): boolean {
  return 'bullet' in one && asks(one.bullet.text)
}

/** Lines of an answer are indented. A paragraph below the list belongs to the note. */
function hasAnswer({ lines }: Outline, { first, last }: Segment): boolean {
  return lines.slice(first + 1, last + 1).some((line) => line.indent >= 2)
}
