/** Which texts of sections are on which list. */
import type { Intro, SiteSection } from './site-data.ts'

/** Consecutive questions of a site, as a page shows them. */
export interface QuestionRange {
  /** Index of the section that is shown; null for all notes. */
  readonly section: number | null
  /** Position of the first question, and of the one after the last. */
  readonly first: number
  readonly end: number
  /** True when the texts after the last question are shown too. */
  readonly isLast: boolean
}

/** Returns the texts among some questions, in the order of the notes. */
export function introsIn(
  sections: readonly SiteSection[],
  intros: readonly Intro[],
  { section, first, end, isLast }: QuestionRange,
): readonly Intro[] {
  return intros.filter(
    (intro) =>
      intro.before >= first &&
      (intro.before < end || (isLast && intro.before === end)) &&
      (section === null || isWithin(sections, intro.section, section)),
  )
}

/** True when a section is another one, or is inside it. */
function isWithin(sections: readonly SiteSection[], inner: number | null, outer: number): boolean {
  for (let at = inner; at !== null; at = sections[at]?.parent ?? null) if (at === outer) return true
  return false
}
