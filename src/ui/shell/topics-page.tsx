/** The list of topics: under their notes, with how much of each was read, and a quiz of each. On a phone it stands for the rail. */
import { type ReactNode, useId } from 'react'
import { hasManyNotes } from '../../site/section-path.ts'
import type { SiteSection } from '../../site/site-data.ts'
import { Link } from '../base/link.tsx'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { SectionName } from '../content/section-name.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { quizOf } from '../reading/quiz-link.ts'
import { topics as words } from '../strings/lists.ko.ts'
import { app } from '../strings/reading.ko.ts'
import { useReadCounts } from '../study/read-counts.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { childrenOf } from './section-links.tsx'
import '../base/plain-page.css'
import './topics-page.css'

/** The page at `/topics/`. */
export function TopicsPage(): ReactNode {
  useTitle(words.title)
  useScrollMemory(true)
  const content = useContent()
  const { sections } = content.site
  const all = useLoaded('catalogue', content.loadedCatalogue(), content.catalogue)
  const readIn = useReadCounts(all.kind === 'ready' ? all.value : null)
  // Until it is known, a topic is taken to have something to ask.
  const isAsked = ({ first, count }: SiteSection): boolean =>
    all.kind !== 'ready' || quizOf(all.value.slice(first, first + count)) !== undefined
  const isMany = hasManyNotes(sections)
  return (
    <div className="page topics">
      <header>
        <h1>{words.title}</h1>
      </header>
      {sections
        .filter((section) => section.depth === 0)
        .map((note) => (
          <section key={note.id}>
            <h2>{note.title}</h2>
            <ul>
              {[
                ...(isMany || childrenOf(sections, note).length === 0 ? [note] : []),
                ...childrenOf(sections, note),
              ].map((section) => (
                <Topic
                  key={section.id}
                  section={section}
                  read={readIn(section)}
                  isWhole={section === note}
                  isAsked={isAsked(section)}
                />
              ))}
            </ul>
          </section>
        ))}
      <div className="page-actions">
        <Link className="button" to="/wrong/">
          {app.wrong}
        </Link>
        <Link className="button" to="/about/">
          {app.about}
        </Link>
      </div>
    </div>
  )
}

interface TopicProps {
  readonly section: SiteSection
  /** How many of its questions were read. */
  readonly read: number
  /** It is the whole note. */
  readonly isWhole: boolean
  /** It has a question that a quiz can ask. */
  readonly isAsked: boolean
}

function Topic({ section, read, isWhole, isAsked }: TopicProps): ReactNode {
  const id = useId()
  const { listPath } = useContent()
  return (
    <li data-depth={section.depth}>
      <Link id={id} to={listPath(section.id)}>
        {isWhole ? (
          <span>
            {words.whole} <span className="visually-hidden">{section.title}</span>
          </span>
        ) : (
          <SectionName section={section} />
        )}
        <small>{words.read(read, section.count)}</small>
      </Link>
      {isAsked && (
        <Link
          className="quiet-button"
          to={`/quiz/?scope=section&section=${section.id}`}
          aria-describedby={id}
        >
          {words.practise}
        </Link>
      )}
      <svg className="share-read" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden>
        <rect width={section.count === 0 ? 0 : (100 * read) / section.count} height={2} />
      </svg>
    </li>
  )
}
