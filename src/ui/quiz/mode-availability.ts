/** Which questions a quiz mode can ask: for most modes only their answers tell. */
import { useMemo } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'
import type { ModeId, Scope } from '../../study/journal/events.ts'
import type { Prompt } from '../../study/quiz/mode.ts'
import { modeOf } from '../../study/quiz/modes.ts'
import { type ModeFilter, type PlanRequest, planQuiz } from '../../study/quiz/plan-quiz.ts'
import { type Content, type Loaded, useContent, useLoaded } from '../content/content.ts'
import { loadWords } from './quiz-session.ts'

type Request = Omit<PlanRequest, 'scope' | 'limit' | 'order' | 'mode'>

/** How the mode takes part in choosing from a scope; null when it can ask everything. Reads the answers of that scope. */
export function useModeFilter(
  mode: ModeId,
  cards: readonly Card[],
  request: Request,
  scope: Scope,
): Loaded<ModeFilter | null> {
  const content = useContent()
  const isEasy = modeOf(mode).asksAnything
  const ids = useMemo(
    () => (isEasy ? [] : planQuiz({ ...request, scope, limit: null, order: 'note' }).questions),
    [isEasy, request, scope],
  )
  const prompts = useLoaded(isEasy ? '' : `${mode} ${ids.join(' ')}`, isEasy ? noPrompts : null, () =>
    readPrompts(content, mode, cards, ids, request.seed),
  )
  return useMemo(() => {
    if (isEasy) return { kind: 'ready', value: null }
    return prompts.kind === 'ready' ? { kind: 'ready', value: toFilter(prompts.value) } : prompts
  }, [isEasy, prompts])
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
