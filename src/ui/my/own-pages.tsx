/** The pages of the learner's own notes: lists of them, and one question. All of them stand at `/my/`. */
import { type ReactNode, useMemo } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { RouteParamsProvider } from '../base/route-match.ts'
import { type Content, ContentProvider, refOf } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { GoneQuestion } from '../reading/gone-question.tsx'
import { NoteList } from '../reading/list-page.tsx'
import { NotFoundPage } from '../reading/not-found-page.tsx'
import { QuestionPage } from '../reading/question-page.tsx'
import { useStudyGlance } from '../study/use-study.ts'

interface OwnPagesProps {
  readonly content: Content
  readonly params: URLSearchParams
  readonly revision: number
  /** What stands first on the list of all own notes. */
  readonly opening: ReactNode
  /** What stands above every list. */
  readonly children: ReactNode
}

/**
 * Draws what the address asks for: `?q=` with the id of a question is its page, also when the question was reworded or left the notes; any
 * other `?q=` is a search in the list. `?s=` names a section.
 */
export function OwnPages({ content, params, revision, opening, children }: OwnPagesProps): ReactNode {
  const cards = useLoaded(`own ${revision}`, content.loadedCatalogue(), content.catalogue)
  const state = useStudyGlance()?.state ?? null
  const query = params.get('q') ?? ''
  const route = useMemo(() => ({ id: query }), [query])
  if (cards.kind !== 'ready')
    return (
      <div className="page">
        <LoadNotice state={cards} />
      </div>
    )
  const find = (id: QuestionId | undefined) => cards.value.find((card) => card.id === id)
  // An address may hold any text; one that no question ever had finds nothing.
  const id = query as QuestionId
  const isOwn = find(id) !== undefined
  const now = state?.resolve(id)
  if (isOwn)
    return (
      <ContentProvider value={content}>
        <RouteParamsProvider value={route}>
          <QuestionPage />
        </RouteParamsProvider>
      </ContentProvider>
    )
  if (state !== null && now !== undefined && (now !== id || state.questions.has(id)))
    return (
      <ContentProvider value={content}>
        <GoneQuestion view={{ kind: 'gone', id, text: null, movedTo: refOf(find(now)), nearest: [] }} />
      </ContentProvider>
    )
  const wanted = params.get('s')
  const section = wanted === null ? null : content.site.sections.findIndex((one) => one.id === wanted)
  if (section === -1) return <NotFoundPage />
  const page = Number(params.get('page') ?? 1)
  return (
    <ContentProvider value={content}>
      <NoteList
        key={`${wanted} ${revision}`}
        section={section}
        page={page}
        opening={section === null && page === 1 ? opening : null}
      >
        {children}
      </NoteList>
    </ContentProvider>
  )
}
