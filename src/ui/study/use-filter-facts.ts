/** What filters ask about questions and only the learner's browser knows. */
import { useMemo } from 'react'
import { weaknessOf } from '../../study/schedule/weakness.ts'
import { isInWrongList } from '../../study/schedule/wrong-list.ts'
import type { FilterFacts } from './filters.ts'
import { useStudyGlance } from './use-study.ts'
import { useVisits } from './visit-history.ts'

/** Returns the facts; null until the journal is read or known not to exist. */
export function useFilterFacts(): FilterFacts | null {
  const study = useStudyGlance()
  const visits = useVisits()
  return useMemo(() => {
    if (study === null || visits === null) return null
    const { record } = study
    return {
      isBookmarked: (id) => record(id)?.bookmarkedAt != null,
      isWrong: (id) => isInWrongList(record(id)),
      isNew: visits.isNew,
      isRead: visits.isRead,
      isSuspended: (id) => record(id)?.suspendedAt != null,
      weakness: (id) => weaknessOf(record(id)),
    }
  }, [study, visits])
}
