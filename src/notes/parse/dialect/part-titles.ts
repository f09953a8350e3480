/** Titles of parts that ask nothing: sources, a table of contents, an introduction. */
import { asks } from '../asks.ts'
import type { Outline } from './outline.ts'

const SOURCES =
  /^(?:참고|출처|레퍼런스|references?\b|sources?\b|관련\s?(?:자료|링크|글|문서)|더\s?(?:보기|읽을|알아))/i
const PARTS =
  /^(?:목차|차례|contents?\b|table of contents|toc\b|index\b|etc\b|기타|개요|소개|들어가|시작하|서론|결론|마무리|마치며|정리|요약|summary|overview|introduction|conclusion|사용\s?방?법|학습\s?목표|licen[cs]e|라이[선센]스|contribut|disclaimer|면책|기여|changelog|(?:업데이트|변경|수정)\s?(?:이력|내역|기록|사항)|(?:만든|작성한?)\s?(?:사람|이)$|(?:문의처?|작성자|저자|authors?|maintainers?|연락처|contact|공지)$)/i

function wordsOf(title: string): string {
  return title.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^\d+[.)]\s*/, '')
}

/** True for `참고 자료`, `References`: also at a question's own level such a heading belongs to its answer. */
export function isSourcesTitle(title: string): boolean {
  return SOURCES.test(wordsOf(title))
}

/** True for the title of a part that is no question. */
export function isPartTitle(title: string): boolean {
  return (isSourcesTitle(title) || PARTS.test(wordsOf(title))) && !asks(title)
}

const QUESTIONS = /면접|질문|질의|문답|문제|퀴즈|기출|\bq\s?&\s?a\b|\bfaq\b|interview|questions?\b|quiz/i

/** True for the title of a collection of questions. */
export function saysQuestions(title: string): boolean {
  return QUESTIONS.test(title)
}

/** True when the note's title says that it holds questions: `# 면접 질문`, `# Interview Questions`, also below a table of contents. */
export function namesQuestions({ headings }: Outline): boolean {
  const titles = [...headings.values()].filter((one) => !isPartTitle(one.text))
  const top = Math.min(...titles.map((one) => one.level))
  const title = titles.find((one) => one.level === top)
  return [titles[0], title].some((one) => one !== undefined && saysQuestions(one.text))
}

const ANSWER_PARTS =
  /^(?:답|정답|개념|정의|특징|장점|단점|장단점|예시|예제|참고|출처|종류|구조|구성|원리|과정|방법|차이|비교|결론|요약|정리|이유|문제점|해결|동작|사용|설명|핵심|의미|배경|필요성|주의|코드|answer|concept|pros|cons|example|summary|references?)/i

/** True for the title of a part of an answer: `개념`, `2. 장점`, `답변 구조`. */
export function isAnswerPart(title: string): boolean {
  return ANSWER_PARTS.test(wordsOf(title)) && !asks(title)
}
