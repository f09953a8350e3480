/** What happens to learners when the dropped notes are published: questions kept, reworded, added, removed, and bookmarks. */
import { type ReactNode, useMemo } from 'react'
import { type EditionEffect, effectOf } from '../../site/edition-effect.ts'
import type { Card } from '../../site/site-data.ts'
import { useContent } from '../content/content.ts'
import { LoadFailed } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { effect as words } from '../strings/my.ko.ts'
import { useStudyGlance } from '../study/use-study.ts'
import type { Reading } from './worker/notes-messages.ts'

/** Draws the comparison with the published notes, once these are loaded. */
export function LearnerEffect({ reading }: { readonly reading: Reading }): ReactNode {
  const content = useContent()
  const published = useLoaded('catalogue', content.loadedCatalogue(), content.catalogue)
  switch (published.kind) {
    case 'ready':
      return <Compared reading={reading} published={published.value} />
    case 'loading':
      return null
    case 'failed':
      return <LoadFailed onRetry={published.retry} />
    default:
      return published satisfies never
  }
}

interface ComparedProps {
  readonly reading: Reading
  readonly published: readonly Card[]
}

function Compared({ reading: { site, cards }, published }: ComparedProps): ReactNode {
  const here = useContent().site
  const effect = useMemo(
    () => (site === null ? null : effectOf({ site: here, cards: published }, { site, cards })),
    [here, published, site, cards],
  )
  if (effect === null) return <p className="notice">{words.none}</p>
  return (
    <EffectLines
      title={words.title}
      compared={words.compared(effect.notes)}
      effect={effect}
      before={published}
    />
  )
}

interface EffectLinesProps {
  readonly title: string
  /** Says what was compared. */
  readonly compared: string
  readonly effect: EditionEffect
  /** The questions before. */
  readonly before: readonly Card[]
}

/** Draws what an edit does: the numbers, this browser's bookmarks, and the questions by what becomes of them. */
export function EffectLines({ title, compared, effect, before }: EffectLinesProps): ReactNode {
  const { kept, reworded, added, removed } = effect
  return (
    <section>
      <h3>{title}</h3>
      <p>{compared}</p>
      <p>{words.counts(kept, reworded.length, added.length, removed.length)}</p>
      <Bookmarks before={before} removed={removed} />
      <Folded
        title={words.reworded}
        lines={reworded.map(({ from, to }) => [words.from(from), words.to(to)])}
      />
      <Folded title={words.added} lines={added.map((text) => [text])} />
      <Folded title={words.removed} lines={removed.map(({ text }) => [text])} />
    </section>
  )
}

interface BookmarksProps {
  readonly before: readonly Card[]
  readonly removed: EditionEffect['removed']
}

/** Says which of this browser's bookmarks would follow, and names the others. Nothing where there are none. */
function Bookmarks({ before, removed }: BookmarksProps): ReactNode {
  const glance = useStudyGlance()
  const isBookmarked = ({ id }: { readonly id: Card['id'] }): boolean =>
    glance?.record(id)?.bookmarkedAt != null
  const all = before.filter(isBookmarked)
  const lost = removed.filter(isBookmarked)
  if (all.length === 0) return null
  return (
    <>
      <p>{words.follow(all.length, all.length - lost.length)}</p>
      <ul>
        {lost.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  )
}

function Folded({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly (readonly string[])[]
}): ReactNode {
  if (lines.length === 0) return null
  return (
    <details>
      <summary>
        {title} {lines.length}
      </summary>
      <ul className="my-lines">
        {lines.map((parts, at) => (
          // The lines of one comparison never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at}>
            {parts.map((part) => (
              <p key={part}>{part}</p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
