/** The question of a list that stands in the pane beside it. Narrow windows have no such pane. */
import { createContext, useContext } from 'react'
import type { QuestionId } from '../../notes/model.ts'

/** Puts a question into the pane, with the strings `forms` highlighted; `isStep`: on the way to another one. Always the same function. */
export type Choose = (id: QuestionId, forms: readonly string[], isStep?: boolean) => void

export interface Chosen {
  /** Empty when none was chosen. */
  readonly id: string
  readonly choose: Choose
}

const ChosenContext = createContext<Chosen | null>(null)
export const ChosenProvider = ChosenContext.Provider

/** Returns the choice of the list; null where there is no pane. */
export function useChosen(): Chosen | null {
  return useContext(ChosenContext)
}
