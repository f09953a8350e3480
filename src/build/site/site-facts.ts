/** Makes what an author says of the whole site, as its pages know it. */

import type { OfferedExam, Site } from '../../site/site-data.ts'
import { titleKey } from '../../site/title-key.ts'
import type { BuiltSection } from './sections.ts'
import type { SiteSettings } from './site-source.ts'

const DAY_MS = 86_400_000

/** Returns only what the author says: each page carries it. Topics of the exam that no section has are left out. */
export function siteFacts(
  { title, description, lang, exam, ask }: SiteSettings,
  sections: readonly BuiltSection[],
): Pick<Site, 'isNamed' | 'description' | 'lang' | 'exam' | 'ask'> {
  const offered = exam === null ? null : offeredExam(exam, sections)
  return {
    ...(title === null ? {} : { isNamed: true }),
    ...(description === null ? {} : { description }),
    ...(/^ko\b/.test(lang) ? {} : { lang }),
    ...(offered === null ? {} : { exam: offered }),
    ...(ask === null ? {} : { ask }),
  }
}

/** Null when none of its topics exists. */
function offeredExam(
  { date, topics }: NonNullable<SiteSettings['exam']>,
  sections: readonly BuiltSection[],
): OfferedExam | null {
  const wanted = new Set(topics.map(({ text }) => titleKey(text)))
  const chosen =
    topics.length === 0 ? wholeSite(sections) : sections.filter(({ title }) => wanted.has(titleKey(title)))
  return chosen.length === 0 ? null : { day: Date.parse(date) / DAY_MS, sections: chosen.map(({ id }) => id) }
}

/** Every note. With one note its headings, as learners choose them, unless questions stand outside of those. */
function wholeSite(sections: readonly BuiltSection[]): readonly BuiltSection[] {
  const notes = sections.filter(({ depth }) => depth === 0)
  const headings = sections.filter(({ depth }) => depth === 1)
  const inside = headings.reduce((sum, { count }) => sum + count, 0)
  return notes.length === 1 && inside === notes[0]?.count ? headings : notes
}
