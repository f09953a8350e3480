import type { ReactNode } from 'react'
import type { SiteSection } from '../../site/site-data.ts'

/** A place in the notes on one line: a long note's name is cut short, its section is always seen. */
export function PlaceName({ path }: { readonly path: readonly SiteSection[] }): ReactNode {
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

/** The same as a heading: the last section large, what it belongs to small above it. */
export function PlaceTitle({
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
