/** What a mode asks about a question, once the answer and the subject's words are here. */
import { useMemo } from 'react'
import type { Body, Card } from '../../site/site-data.ts'
import type { Judgement, Prompt } from '../../study/quiz/mode.ts'
import { useContent } from '../content/content.ts'
import { type Loaded, useLoaded } from '../content/use-loaded.ts'
import type { Way } from './faces/face.ts'
import { seedOf } from './quiz-session.ts'

export interface AskedPrompt {
  readonly body: Loaded<Body>
  /** Null while it is being made, and where the mode has nothing to ask. */
  readonly prompt: Prompt | null
  /** The prompt is still being made. */
  readonly isPreparing: boolean
  /** Judges an input; null without a prompt or without an input. */
  readonly judge: (input: string) => Judgement | null
}

/** Loads a card's answer and makes the prompt of a mode from it. The same session always gets the same prompt. */
export function usePrompt({ mode, loadWords }: Way, card: Card, session: string): AskedPrompt {
  const content = useContent()
  const body = useLoaded(card.id, content.loadedBody(card.id), () => content.body(card))
  const lexicon = useLoaded(mode.id, null, async () => loadWords?.(content) ?? null)
  const words = lexicon.kind === 'ready' ? lexicon.value : null
  const prompt = useMemo(
    () =>
      body.kind === 'ready' && words !== null
        ? mode.makePrompt({ card, body: body.value }, words, seedOf(session))
        : null,
    [mode, card, body, words, session],
  )
  return {
    body,
    prompt,
    isPreparing:
      loadWords !== null && prompt === null && (body.kind === 'loading' || lexicon.kind === 'loading'),
    judge: (input) =>
      prompt === null || words === null || input === '' ? null : mode.judge(prompt, input, words),
  }
}
