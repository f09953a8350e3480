/** Which questions a quiz mode can ask. For most modes this depends on the answers, which must be fetched. */
import { useEffect, useMemo } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'
import type { ModeId, Scope } from '../../study/journal/events.ts'
import { needsAnswers, type Prompt } from '../../study/quiz/mode.ts'
import { type ModeFilter, type PlanRequest, planQuiz } from '../../study/quiz/plan-quiz.ts'
import { type Content, useContent } from '../content/content.ts'
import { type Loaded, useLoaded } from '../content/use-loaded.ts'
import type { Way } from './faces/face.ts'
import { loadWay } from './faces/way.ts'

type Request = Omit<PlanRequest, 'scope' | 'limit' | 'order' | 'mode'>

/**
 * Finds out which questions of a scope a mode can ask, from their answers; null when it can ask whatever has an answer. A mode with
 * a right choice (yes or no) also tells which, so that the plan keeps a balance.
 */
export function useModeFilter(
  mode: ModeId,
  cards: readonly Card[],
  request: Request,
  scope: Scope,
): Loaded<ModeFilter | null> {
  const content = useContent()
  const isChoosy = needsAnswers(mode)
  // Their code is here by the time that a quiz begins.
  useEffect(() => void loadWay(mode).catch(() => {}), [mode])
  const ids = useMemo(
    () => (isChoosy ? planQuiz({ ...request, scope, limit: null, order: 'note' }).questions : []),
    [isChoosy, request, scope],
  )
  const prompts = useLoaded(
    isChoosy ? `${mode} ${ids.join(' ')}` : '',
    isChoosy ? null : noPrompts,
    async () => readPrompts(content, await loadWay(mode), cards, ids, request.seed),
  )
  return useMemo(() => {
    if (!isChoosy) return { kind: 'ready', value: null }
    return prompts.kind === 'ready' ? { kind: 'ready', value: toFilter(prompts.value) } : prompts
  }, [isChoosy, prompts])
}

const noPrompts: ReadonlyMap<QuestionId, Prompt> = new Map()

async function readPrompts(
  content: Content,
  { mode, loadWords }: Way,
  cards: readonly Card[],
  ids: readonly QuestionId[],
  seed: number,
): Promise<ReadonlyMap<QuestionId, Prompt>> {
  const wanted = new Set(ids)
  const words = await loadWords?.(content)
  if (words === undefined) return noPrompts
  const found = await Promise.all(
    cards
      .filter(({ id }) => wanted.has(id))
      .map(async (card) => {
        const prompt = mode.makePrompt({ card, body: await content.body(card) }, words, seed)
        return prompt === null ? [] : [[card.id, prompt] as const]
      }),
  )
  return new Map(found.flat())
}

function toFilter(prompts: ReadonlyMap<QuestionId, Prompt>): ModeFilter {
  const verdictOf = (id: QuestionId) => {
    const prompt = prompts.get(id)
    return prompt?.kind === 'ox' ? prompt.verdict : null
  }
  const hasVerdicts = [...prompts.values()].some(({ kind }) => kind === 'ox')
  return { canAsk: (id) => prompts.has(id), ...(hasVerdicts && { verdictOf }) }
}
