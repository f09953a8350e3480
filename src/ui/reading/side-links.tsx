/** Lists of links below a question: its sources, and other questions. */
import type { ReactNode } from 'react'
import type { QuestionRef } from '../../site/site-data.ts'
import { Link, OuterLink } from '../base/link.tsx'
import { useContent } from '../content/content.ts'
import { question as words } from '../strings/reading.ko.ts'

/** Draws the links of an answer; nothing when there are none. */
export function Sources({ links }: { readonly links: readonly string[] }): ReactNode {
  if (links.length === 0) return null
  return (
    <section className="side-links">
      <h2>{words.sources}</h2>
      <ul>
        {links.map((link) => (
          <li key={link}>
            <OuterLink href={link}>{readableUrl(link)}</OuterLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Writes an address as people read it: host and path, percent-encoding decoded. */
function readableUrl(link: string): string {
  try {
    const { host, pathname } = new URL(link)
    return `${host}${decodeURI(pathname).replace(/\/$/, '')}`
  } catch {
    return link
  }
}

/** Draws links to other questions under a title. */
export function QuestionRefs({
  title,
  refs,
}: {
  readonly title: string
  readonly refs: readonly QuestionRef[]
}): ReactNode {
  const { questionPath } = useContent()
  return (
    <section className="side-links">
      <h2>{title}</h2>
      <ul>
        {refs.map((ref) => (
          <li key={ref.id}>
            <Link to={questionPath(ref.id)}>{ref.text}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
