/** A set of questions in an address, so that a class chat can say "오늘 이 10문제". */

import type { QuestionId } from '../../notes/model.ts'
import type { Askable } from '../askable.ts'

/** Longer addresses are cut or refused by messengers and servers. */
const mostQuestions = 200
const param = 'these'
/** Letters and digits, and what later ids of one wording and pinned ones have besides. */
const idShape = /^[\w-]{1,100}$/

export type QuizAddress =
  | { readonly kind: 'none' }
  /** It asks for a set, but names none, or too many. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'these'; readonly ids: readonly string[] }

/** Returns the query of an address that asks for these questions in this order (`?these=a.b`); null for none or too many. */
export function formatQuizAddress(ids: readonly QuestionId[]): string | null {
  const unique = [...new Set(ids)]
  return unique.length === 0 || unique.length > mostQuestions ? null : `?${param}=${unique.join('.')}`
}

/** Reads which questions the query of an address asks for. Commas and spaces between the ids, as typed by hand, are fine, too. */
export function parseQuizAddress(search: string): QuizAddress {
  const value = new URLSearchParams(search).get(param)
  if (value === null) return { kind: 'none' }
  const ids = [...new Set(value.split(/[.,\s]+/).filter((id) => id !== ''))]
  const isWrong = ids.length === 0 || ids.length > mostQuestions || !ids.some((id) => idShape.test(id))
  return isWrong ? { kind: 'wrong' } : { kind: 'these', ids }
}

export interface Addressed {
  /** Those that the notes have and that can be asked, by their ids of today and in the order of the address. */
  readonly questions: readonly QuestionId[]
  /** Ids that the notes do not have, as the address names them. */
  readonly unknown: readonly string[]
  /** Those without an answer to ask for. */
  readonly unaskable: readonly QuestionId[]
}

/** Finds the questions of an address. `aliases` is the build's table of earlier ids. */
export function findAddressed(
  ids: readonly string[],
  askables: readonly Pick<Askable, 'id' | 'isPending' | 'isLinkOnly'>[],
  aliases: Readonly<Record<string, QuestionId>> = {},
): Addressed {
  const byId = new Map<string, (typeof askables)[number]>(askables.map((each) => [each.id, each]))
  const find = (id: string) => byId.get(id) ?? byId.get(Object.hasOwn(aliases, id) ? (aliases[id] ?? '') : '')
  const found = [...new Set(ids.flatMap((id) => find(id) ?? []))]
  const isOpen = ({ isPending, isLinkOnly }: (typeof askables)[number]) => !isPending && !isLinkOnly
  return {
    questions: found.filter(isOpen).map(({ id }) => id),
    unknown: ids.filter((id) => find(id) === undefined),
    unaskable: found.filter((each) => !isOpen(each)).map(({ id }) => id),
  }
}
