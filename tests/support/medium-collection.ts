/** The small collection with 150 made questions: as many words as an index in parts needs to have several shards. */
import type { SearchDoc } from '../../src/search/hit.ts'
import { makeQuestions } from '../bench/collections.ts'
import { docs } from './small-collection.ts'

const made: readonly SearchDoc[] = makeQuestions(150, 5).map(({ question, answer, code }, i) => ({
  id: `made${i}` as SearchDoc['id'],
  question,
  answer: answer.join('\n'),
  code: code ?? '',
}))

export const manyDocs: readonly SearchDoc[] = [...docs, ...made]
