/**
 * A code of the questions that a learner misses most, for a trainer, who adds many of them up (docs/carry.md, version 1). It holds ids
 * and misses: no times, no names. The random part tells two learners' equal codes from one code that was sent twice.
 */
import { shortHash } from '../../notes/identity/short-hash.ts'
import type { QuestionId } from '../../notes/model.ts'
import type { AliasFile } from '../../site/site-files.ts'
import { findListed } from './id-list.ts'

/** How many questions a code has at most. */
export const mostHard = 30
/** More than a class can send; a larger paste is something else. */
const mostText = 500_000
const mostMisses = 999

export interface Hard {
  readonly id: string
  readonly misses: number
}

/** Returns the code; null when there is nothing to tell. `mark` is random: four base32 signs. The first 30 questions are taken. */
export function writeClassCode(hard: readonly Hard[], mark: string): string | null {
  if (hard.length === 0) return null
  const entries = hard.slice(0, mostHard).map(({ id, misses }) => `${id}=${Math.min(misses, mostMisses)}`)
  const body = ['mundap-class1', mark, ...entries].join(';')
  return `${body};${shortHash(body, 4)}`
}

type Trouble =
  /** Sent before, sign for sign. */
  | 'doubled'
  /** Cut, changed or made up. */
  | 'wrong'
  /** Of a later version. */
  | 'newer'
  /** None of its questions is in these notes. */
  | 'foreign'

export interface ClassSum<Item> {
  /** How many codes were added up. */
  readonly codes: number
  /** The question that most learners miss first; among equals, the one that is missed more often. */
  readonly rows: readonly { readonly card: Item; readonly learners: number; readonly misses: number }[]
  /** What was not added up: the beginning of each, as it stands in the paste. */
  readonly left: readonly { readonly kind: Trouble; readonly text: string }[]
  /** Ids in good codes that no question has. */
  readonly unknown: readonly string[]
}

/**
 * Adds up the codes in a pasted text; whatever stands around them (names, times of a chat) is passed over. A text of more than
 * 500,000 signs is `wrong` as a whole.
 */
export function addUpCodes<Item extends { readonly id: QuestionId }>(
  pasted: string,
  cards: readonly Item[],
  aliases: Pick<AliasFile, 'aliases'>,
): ClassSum<Item> {
  const left: { kind: Trouble; text: string }[] = []
  const leave = (kind: Trouble, text: string): void => {
    left.push({ kind, text: text.length > 40 ? `${text.slice(0, 40)}…` : text })
  }
  const isTooLong = pasted.length > mostText
  if (isTooLong) leave('wrong', pasted.slice(0, 41))
  const codes = isTooLong ? [] : (pasted.match(/mundap-class[^\s]*/g) ?? [])
  const seen = new Set<string>()
  const sums = new Map<Item, { learners: number; misses: number }>()
  const strange = new Set<string>()
  let added = 0
  for (const code of codes) {
    const read = readCode(code)
    if (typeof read === 'string') leave(read, code)
    else if (seen.has(read.whole)) leave('doubled', code)
    else {
      seen.add(read.whole)
      const missesOf = new Map<Item, number>()
      const unknown: string[] = []
      for (const { id, misses } of read.hard) {
        const { found } = findListed([id], cards, aliases)
        const [card] = found
        if (card === undefined) unknown.push(id)
        else missesOf.set(card, (missesOf.get(card) ?? 0) + misses)
      }
      if (missesOf.size === 0) {
        leave('foreign', code)
        continue
      }
      added += 1
      for (const id of unknown) strange.add(id)
      for (const [card, misses] of missesOf) {
        const sum = sums.get(card) ?? { learners: 0, misses: 0 }
        sums.set(card, { learners: sum.learners + 1, misses: sum.misses + misses })
      }
    }
  }
  if (codes.length === 0 && pasted.trim() !== '' && !isTooLong) leave('wrong', pasted.trim())
  const rows = [...sums]
    .map(([card, sum]) => ({ card, ...sum }))
    .sort((a, b) => b.learners - a.learners || b.misses - a.misses || (a.card.id < b.card.id ? -1 : 1))
  return { codes: added, rows, left, unknown: [...strange] }
}

function readCode(
  text: string,
): { readonly whole: string; readonly hard: readonly Hard[] } | 'wrong' | 'newer' {
  const version = /^mundap-class(\d{1,3});/.exec(text)?.[1]
  if (version === undefined) return 'wrong'
  if (Number(version) > 1) return 'newer'
  // A chat may put a full stop or a bracket right behind it.
  const whole = /^mundap-class1;[0-9a-z]{4}(?:;[\w-]{1,100}=[1-9]\d{0,2}){1,30};[0-9a-z]{4}/.exec(text)?.[0]
  if (whole === undefined || !/^[^\w;=-]*$/.test(text.slice(whole.length))) return 'wrong'
  const parts = whole.split(';')
  const check = parts.pop()
  if (shortHash(parts.join(';'), 4) !== check) return 'wrong'
  const hard = parts.slice(2).map((part): Hard => {
    const [id = '', misses = ''] = part.split('=')
    return { id, misses: Number(misses) }
  })
  return new Set(hard.map(({ id }) => id)).size === hard.length ? { whole, hard } : 'wrong'
}
