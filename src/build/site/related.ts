/** Finds related questions: those that share a link, a command, or a rare word. */
import type { Question } from '../../notes/model.ts'

/** Weight of a shared feature, before it is multiplied by its rarity (idf). */
const WEIGHTS = { link: 3, command: 2, word: 1 } as const
/** A feature of more questions than this is ignored. */
const MOST_SHARED = 12
/** Pairs with a lower score are taken for chance. */
const LEAST_SCORE = 4
const MOST_RELATED = 3

/**
 * Returns for each question the indexes of up to three related ones, best first. Linear in the number of questions, because
 * features of many questions are ignored.
 */
export function findRelated(questions: readonly Question[]): readonly (readonly number[])[] {
  const holders = new Map<string, number[]>()
  const featuresOf = questions.map(readFeatures)
  for (const [index, features] of featuresOf.entries()) {
    for (const feature of features.keys()) {
      const list = holders.get(feature)
      if (list === undefined) holders.set(feature, [index])
      else if (list.length <= MOST_SHARED) list.push(index)
    }
  }
  return featuresOf.map((features, index) => {
    const scores = new Map<number, number>()
    for (const [feature, weight] of features) {
      const list = holders.get(feature) ?? []
      if (list.length < 2 || list.length > MOST_SHARED) continue
      const idf = Math.log(1 + questions.length / list.length)
      for (const other of list)
        if (other !== index) scores.set(other, (scores.get(other) ?? 0) + weight * idf)
    }
    return [...scores]
      .filter(([, score]) => score >= LEAST_SCORE)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_RELATED)
      .map(([other]) => other)
  })
}

function readFeatures(question: Question): ReadonlyMap<string, number> {
  const features = new Map<string, number>()
  for (const link of question.links) features.set(`link ${link.replace(/#.*$/, '')}`, WEIGHTS.link)
  const code = question.codeBlocks.map((block) => block.text).join('\n')
  for (const command of code.matchAll(/\b(?:docker|kubectl|helm|git|curl|systemctl) [a-z-]+(?: [a-z-]+)?/g)) {
    features.set(`command ${command[0]}`, WEIGHTS.command)
  }
  for (const word of `${question.text}\n${question.answerText}`
    .toLowerCase()
    .matchAll(/[a-z][a-z0-9.-]{2,}|[가-힣]{3,}/g)) {
    features.set(`word ${word[0]}`, WEIGHTS.word)
  }
  return features
}
