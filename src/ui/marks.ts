/** Everything filters ask of the learner's browser, in one place. */
import { useMemo } from 'react'
import type { QuestionId } from '../notes/question.ts'
import { isInWrongList } from '../study/wrong.ts'
import type { StudyMarks } from './filters.ts'
import { useStudy } from './study.ts'
import { useVisits } from './visit.ts'

/** Null until the journal is read. */
export function useStudyMarks(): StudyMarks | null {
  const state = useStudy()?.state
  const visits = useVisits()
  return useMemo(() => {
    if (state === undefined || visits === null) return null
    const record = (id: QuestionId) => state.questions.get(id)
    return {
      isBookmarked: (id) => record(id)?.bookmarkedAt != null,
      isWrong: (id) => isInWrongList(record(id)),
      isNew: visits.isNew,
      isRead: visits.isRead,
    }
  }, [state, visits])
}
