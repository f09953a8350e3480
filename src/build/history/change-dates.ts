/** Finds in the earlier editions when each answer was changed last. */
import type { QuestionId } from '../../notes/model.ts'

/** A question of an edition; `mark` stands for its answer. */
interface Marked {
  readonly id: QuestionId
  readonly mark?: string
}

export interface ChangeTracker {
  /** Takes the questions of the next edition, and when it was made: seconds since 1970. */
  readonly see: (questions: readonly Marked[], time: number) => void
  /** Takes today's questions. Returns when each got its wording or its answer of today, where that is known and committed. */
  readonly read: (current: readonly Marked[]) => ReadonlyMap<QuestionId, number>
}

/** Follows the editions, oldest first. Where the past is not whole, nobody knows how old the answers of the first edition are. */
export function trackChanges(isWhole: boolean): ChangeTracker {
  const seen = new Map<QuestionId, { readonly mark: string; readonly time: number | null }>()
  let isFirst = true
  return {
    see: (questions, time) => {
      for (const { id, mark = '' } of questions)
        if (seen.get(id)?.mark !== mark) seen.set(id, { mark, time: isFirst && !isWhole ? null : time })
      isFirst = false
    },
    read: (current) =>
      new Map(
        current.flatMap(({ id, mark = '' }) => {
          const known = seen.get(id)
          return known?.mark === mark && known.time !== null ? [[id, known.time]] : []
        }),
      ),
  }
}
