/** For pages that need all questions and the learner's study: waits for both and shows that it waits. */
import type { ReactNode } from 'react'
import type { Card } from '../../site/site-data.ts'
import type { StudySnapshot } from '../../storage/study-store.ts'
import { useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { study as words } from '../strings/reading.ko.ts'
import { useScrollMemory } from './scroll-restoration.ts'
import { useStudy } from './use-study.ts'

export interface Ready {
  /** Every question, in the order of the notes. */
  readonly cards: readonly Card[]
  readonly study: StudySnapshot
}

interface WhenReadyProps {
  /** The page's heading, also shown while waiting. */
  readonly title: string
  readonly children: (ready: Ready) => ReactNode
}

/** Renders `children` once all questions and the study state are there. When the questions cannot be loaded, it offers to try again. */
export function WhenReady({ title, children }: WhenReadyProps): ReactNode {
  const content = useContent()
  const study = useStudy()
  const cards = useLoaded('catalogue', content.loadedCatalogue(), content.catalogue)
  useScrollMemory(cards.kind === 'ready' && study !== null)
  if (cards.kind === 'ready' && study !== null) return children({ cards: cards.value, study })
  if (cards.kind !== 'failed') return <Waiting title={title} />
  return (
    <div className="page">
      <header>
        <h1>{title}</h1>
      </header>
      <LoadNotice state={cards} />
    </div>
  )
}

/** A page on its way: its title and, from the style sheet, the room that it will take. */
export function Waiting({ title }: Pick<WhenReadyProps, 'title'>): ReactNode {
  return (
    <div className="page" aria-busy>
      <header>
        <h1>{title}</h1>
      </header>
      <p className="visually-hidden">{words.loading}</p>
    </div>
  )
}
