/**
 * The check `answer-on-line`: `- 질문? 답.` or one `- 용어 :: 뜻` without an answer below. Learners tell more behind other questions ("왜 안 되나요? 어제는
 * 됐어요"), so only what asks for a meaning counts.
 */
import { asks } from '../parse/asks.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'

const TOLD =
  /^.{0,200}?(?:란|무엇인가요?|무엇입니까|무엇일까요?|뭔가요|뭐예요|무슨 뜻인가요?)\s?[?？]["'”’)*]*\s+([^(].{3,})$/s
const TELLS = /(?:[가-힣](?:다|요|죠|음|함|됨|임)|것)\.?\s*$/

/** Finds questions without an answer that go on behind their question mark with a sentence that does not ask. */
export function findAnswersOnLine({ questions, dialect }: ParsedNote): readonly Finding[] {
  const isColons = (text: string): boolean => dialect === 'bullets' && /[^\s:] :: [^\s:]/.test(text)
  return questions.flatMap(({ question }): readonly Finding[] => {
    if (question.answer.kind !== 'pending') return []
    const told = TOLD.exec(question.text)?.[1]
    const isTold = told !== undefined && !/[?？]/.test(told) && !asks(told) && TELLS.test(told)
    if (!isTold && !isColons(question.text)) return []
    return [{ code: 'answer-on-line', line: question.span.line, column: 1, detail: shorten(question.text) }]
  })
}
