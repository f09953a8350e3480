/** Questions with answers for tests of quiz modes, parsed from Markdown. */

import type { Question } from '../../src/notes/model.ts'
import { makeLexicon } from '../../src/search/text/lexicon.ts'
import type { Material } from '../../src/study/quiz/quiz-source.ts'
import { parseNote } from './parse-note.ts'

/** Returns a question as the built site gives it to a quiz. */
function toMaterial(question: Question): Material {
  const { id, text, answer, askable, leansOnPrevious, answerText, oxExcluded, codeBlocks } = question
  return {
    card: { id, text, pending: answer.kind === 'pending', askable, leans: leansOnPrevious },
    body: {
      blocks: answer.kind === 'written' ? answer.blocks : [],
      codeBlocks: codeBlocks.map(({ lang, text: code }) => ({ lang, text: code, kind: 'code', runs: [] })),
      answerText,
      oxExcluded,
    },
  }
}

/** Returns the last question of a note. */
export function material(markdown: string): Material {
  const question = parseNote(markdown, 'note.md').questions.at(-1)
  if (!question) throw Error(`no question in ${markdown}`)
  return toMaterial(question)
}

/** Returns a question with its lines of answer. */
export function asked(question: string, ...answer: readonly string[]): Material {
  return material(`# 노트\n\n- ${question}\n${answer.map((line) => `  - ${line}`).join('\n')}\n`)
}

export const words = makeLexicon({
  same: [
    ['컨테이너', 'container'],
    ['볼륨', 'volume'],
    ['레이어', 'layer'],
    ['이미지', 'image'],
    ['커널', 'kernel'],
    ['컨트롤 플레인', 'control plane'],
    ['지우다', 'delete'],
  ],
  similar: [],
})
