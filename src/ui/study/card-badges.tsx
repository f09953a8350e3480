/** Short labels of a question: new, changed, missed several times, with a memo. */
import type { ReactNode } from 'react'
import type { Card } from '../../site/site-data.ts'
import { findWrong } from '../../study/schedule/wrong-list.ts'
import { changes as changeWords } from '../strings/lists.ko.ts'
import { list, study as words } from '../strings/reading.ko.ts'
import { useStudyGlance } from './use-study.ts'
import { useVisits } from './visit-history.ts'

interface CardStateProps {
  readonly card: Pick<Card, 'id' | 'changed'>
  /** The memo itself is shown below, so that it needs no label. */
  readonly showsMemo?: boolean
}

/** Shows the labels of a question; nothing while the journal and the visits are not known. */
export function CardState({ card, showsMemo = false }: CardStateProps): ReactNode {
  const { id } = card
  const record = useStudyGlance()?.record(id)
  const visits = useVisits()
  const isNew = visits?.isNew(id) === true
  const wrong = record === undefined ? null : findWrong(record)
  return (
    <>
      {isNew && (
        <span className="state" data-new>
          {list.fresh}
        </span>
      )}
      {visits?.isChanged(card) === true && <span className="state">{changeWords.changed}</span>}
      {wrong !== null && !wrong.hasGraduated && (
        <span className="state">{words.wrongTimes(wrong.wrongCount)}</span>
      )}
      {!showsMemo && record !== undefined && record.memo !== '' && (
        <span className="state">{words.memo}</span>
      )}
    </>
  )
}
