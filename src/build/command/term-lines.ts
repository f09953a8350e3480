/** What `notes check --terms` adds: frequent words without a partner in the other language. */
import { buildIndex } from '../../search/index/build-index.ts'
import { findLoneTerms } from '../../search/index/lone-terms.ts'
import { readGlossary } from '../read/glossary-file.ts'
import type { Folder } from '../read/read-folder.ts'
import { toSearchDocs } from '../site/search-files.ts'

/** Rarer words need no partner. */
const leastQuestions = 3
/** Most words listed. */
const limit = 60

/** Returns the lines that list such words of a folder. They are a help, never a problem. Throws when its glossary cannot be read. */
export function termLines({ notes, root }: Folder): readonly string[] {
  const found = findLoneTerms(buildIndex(toSearchDocs(notes), readGlossary(root)), leastQuestions)
  if (found.length === 0) return ['자주 나오는 낱말에 모두 한글과 영어 짝이 있어요.']
  return [
    `자주 나오지만 한글이나 영어 짝이 없는 낱말이에요(${found.length}개). 짝을 아는 것은 glossary.yaml에 적어 주세요.`,
    ...found.slice(0, limit).map(({ term, questions }) => `  ${term} (질문 ${questions}개)`),
  ]
}
