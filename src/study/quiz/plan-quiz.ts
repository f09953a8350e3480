/** Chooses the questions of a quiz session, their order, and why the others are left out. */

import type { QuestionId } from '../../notes/model.ts'
import type { Askable } from '../askable.ts'
import type { Scope } from '../journal/events.ts'
import type { StudyState } from '../journal/fold.ts'
import { type AskingRules, isSuspended } from '../schedule/resting.ts'
import { isInWrongList } from '../schedule/wrong-list.ts'
import { shuffle } from './shuffle.ts'

export interface PlanRequest {
  /** All questions, in the order of the notes. */
  readonly askables: readonly Askable[]
  readonly state: StudyState
  readonly scope: Scope
  /** For 오늘 복습: the reviews, then the new questions of `planToday`. */
  readonly today: readonly QuestionId[]
  /** The most questions; null for all. */
  readonly limit: number | null
  readonly order: 'note' | 'random' | 'weak'
  /** For `weak`: the chance, 0 to 1, that an answer is still known; null when it was never asked. */
  readonly chanceOf?: (id: QuestionId) => number | null
  /** Decides the random order: the same number gives the same order. */
  readonly seed: number
  /** What the mode can ask. Left out: every question with an answer. */
  readonly mode?: ModeFilter
  /** Left out: nothing rests. What the learner has taken out of the asking is never asked. */
  readonly rules?: Pick<AskingRules, 'rests'>
}

/** How a quiz mode limits the choice. */
export interface ModeFilter {
  readonly canAsk: (id: QuestionId) => boolean
  /** The right choice of a yes-no question. A session has at most two `yes` for each `no`, if there is any `no`. */
  readonly verdictOf?: (id: QuestionId) => 'yes' | 'no' | null
}

export interface QuizPlan {
  /** In the order they are asked. */
  readonly questions: readonly QuestionId[]
  /** Those that are only asked because a later one needs them. */
  readonly parents: readonly QuestionId[]
  /** The number of questions in the scope, and of those that the mode can ask. */
  readonly inScope: number
  readonly available: number
  readonly excluded: {
    readonly pending: readonly QuestionId[]
    readonly linkOnly: readonly QuestionId[]
    /** The learner has taken them out of the asking. */
    readonly suspended: readonly QuestionId[]
    /** They rest until tomorrow. */
    readonly resting: readonly QuestionId[]
    /** The mode cannot ask them. */
    readonly mode: readonly QuestionId[]
    /** Questions in the scope that can only be asked after the one above them. */
    readonly leaning: readonly QuestionId[]
  }
  /** In 네/아니요: the number left out so that the answer cannot be guessed. */
  readonly unbalanced: number
}

/** Plans a quiz session. The same request gives the same plan: `seed` decides the random order. */
export function planQuiz(request: PlanRequest): QuizPlan {
  const { askables, mode, state, rules } = request
  const isOff = ({ id }: Askable) => isSuspended(state.questions.get(id))
  const isResting = ({ id }: Askable) => rules?.rests(id) ?? false
  const byId = new Map(askables.map((each) => [each.id, each]))
  const scope = [...new Set(pickScope(request))]
  const pending = scope.filter(({ isPending, isLinkOnly }) => isPending && !isLinkOnly)
  const linkOnly = scope.filter(({ isLinkOnly }) => isLinkOnly)
  const answered = scope.filter(({ isPending, isLinkOnly }) => !isPending && !isLinkOnly)
  const suspended = answered.filter(isOff)
  const resting = answered.filter((each) => !isOff(each) && isResting(each))
  const open = answered.filter((each) => !isOff(each) && !isResting(each))
  const possible = open.filter(({ id }) => !mode || mode.canAsk(id))
  const ordered = arrangeOrder(possible, request)
  const balanced = mode?.verdictOf ? balance(ordered, mode.verdictOf, request.limit) : ordered
  const leaning = possible.filter(({ leansOn }) => leansOn !== null)

  const questions = new Set<QuestionId>()
  const parents: QuestionId[] = []
  for (const each of balanced) {
    const above = mode?.verdictOf
      ? []
      : findAbove(each, byId, (one) => !isOff(one) && !isResting(one) && (!mode || mode.canAsk(one.id)))
    const group = [...above, each.id].filter((id) => !questions.has(id))
    const room = (request.limit ?? Number.POSITIVE_INFINITY) - questions.size
    if (group.length > room && questions.size > 0) continue
    for (const id of group) questions.add(id)
  }
  const inScope = new Set(scope.map(({ id }) => id))
  parents.push(...[...questions].filter((id) => !inScope.has(id)))
  return {
    questions: [...questions],
    parents,
    inScope: scope.length,
    available: possible.length,
    excluded: {
      pending: pending.map(({ id }) => id),
      linkOnly: linkOnly.map(({ id }) => id),
      suspended: suspended.map(({ id }) => id),
      resting: resting.map(({ id }) => id),
      mode: open.filter(({ id }) => mode && !mode.canAsk(id)).map(({ id }) => id),
      leaning: leaning.map(({ id }) => id),
    },
    unbalanced: ordered.length - balanced.length,
  }
}

