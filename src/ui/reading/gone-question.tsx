/** The page of a question that left the notes, or that has another address now. */
import type { ReactNode } from 'react'
import { savedWording } from '../../study/journal/saved-wording.ts'
import { Link } from '../base/link.tsx'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { gone as words } from '../strings/reading.ko.ts'
import { useStudyGlance } from '../study/use-study.ts'
import type { GoneView } from './load-question.ts'
import { QuestionRefs } from './side-links.tsx'

/** Says what the question was, as far as it is known, and leads to where it moved or to similar ones. */
export function GoneQuestion({ view }: { readonly view: GoneView }): ReactNode {
  useTitle(view.movedTo === null ? words.title : words.moved)
  const { questionPath } = useContent()
  const state = useStudyGlance()?.state ?? null
  // Only the learner's journal knows the wording they saved, which may differ from the one of today.
  const was = (state === null ? null : savedWording(state, view.id)) ?? view.text
  return (
    <div className="page">
      <header>
        <h1>{view.movedTo === null ? words.title : words.moved}</h1>
      </header>
      {view.movedTo !== null && (
        <Link className="button" data-primary to={questionPath(view.movedTo.id)}>
          {words.goTo}
        </Link>
      )}
      {was !== null && was !== view.movedTo?.text && (
        <p className="notice">
          {view.movedTo === null ? words.was : words.wasMoved}: {was}
        </p>
      )}
      {view.nearest.length > 0 && <QuestionRefs title={words.nearest} refs={view.nearest} />}
    </div>
  )
}
