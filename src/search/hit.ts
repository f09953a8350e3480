/** What search takes and returns: documents, hits, and the reasons for hits. */
import type { QuestionId } from '../notes/model.ts'

/** One question as search sees it: plain texts, without Markdown. */
export interface SearchDoc {
  readonly id: QuestionId
  readonly question: string
  readonly answer: string
  /** All code blocks of the question, separated by newlines. */
  readonly code: string
}

/** Why a query word matches a word of the text that is written differently. */
export type WhyKind = 'initialConsonants' | 'layout' | 'synonym' | 'typo' | 'composing' | 'stem' | 'spacing'

/** One reason for a hit that does not hold the query as typed: `from` is the word typed, `to` the word of the text. */
export interface Why {
  readonly kind: WhyKind
  readonly from: string
  readonly to: string
}

/** The field of a question that holds the best match. */
export type HitField = 'question' | 'answer' | 'code'

/** How sure a hit is: 'low' ones are only about the subject and stand after the others. */
export type Confidence = 'high' | 'low'

export interface Hit {
  readonly id: QuestionId
  /** The question's plain text, to show a result before its note is loaded. */
  readonly question: string
  readonly field: HitField
  /** A piece of the answer or code around the matches; '' when only the question matches. */
  readonly snippet: string
  readonly confidence: Confidence
  /** The reasons; empty when the query stands in the question as typed. */
  readonly why: readonly Why[]
  /** The strings of this question's own text to highlight (see `highlightRanges`). */
  readonly highlights: readonly string[]
  /** True when these are only words related to the query's; then none of the query's own stands in the question. */
  readonly isRelated: boolean
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** How many questions were found; `hits` are the first of them. */
  readonly total: number
  /** True when no question holds every word of the query, so that hits hold only some. */
  readonly relaxed: boolean
  /** When nothing sure was found: the words that no question holds, without which `hits` were found. */
  readonly missing: readonly string[]
  /** How the whole query was read when it was typed in the other keyboard layout, else null. */
  readonly layout: { readonly from: string; readonly to: string } | null
  /** When nothing was found, a known word spelled like the query, to offer instead; else null. */
  readonly nearest: string | null
}

/** The result of an empty query. */
export const noResult: SearchResult = {
  hits: [],
  total: 0,
  relaxed: false,
  missing: [],
  layout: null,
  nearest: null,
}

/** Returns a reason in words for learners: `{kind: 'typo', from: '컨태이너', to: '컨테이너'}` gives "오타: 컨태이너 → 컨테이너". */
export function whyText(why: Why): string {
  const { kind, from, to } = why
  switch (kind) {
    case 'initialConsonants':
      return `초성: ${from} → ${to}`
    case 'layout':
      return `한/영 변환: ${from} → ${to}`
    case 'synonym':
      return `비슷한 말: ${to}`
    case 'typo':
      return `오타: ${from} → ${to}`
    case 'composing':
      return `입력 중: ${from} → ${to}`
    case 'stem':
      return `조사·어미: ${from} → ${to}`
    case 'spacing':
      return `띄어쓰기: ${from} → ${to}`
    default:
      return kind satisfies never
  }
}