function pickScope({ askables, state, scope, today }: PlanRequest): readonly Askable[] {
  switch (scope.kind) {
    case 'all':
      return askables
    case 'section':
      return askables.filter(({ sections }) => sections.some((id) => scope.sections.includes(id)))
    case 'bookmarks':
      return askables.filter(({ id }) => (state.questions.get(id)?.bookmarkedAt ?? null) !== null)
    case 'wrong':
      return askables.filter(({ id }) => isInWrongList(state.questions.get(id)))
    case 'new':
      return askables.filter(({ id }) => !(state.questions.get(id)?.reviews.length ?? 0))
    case 'today':
      return inOrderOf(today, askables)
    case 'these':
      return inOrderOf(
        scope.questions.map((id) => state.resolve(id)),
        askables,
      )
    default:
      return scope satisfies never
  }
}

function inOrderOf(ids: readonly QuestionId[], askables: readonly Askable[]): readonly Askable[] {
  const byId = new Map(askables.map((each) => [each.id, each]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function arrangeOrder(possible: readonly Askable[], request: PlanRequest): readonly Askable[] {
  const { order, chanceOf, seed } = request
  switch (order) {
    case 'note':
      return possible
    case 'random':
      return shuffle(possible, seed)
    case 'weak': {
      // Questions that were never asked come last.
      const chance = new Map(possible.map(({ id }) => [id, chanceOf?.(id) ?? 2]))
      return [...possible].sort((a, b) => (chance.get(a.id) ?? 2) - (chance.get(b.id) ?? 2))
    }
    default:
      return order satisfies never
  }
}

/** Returns the questions to ask before this one, the topmost first. One that cannot be asked is shown with it instead. */
function findAbove(
  { leansOn }: Askable,
  byId: ReadonlyMap<QuestionId, Askable>,
  canAsk: (askable: Askable) => boolean,
): readonly QuestionId[] {
  const above: QuestionId[] = []
  for (let next = leansOn === null ? undefined : byId.get(leansOn); next; ) {
    if (above.includes(next.id) || next.isPending || next.isLinkOnly || !canAsk(next)) break
    above.unshift(next.id)
    next = next.leansOn === null ? undefined : byId.get(next.leansOn)
  }
  return above
}

/**
 * Returns at most `limit` questions in order, with at most two `yes` for each `no`, so that always answering `yes` does not work.
 * Without any `no` all may stay.
 */
function balance(
  ordered: readonly Askable[],
  verdictOf: (id: QuestionId) => 'yes' | 'no' | null,
  limit: number | null,
): readonly Askable[] {
  const noes = ordered.filter(({ id }) => verdictOf(id) === 'no')
  if (noes.length === 0) return limit === null ? ordered : ordered.slice(0, limit)
  const size = Math.min(limit ?? ordered.length, noes.length * 3, ordered.length)
  const noCount = Math.max(Math.ceil(size / 3), size - (ordered.length - noes.length))
  const chosenNo = new Set(noes.slice(0, noCount))
  const chosenYes = new Set(ordered.filter((each) => !noes.includes(each)).slice(0, size - chosenNo.size))
  return ordered.filter((each) => chosenNo.has(each) || chosenYes.has(each))
}
