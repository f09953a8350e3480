/** The one line above the list: what waits for the learner, or what this place is. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { list, study as words } from '../strings.ko.ts'
import { useStudy } from '../study.ts'

export function StudyLine({ total }: { readonly total: number }): ReactNode {
  const study = useStudy()
  const open =
    study === null
      ? undefined
      : [...study.state.sessions.values()].filter((session) => !session.isEnded).at(-1)
  if (open !== undefined) {
    const done = new Set(open.actions.map((action) => action.question)).size
    return (
      <p className="lede">
        <Link to="/quiz/run/">
          {words.resume(Math.min(done + 1, open.questions.length), open.questions.length)}
        </Link>
      </p>
    )
  }
  return <p className="lede">{list.welcome(total)}</p>
}
