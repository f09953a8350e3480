/** Which texts of sections stand on which list. */
import type { Intro, SiteSection } from './site-data.ts'

/** A stretch of a site's questions, as a page or a sheet shows it. */
export interface Stretch {
  /** Index of the section that is shown; null for all notes. */
  readonly section: number | null
  /** Positions of its first question and of the one after its last. */
  readonly first: number
  readonly end: number
  /** Whether what follows the last question is shown too. */
  readonly isLast: boolean
}

/** The texts that stand in a stretch, in the order of the notes. */
export function introsIn(
  sections: readonly SiteSection[],
  intros: readonly Intro[],
  { section, first, end, isLast }: Stretch,
): readonly Intro[] {
  return intros.filter(
    (intro) =>
      intro.before >= first &&
      (intro.before < end || (isLast && intro.before === end)) &&
      (section === null || isWithin(sections, intro.section, section)),
  )
}

/** Whether a section is another one or stands somewhere below it. */
function isWithin(sections: readonly SiteSection[], inner: number | null, outer: number): boolean {
  for (let at = inner; at !== null; at = sections[at]?.parent ?? null) if (at === outer) return true
  return false
}
