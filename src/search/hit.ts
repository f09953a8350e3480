import type { QuestionId } from '../notes/model.ts'

/** What search sees of one question: plain texts, without Markdown. */
export interface SearchDoc {
  readonly id: QuestionId
  readonly question: string
  readonly answer: string
  /** All code blocks of the question, separated by newlines. */
  readonly code: string
}

/** The ways a query word can stand for a word of the text without being written the same. */
export type WhyKind = 'choseong' | 'layout' | 'synonym' | 'typo' | 'composing' | 'stem' | 'spacing'

/** One reason why a hit was found although the query is not written in it: `from` as typed, `to` as in the text. */
export interface Why {
  readonly kind: WhyKind
  readonly from: string
  readonly to: string
}

/** Where the best match of a hit stands. */
export type HitPlace = 'question' | 'answer' | 'code'

export interface Hit {
  readonly id: QuestionId
  /** The question's plain text, so that a result can be shown before its note is loaded. */
  readonly question: string
  readonly where: HitPlace
  /** A piece of the answer or code around the matches, or '' when the question alone shows them. */
  readonly snippet: string
  /** Empty for a literal hit. */
  readonly why: readonly Why[]
  /** The strings of this question's own text to be marked (see `markRanges`). */
  readonly forms: readonly string[]
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** How many questions were found, of which `hits` are the first. */
  readonly total: number
  /** True when no question holds every word of the query, so that some words were let go. */
  readonly relaxed: boolean
  /** The whole query as it was read, when it was typed in the other keyboard layout. */
  readonly layout: { readonly from: string; readonly to: string } | null
  /** When nothing was found: the known word nearest to the query, to be offered instead. */
  readonly nearest: string | null
}

/** A result without hits, for an empty query. */
export const noResult: SearchResult = { hits: [], total: 0, relaxed: false, layout: null, nearest: null }

/** Puts a reason into words for learners: `{kind: 'typo', from: '컨태이너', to: '컨테이너'}` gives "오타: 컨태이너 → 컨테이너". */
export function whyText(why: Why): string {
  const { kind, from, to } = why
  switch (kind) {
    case 'choseong':
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
