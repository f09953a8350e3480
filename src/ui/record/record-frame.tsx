/** The frame of the pages that show the learner's own record: bookmarks, wrong answers, figures. */
import type { ReactNode } from 'react'
import type { ResetScope } from '../../study/journal/events.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import { Link } from '../base/link.tsx'
import { HiddenNotice } from '../study/hidden-notice.tsx'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { useIsRelinked } from '../study/use-study.ts'
import '../base/plain-page.css'
import './record-cards.css'

interface RecordFrameProps {
  /** The class of the page. */
  readonly name: string
  readonly title: string
  /** What stands in the header below the title. */
  readonly lead?: ReactNode
  readonly state: StudyState
  /** Which resets hide what the page shows. */
  readonly scopes: readonly ResetScope[]
  readonly isEmpty: boolean
  readonly children: ReactNode
}

/**
 * Draws the title, says what a reset has hidden, and the page's content. Until the records of moved questions are relinked only the
 * title is drawn, so that nothing changes its place.
 */
export function RecordFrame(props: RecordFrameProps): ReactNode {
  const { name, title, lead, state, scopes, isEmpty, children } = props
  const isRelinked = useIsRelinked()
  useScrollMemory(isRelinked)
  return (
    <div className={`page with-memos ${name}`} aria-busy={!isRelinked}>
      <header>
        <h1>{title}</h1>
        {isRelinked && lead}
      </header>
      {isRelinked && (
        <>
          <HiddenNotice state={state} scopes={scopes} isEmpty={isEmpty} />
          {children}
        </>
      )}
    </div>
  )
}

interface EmptyRecordProps {
  readonly text: string
  /** Where to go from here; the first is the one that is suggested. */
  readonly actions: readonly { readonly to: string; readonly label: string }[]
}

/** Draws what stands in the place of a record that is empty. */
export function EmptyRecord({ text, actions }: EmptyRecordProps): ReactNode {
  return (
    <div className="empty">
      <p>{text}</p>
      <div className="page-actions">
        {actions.map(({ to, label }, index) => (
          <Link key={to} className="button" data-primary={index === 0 || undefined} to={to}>
            {label}
          </Link>
        ))}
      </div>
    </div>
  )
}
