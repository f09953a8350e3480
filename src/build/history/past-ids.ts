/** Handles ids that are not enough on their own: those from before signs counted, and those of questions that share a wording. */
import { freeId } from '../../notes/identity/assign-ids.ts'
import { legacyId } from '../../notes/identity/legacy-ids.ts'
import type { Linkable } from '../../notes/identity/linkable.ts'
import { firstIdOf, questionId, wordingMark } from '../../notes/identity/question-id.ts'
import type { Question, QuestionId } from '../../notes/model.ts'
import type { AliasFile } from '../../site/site-files.ts'

/** Adds to each question the id it had before signs counted. Takes all questions of an edition, in the order of the notes. */
export function withLegacyIds<One extends Linkable & { readonly question: Question }>(
  edition: readonly One[],
): readonly (One & { readonly legacy: QuestionId })[] {
  const pinned = new Set(edition.filter((one) => isPinned(one.question)).map((one) => one.id))
  const taken = new Set<QuestionId>(pinned)
  const repeats = new Map<QuestionId, number>()
  return edition.map((one) => {
    if (pinned.has(one.id)) return { ...one, legacy: one.id }
    const legacy = freeId(one.question, legacyId(one.text), taken, repeats)
    taken.add(legacy)
    return { ...one, legacy }
  })
}

function isPinned(question: Question): boolean {
  return firstIdOf(question.id) !== questionId(question.wording ?? question.question)
}

interface LegacyTable {
  readonly add: (one: { readonly id: QuestionId; readonly legacy: QuestionId; readonly text: string }) => void
  readonly read: (
    whereTo: (id: QuestionId) => QuestionId | null,
    current: ReadonlySet<QuestionId>,
  ) => {
    readonly aliases: Readonly<Record<string, QuestionId>>
    readonly removed: readonly { readonly id: QuestionId; readonly text: string }[]
    readonly senses: NonNullable<AliasFile['senses']>
  }
}

/**
 * Collects what ids meant while signs did not count. Add the editions oldest first. Where one id fits several questions, each
 * wording leads to its own question; an address has no wording and leads to the question that had the id first.
 */
export function makeLegacyTable(): LegacyTable {
  const meanings = new Map<QuestionId, Map<string, { readonly id: QuestionId; readonly text: string }>>()
  return {
    add({ id, legacy, text }) {
      // Also where both rules give the same id: another question may share it.
      const own =
        meanings.get(legacy) ?? new Map<string, { readonly id: QuestionId; readonly text: string }>()
      meanings.set(legacy, own)
      own.set(wordingMark(text), { id, text })
    },
    read(whereTo, current) {
      const aliases: Record<string, QuestionId> = {}
      const removed: { id: QuestionId; text: string }[] = []
      const senses: Record<string, Record<string, QuestionId>> = {}
      for (const [legacy, own] of meanings) {
        if ([...own.values()].every(({ id }) => id === legacy)) continue
        const targets = [...own].map(([mark, { id }]) => [mark, whereTo(id)] as const)
        const living = targets.filter((one): one is readonly [string, QuestionId] => one[1] !== null)
        const [address] = living
        const text = [...own.values()].at(-1)?.text ?? ''
        if (!current.has(legacy)) {
          if (address === undefined) removed.push({ id: legacy, text })
          else aliases[legacy] = address[1]
        }
        if (current.has(legacy) || new Set(targets.map(([, to]) => to)).size > 1) {
          senses[legacy] = Object.fromEntries(living)
        }
      }
      return { aliases, removed, senses }
    },
  }
}

/** A question whose id went to another question with the same wording, and that has a new id since. */
export interface Twin {
  readonly from: QuestionId
  readonly to: QuestionId
  /** When that happened, in seconds since 1970; null for notes that are not committed yet. */
  readonly until: number | null
}

/** Returns, for each id that went to another question, until when it meant which of today's questions. Oldest first. */
export function readMoved(
  twins: readonly Twin[],
  whereTo: (id: QuestionId) => QuestionId | null,
): NonNullable<AliasFile['moved']> {
  const moved: Record<string, (readonly [number | null, QuestionId])[]> = {}
  for (const { from, to, until } of twins) {
    const target = whereTo(to)
    if (target !== null && target !== from) moved[from] = [...(moved[from] ?? []), [until, target]]
  }
  return moved
}

/** A question that was removed while another with the same wording took its id. */
export interface Lost {
  readonly id: QuestionId
  readonly text: string
  readonly mark: string
  readonly until: number | null
}

/**
 * Returns the lost questions that did not come back: another question has their id today, and none with their wording has their
 * answer. Each once, as it was last.
 */
export function stillLost(lost: readonly Lost[], now: readonly Linkable[]): readonly Lost[] {
  const here = new Set(now.map((one) => `${firstIdOf(one.id)} ${one.mark ?? ''}`))
  const last = new Map(lost.map((one) => [`${one.id} ${one.mark}`, one]))
  const ids = new Set(now.map((one) => one.id))
  return [...last.values()].filter((one) => ids.has(one.id) && !here.has(`${firstIdOf(one.id)} ${one.mark}`))
}

/** Returns lost questions by id, in the form that the browser reads. */
export function groupLost(lost: readonly Lost[]): NonNullable<AliasFile['lost']> {
  const groups: Record<string, (readonly [number | null, string])[]> = {}
  for (const { id, mark, until } of lost) groups[id] = [...(groups[id] ?? []), [until, mark]]
  return groups
}

/** Returns the marks of the answers of all questions that share their wording with another. */
export function readMarks(edition: readonly Linkable[]): NonNullable<AliasFile['marks']> {
  const counts = new Map<string | undefined, number>()
  for (const { wording } of edition) counts.set(wording, (counts.get(wording) ?? 0) + 1)
  const shared = edition.filter(({ wording }) => (counts.get(wording) ?? 0) > 1)
  return Object.fromEntries(shared.flatMap(({ id, mark }) => (mark ? [[id, mark] as const] : [])))
}
