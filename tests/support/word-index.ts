/** An index over made questions, for tests of what search does with single words. */
import type { QuestionId } from '../../src/notes/model.ts'
import { buildIndex } from '../../src/search/index/build-index.ts'
import { writeIndexFiles } from '../../src/search/index/index-files.ts'
import { type OpenIndex, openIndex } from '../../src/search/index/index-reader.ts'
import type { Glossary } from '../../src/search/text/lexicon.ts'

/** Opens an index of these questions, each a text or a text with its answer and code. */
export function openQuestions(
  questions: readonly (string | readonly [question: string, answer: string, code?: string])[],
  glossary: Glossary = { same: [], similar: [] },
): OpenIndex {
  const docs = questions.map((one, i) => {
    const [question = '', answer = '', code = ''] = typeof one === 'string' ? [one] : one
    return { id: `q${i}` as QuestionId, question, answer, code }
  })
  const { entry, files } = writeIndexFiles(buildIndex(docs, glossary), (kind) => kind)
  return openIndex(JSON.parse(files.get(entry) ?? ''))
}

/** Opens an index in which each word stands in as many questions as its number says. */
export function openWords(counts: Readonly<Record<string, number>>, glossary?: Glossary): OpenIndex {
  return openQuestions(
    Object.entries(counts).flatMap(([word, count]) => Array<string>(count).fill(word)),
    glossary,
  )
}
