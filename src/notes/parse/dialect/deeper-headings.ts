/**
 * What is asked further below a question: `### 왜 스택이 따로인가요?` below `## 스레드란?` and its answer. Every heading one step below the
 * question asks so. Where one of them does not (`### 커널`), they are parts of the answer.
 */
import { asks } from '../asks.ts'
import { nextIndex, type Outline } from './outline.ts'
import { isPartTitle } from './part-titles.ts'
import { LINE_LEVEL } from './start.ts'
import type { Title } from './titles.ts'

type TitleAt = readonly [number, Title]

/** `자바와 비교` names a part; a question is a sentence. */
const SENTENCE = /[?？요오까라]["'”’*`_)\s.!]*$/

/** Finds the headings that ask further. Takes the titles of the note in their order, and the indexes of its questions. */
export function findDeeper(
  outline: Outline,
  all: readonly TitleAt[],
  questions: ReadonlySet<number>,
): readonly TitleAt[] {
  return all.flatMap(([index, question], at): readonly TitleAt[] => {
    if (!questions.has(index) || !asks(question.text)) return []
    const inside: TitleAt[] = []
    for (const one of all.slice(at + 1, at + 1 + MOST)) {
      if (questions.has(one[0]) || one[1].level <= question.level) break
      if (one[1].level < LINE_LEVEL && !isPartTitle(one[1].text)) inside.push(one)
    }
    const step = Math.min(...inside.map(([, one]) => one.level))
    const deeper = inside.filter(([, one]) => one.level === step)
    const isTold = !outline.headings.has(nextIndex(outline, question.last + 1))
    return isTold && deeper.every(([, { text }]) => asks(text) && SENTENCE.test(text)) ? deeper : []
  })
}

/** No answer has more titles. */
const MOST = 100
