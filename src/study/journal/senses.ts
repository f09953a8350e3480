/** Reads ids that are not enough alone: made when signs did not count (`C` and `C++`), or shared by questions with one wording. */

import { legacyId } from '../../notes/identity/legacy-ids.ts'
import {
  firstIdOf,
  lostId,
  normalise,
  questionId,
  sameLater,
  wordingKey,
  wordingMark,
} from '../../notes/identity/question-id.ts'
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'
import type { AliasFile } from '../../site/site-files.ts'
import type { SavedId, Sense } from './id-resolver.ts'

/** A question of the notes as they are now. */
interface Entry {
  readonly id: QuestionId
  readonly key: string
  readonly wording: string
  readonly place: string | undefined
  readonly above: QuestionId | undefined
  readonly below: QuestionId | undefined
}

type Table = Pick<AliasFile, 'aliases' | 'senses' | 'moved' | 'lost' | 'marks'>

/** For this long after a new edition, events may still come from a page of the old one that was open or offline. */
const grace = 24 * 3_600_000

/**
 * Makes the function that reads ids for the notes as they are now. Takes every question, the sections by number, and the build's
 * table. The saved wording decides, whatever the id is. Among questions with that wording these decide in turn: the answer, the
 * section, the neighbours, what the table says of the time, the id. An id that was not made from its wording (a pinned one)
 * means itself.
 */
export function makeSense(
  cards: readonly Pick<Card, 'id' | 'text' | 'question' | 'section'>[],
  sections: readonly { readonly id: string }[],
  table: Table,
): Sense {
  const byWords = new Map<QuestionId, Entry[]>()
  const wordsOf = new Map<QuestionId, QuestionId>()
  for (const [index, { id, text, question, section }] of cards.entries()) {
    const words = legacyId(text)
    const entry = {
      id,
      key: wordingKey(text),
      wording: normalise(question),
      place: sections[section]?.id,
      above: cards[index - 1]?.id,
      below: cards[index + 1]?.id,
    }
    const own = byWords.get(words)
    if (own === undefined) byWords.set(words, [entry])
    else own.push(entry)
    wordsOf.set(id, words)
  }
  const read = remember((id: QuestionId, text: string): Reading | null => {
    const words = legacyId(text)
    const name = questionId(text)
    const first = firstIdOf(id)
    const own = byWords.get(words) ?? []
    // No rule makes this id from these words, and no question with these words has it: the author pinned it.
    if (first !== words && first !== name && !own.some((one) => firstIdOf(one.id) === first)) return null
    const key = wordingKey(text)
    const same = own.filter((one) => one.key === key)
    const wording = normalise(text)
    const fits = same.length > 0 ? same : own.filter((one) => one.wording === wording)
    if (fits.length > 0) return { fits }
    const senses = table.senses?.[id]
    const told = senses?.[wordingMark(text)]
    if (told !== undefined) return { is: told }
    if (first !== words) return null
    if (name !== words) return { as: sameLater(name, id) }
    const next = table.aliases[id]
    const isOthers = wordsOf.get(id) === words || (next !== undefined && wordsOf.get(next) === words)
    return senses !== undefined || isOthers ? 'gone' : null
  })

  return (saved) => {
    const reading = read(saved.question, saved.text)
    if (reading === null) return null
    if (reading === 'gone') return { kind: 'gone' }
    if ('is' in reading) return { kind: 'is', id: reading.is }
    if ('as' in reading) return { kind: 'as', id: reading.as }
    const lost = findLost(saved, table)
    return lost === null ? { kind: 'is', id: pick(reading.fits, saved, table) } : { kind: 'as', id: lost }
  }
}

type Reading =
  /** The questions with that wording; at least one. */
  { readonly fits: readonly Entry[] } | { readonly is: QuestionId } | { readonly as: QuestionId } | 'gone'

function pick(
  fits: readonly Entry[],
  { question, answer, place, near, time }: SavedId,
  table: Table,
): QuestionId {
  const [above, below] = typeof near === 'string' ? near.split(' ') : []
  const byAnswer = narrow(fits, (one) => answer !== undefined && table.marks?.[one.id] === answer)
  const byPlace = narrow(byAnswer, (one) => one.place === place)
  const left = narrow(byPlace, (one) => near !== undefined && (one.above === above || one.below === below))
  const isBare = answer === undefined && place === undefined && near === undefined
  const moved = isBare
    ? table.moved?.[question]?.find(([until]) => until === null || time < until * 1000 + grace)
    : undefined
  const to = moved?.[1]
  const suffix = question.slice(firstIdOf(question).length)
  return (
    (
      left.find((one) => one.id === to) ??
      left.find((one) => one.id === question) ??
      left.find((one) => suffix !== '' && one.id.endsWith(suffix)) ??
      left[0]
    )?.id ?? question
  )
}

/** Returns the name of the removed question that an event was about, when another question has its id now. */
function findLost({ question, answer, place, near, time }: SavedId, table: Table): QuestionId | null {
  const isBare = answer === undefined && place === undefined && near === undefined
  const found = table.lost?.[question]?.find(([until, mark]) =>
    isBare ? until !== null && time < until * 1000 : answer === mark && table.marks?.[question] !== mark,
  )
  return found === undefined ? null : lostId(question, found[1])
}

/** Returns those that pass a test; all of them when none does. */
function narrow(entries: readonly Entry[], test: (one: Entry) => boolean): readonly Entry[] {
  const passed = entries.filter(test)
  return passed.length > 0 ? passed : entries
}

/** Computes each pair of id and wording once: a journal has many events with few such pairs. */
function remember<Value>(
  work: (id: QuestionId, text: string) => Value,
): (id: QuestionId, text: string) => Value {
  const known = new Map<QuestionId, Map<string, { readonly value: Value }>>()
  return (id, text) => {
    const own = known.get(id) ?? new Map<string, { readonly value: Value }>()
    known.set(id, own)
    const before = own.get(text)
    if (before !== undefined) return before.value
    const value = work(id, text)
    own.set(text, { value })
    return value
  }
}
