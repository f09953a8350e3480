/** Which questions a quiz mode can ask. For most modes this depends on the answers, which must be fetched. */
import { useMemo } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'
import type { ModeId, Scope } from '../../study/journal/events.ts'
import type { Prompt } from '../../study/quiz/mode.ts'
import { modeOf } from '../../study/quiz/modes.ts'
import { type ModeFilter, type PlanRequest, planQuiz } from '../../study/quiz/plan-quiz.ts'
import { type Content, useContent } from '../content/content.ts'
import { type Loaded, useLoaded } from '../content/use-loaded.ts'
import { faceOf } from './faces/faces.ts'
import { loadWords } from './quiz-session.ts'

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
  const asksAnything = !faceOf(mode).needsPrompt
  const ids = useMemo(
    () => (asksAnything ? [] : planQuiz({ ...request, scope, limit: null, order: 'note' }).questions),
    [asksAnything, request, scope],
  )
  const prompts = useLoaded(
    asksAnything ? '' : `${mode} ${ids.join(' ')}`,
    asksAnything ? noPrompts : null,
    () => readPrompts(content, mode, cards, ids, request.seed),
  )
  return useMemo(() => {
    if (asksAnything) return { kind: 'ready', value: null }
    return prompts.kind === 'ready' ? { kind: 'ready', value: toFilter(prompts.value) } : prompts
  }, [asksAnything, prompts])
}

const noPrompts: ReadonlyMap<QuestionId, Prompt> = new Map()

async function readPrompts(
  content: Content,
  mode: ModeId,
  cards: readonly Card[],
  ids: readonly QuestionId[],
  seed: number,
): Promise<ReadonlyMap<QuestionId, Prompt>> {
  const wanted = new Set(ids)
  const { makePrompt } = modeOf(mode)
  const words = await loadWords(content)
  const found = await Promise.all(
    cards
      .filter(({ id }) => wanted.has(id))
      .map(async (card) => {
        const prompt = makePrompt({ card, body: await content.body(card) }, words, seed)
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
