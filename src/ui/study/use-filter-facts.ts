/** Everything filters ask of the learner's browser, in one place. */
import { useMemo } from 'react'
import { isInWrongList } from '../../study/schedule/wrong-list.ts'
import type { StudyMarks } from './filters.ts'
import { useStudyGlance } from './use-study.ts'
import { useVisits } from './visit-history.ts'

/** Null until the journal is read, or known not to be there. */
export function useStudyMarks(): StudyMarks | null {
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
    }
  }, [study, visits])
}
