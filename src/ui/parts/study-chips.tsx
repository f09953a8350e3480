/** What the learner has with a question, in a word. */
import type { ReactNode } from 'react'
import type { QuestionId } from '../../notes/question.ts'
import { findWrong } from '../../study/wrong.ts'
import { study as words } from '../strings.ko.ts'
import { useStudy } from '../study.ts'

export function StudyChips({ id }: { readonly id: QuestionId }): ReactNode {
  const record = useStudy()?.state.questions.get(id)
  if (record === undefined) return null
  const wrong = findWrong(record)
  return (
    <>
      {wrong !== null && !wrong.hasGraduated && (
        <span className="chip">{words.wrongTimes(wrong.wrongCount)}</span>
      )}
      {record.memo !== '' && <span className="chip">{words.memo}</span>}
    </>
  )
}
