/** The heading path of a question: the sections it stands in, from the outermost to its own. */
import type { ReactNode } from 'react'
import type { SiteSection } from '../../site/site-data.ts'

/** Draws a heading path on one line. A long name of a note is cut short, so that the section can always be read. */
export function Breadcrumb({ path }: { readonly path: readonly SiteSection[] }): ReactNode {
  return (
    <span className="place">
      {path.map((section, index) => (
        <span key={section.id} title={index < path.length - 1 ? section.title : undefined}>
          {section.title}
        </span>
      ))}
    </span>
  )
}

/** Draws a heading path as a heading: the last section large, those above it small. */
export function BreadcrumbTitle({
  path,
}: {
  readonly path: readonly Pick<SiteSection, 'id' | 'title'>[]
}): ReactNode {
  return path.map((section, index) =>
    index < path.length - 1 ? (
      <small key={section.id}>{section.title} </small>
    ) : (
      <span key={section.id}>{section.title}</span>
    ),
  )
}
