/** Finds which of today's questions are nearest to one that is gone. */
import { ngramsOf } from '../../notes/identity/ngrams.ts'
import type { Question } from '../../notes/model.ts'
import type { QuestionRef } from '../../site/site-data.ts'

const MOST_NEAREST = 3
/** Texts with a lower Dice coefficient (0 to 1) are taken to share letters by chance. */
const LEAST_LIKENESS = 0.1
/** A pair of letters in more questions than this is ignored, so that a lost question is not compared with all of today's. */
const MOST_HOLDERS = 200

/** Returns a function that finds the three questions most similar to a text by their pairs of letters, best first. */
export function nearestFinder(questions: readonly Question[]): (text: string) => readonly QuestionRef[] {
  const pairs = questions.map((question) => pairsOf(question.text))
  const holders = new Map<string, number[]>()
  for (const [index, own] of pairs.entries()) {
    for (const pair of own) {
      const list = holders.get(pair)
      if (list === undefined) holders.set(pair, [index])
      else if (list.length <= MOST_HOLDERS) list.push(index)
    }
  }
  return (text) => {
    const wanted = pairsOf(text)
    const shared = new Map<number, number>()
    for (const pair of wanted) {
      const list = holders.get(pair) ?? []
      if (list.length > MOST_HOLDERS) continue
      for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1)
    }
    return [...shared]
      .map(([index, count]) => ({
        index,
        likeness: (2 * count) / ((pairs[index]?.size ?? 0) + wanted.size || 1),
      }))
      .filter(({ likeness }) => likeness > LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
      .slice(0, MOST_NEAREST)
      .flatMap(({ index }) => questions[index] ?? [])
      .map(({ id, text: own }) => ({ id, text: own }))
  }
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return ngramsOf(letters, 2)
}
