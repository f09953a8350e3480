/** The name of a topic in a list that shows what it stands under. */
import type { ReactNode } from 'react'
import { nameSection } from '../../site/section-path.ts'
import type { SiteSection } from '../../site/site-data.ts'
import { useContent } from './content.ts'

/**
 * Draws a topic's title. The eye sees where it stands; for those who hear it alone, the headings above tell it from others of
 * the same title.
 */
export function SectionName({ section }: { readonly section: SiteSection }): ReactNode {
  const { title } = section
  const above = nameSection(useContent().site.sections, section).slice(title.length)
  return (
    <span>
      {title}
      {above !== '' && <span className="visually-hidden">{above}</span>}
    </span>
  )
}
