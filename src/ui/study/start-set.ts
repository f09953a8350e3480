/** Starts a set of questions: writes that it began, and opens it. */
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import type { ModeId, Scope } from '../../study/journal/events.ts'
import { startMockDraft } from '../../study/quiz/mock-exam.ts'
import { startDraft } from '../../study/quiz/session.ts'
import { randomId } from '../base/random-id.ts'
import { useAppend } from './use-study.ts'

export interface SetOptions {
  readonly mode: ModeId
  readonly scope: Scope
  readonly isCram: boolean
  /** A mock exam of so many minutes; null: without a limit. Left out: no mock exam. */
  readonly mockMinutes?: number | null
  /** Takes the place of the page in the history, so that back does not lead to a page that is used up. */
  readonly replaces?: boolean
}

/**
 * Returns the function that starts a set. When writing fails, the page stays and says so, it gives false, and the learner can try
 * again. A press while one is being started does nothing.
 */
export function useStartSet(): (questions: readonly QuestionId[], options: SetOptions) => Promise<boolean> {
  const append = useAppend()
  const navigate = useNavigate()
  const isBusy = useRef(false)
  return async (questions, { replaces = false, mockMinutes, ...options }) => {
    if (questions.length === 0 || isBusy.current) return true
    isBusy.current = true
    const started = randomId()
    const result = await append(
      mockMinutes === undefined
        ? startDraft(started, questions, options)
        : startMockDraft(started, questions, { ...options, minutes: mockMinutes }),
    )
    isBusy.current = false
    if (result !== null) navigate('/quiz/run/', { replace: replaces, state: { started } })
    return result !== null
  }
}

/**
 * Returns what a page shows, and a function that holds it while a set is being started (the promise of `useStartSet`): the page stays
 * as it is until it gives way to the first question, and does not offer to go on with what it has just started.
 */
export function useHeld<Shown>(
  now: Shown,
): readonly [Shown, (starting: Promise<boolean>) => Promise<boolean>] {
  const [held, setHeld] = useState<{ readonly shown: Shown } | null>(null)
  const hold = async (starting: Promise<boolean>): Promise<boolean> => {
    setHeld((before) => before ?? { shown: now })
    const hasStarted = await starting
    if (!hasStarted) setHeld(null)
    return hasStarted
  }
  return [held === null ? now : held.shown, hold]
}
