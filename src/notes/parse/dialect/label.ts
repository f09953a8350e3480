/** Reads the labels with which authors mark questions and answers: `Q1.`, `질문:`, `문제 3.`, `A.`, `답변:`. */

import { withoutBreaks } from '../asks.ts'
import { leadingNumber } from '../markers.ts'

/** A label at the start of a text: its words, its number, and the text behind it. */
export interface Label {
  readonly name: string
  /** The last number in it; null when it has none. */
  readonly number: number | null
  /** True for `문제 1-5`, which names several questions. */
  readonly isRange: boolean
  /** The text without the label, and without the stars that enclosed both. */
  readonly rest: string
  /** The number of characters before `rest`. */
  readonly width: number
  /** How much of `rest` stood in bold together with the label, where more stands behind it; else null. */
  readonly bold: { readonly length: number; readonly marks: number } | null
}

/** Signs before a label: pictures, stars, squares; one word in capitals (`IMP Q1:`). */
const BEFORE =
  /^(?:[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}•√→\s]|\u{fe0f}|\u{200d})*(?:[A-Z]{2,6}\s(?=Q))?/u
/** What authors put around a label or the whole line: emphasis, code, marks, tags that only say how it looks. */
const AROUND =
  /^(?:\*{1,3}|__?|`|==|~~|<(b|strong|i|em|u|mark|span|font|code|kbd|big|small)\b[^<>]{0,100}>)\s*/i
const MOST_AROUND = 3
const BRACKET = /^\\?[[(【<「]\s?/

const NAME =
  /^(?:(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?번째\s|(?:오늘의|이번\s?주|주요|꼬리|추가|심화|후속|연관|예상|면접|기출|확인|연습|실전|핵심|공통|기본|기술|인성|전공|돌발|ox|interview|practice|sample|bonus|follow[- ]?up)\s?(?:질문\s(?=q\s?[-#]?\d))?(?=질문|문제|문항|q))?(?:[QＱ](?:uestions?|uiz|ues?|n)?|질문|문제|문항|퀴즈|물음|문)/i
/** Words that are labels only with a number: `Problem 2.`, `자료구조 질문 3.` */
const NUMBERED_NAME = /^(?:problem|exercise|기출|[가-힣]{1,6}\s?(?:질문|문제|문항))(?=\s?[-#]?\s?\d)/i
/** `3번 문제`, `제3문`. */
const NUMBER_FIRST =
  /^(?:제\s?\d{1,3}\s?(?:문제?|문항)|\d{1,3}번\s?(?:문제|질문|문항))(?=\s*(?:[.:)\]】>*_]|$))/

const DIGITS = String.raw`(?:\d\u{fe0f}?\u{20e3}){1,2}|[\d０-９]{1,3}|[①-⑳]`
/** `1`, `-1`, `#1`, `No. 1`, `(1)`; with a part behind it (`1-2`, `1.2`, `1-a`) or the last of several (`1 ~ 5`). */
const NUMBER = new RegExp(
  String.raw`^(?:\s?[-#_]?\s?|\s?no\.?\s?|\.(?=\d)|\.\s(?=\d{1,3}\s?[.):])|\s?\((?=\d{1,3}\)))(${DIGITS})(?![\d%])` +
    String.raw`(?:(?:\s?([-~])\s?(?=\d{1,3}\s*(?:번|[.:)\]】>*]|$))|([-~._])(?=\d{1,3}(?![\d%])(?!(?!번)\p{L})))(\d{1,3})|-(?:[a-z]|[①-⑳])(?=\s?[.):\s]))?(?:\s?번)?(?:\s?\))?`,
  'iu',
)
const SIGN = /^\s?(?:\\?[.:)：．）。]|[-–—/](?=\s))+/
/** Up to another label: `~ Q16`. */
const SEVERAL = /^\s?[~〜∼–-]\s?(?:[QＱ]|질문|문제|문항)\s?\d/i
/** Signs that only a number makes clear: `Q1> 왜?`. */
const SIGN_BEHIND_NUMBER = /^\s?(?:\\?[.:)：．）。>|｜]|[-–—/](?=\s)|[;,](?=\s+(?!\d|Q\d)))+/

/**
 * Reads the label of a question at the start of a text (the Markdown of a line without heading mark or bullet). Null when there is
 * none: `Queue`, `Q&A` and `문제 해결` are words. A label without a number needs a sign behind it (`Q.`, `질문:`). A number of a list
 * may stand before it (`1. Q. 왜?`).
 */
export function readLabel(text: string): Label | null {
  const label = readMark(text, [NAME, NUMBERED_NAME, NUMBER_FIRST], true)
  if (label !== null) return label
  const count = leadingNumber(text)
  const behind = count === '' ? null : readMark(text.slice(count.length), [NAME], true)
  return behind === null ? null : { ...behind, width: count.length + behind.width }
}

const ANSWER_NAME =
  /^(?:(?:나의|내|모범|예시|my|correct|best|suggested|sample|model)\s?)?(?:[AＡ](?:nswer|ns)?|답안|답변?|해답|정답|대답|풀이|해설|sol(?:ution)?)/i
/** Names behind which a number is the answer itself: `정답 3`. */
const TELLS_NUMBER = /(?:정답|해답|답안?|answer)$/i

/** Reads the label of an answer (`A.`, `**답변:**`, `Answer:`); null when there is none. */
export function readAnswerLabel(text: string): Label | null {
  return readMark(text, [ANSWER_NAME], false)
}

function readMark(text: string, names: readonly RegExp[], isQuestion: boolean): Label | null {
  let at = BEFORE.exec(text)?.[0].length ?? 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(text.slice(at, at + 120))
    at += match?.[0].length ?? 0
    return match
  }
  // Innermost first.
  const open: string[] = []
  while (open.length < MOST_AROUND) {
    const mark = take(AROUND)
    if (mark === null) break
    open.unshift(mark[1] === undefined ? mark[0].trim() : `</${mark[1]}>`)
    take(BEFORE)
  }
  const isAround = open.length > 0
  const close = (): void => {
    while (open[0] !== undefined && text.startsWith(open[0], at)) at += open.shift()?.length ?? 0
  }
  const bracket = take(BRACKET)
  const start = at
  const name = names.reduce<RegExpExecArray | null>((found, one) => found ?? take(one), null)
  if (name === null) return null
  const word = name[0]
  // `Q. 755는 …`: a number behind the sign is text.
  const number = /\d/.test(word) ? /\d{1,3}/.exec(word) : take(NUMBER)
  const digits = number?.[4] ?? number?.[1] ?? number?.[0] ?? ''
  let nameEnd = at
  if (bracket !== null) {
    if (number?.[0].endsWith(')') === true && bracket[0] === '(') {
      at -= 1
      nameEnd = at
    }
    if (take(/^\s?\\?[\])】>」]/) === null) return null
  }
  close()
  const sign = take(number === null ? SIGN : SIGN_BEHIND_NUMBER)
  close()
  const isClosed = isAround && open.length === 0
  const behind = text.slice(at)
  // `Q10 ~ Q16 (나중에)`: several at once.
  if (number !== null && SEVERAL.test(behind)) return null
  // `Q1 설명`: a number and a space. `Q1 2024` is a quarter.
  const isLoose = sign === null && bracket === null && !isClosed && number?.[0].endsWith(')') !== true
  const isAlone = !isQuestion && word.length > 1 && behind.trim() === ''
  if (isLoose && !isAlone && (number === null || !/^(?:\s+(?!\d)|$)/.test(behind))) return null
  if (isLoose && (word === '문' || !isQuestion) && behind !== '') return null
  // `질문 **내용**`, `답 (정답)`: a word in a sentence.
  const isBare = number === null && sign === null && bracket === null && behind.trim() !== ''
  if (isBare && (!isQuestion || (word.length > 1 && !isClosed))) return null
  const isNumberTold = !isQuestion && number !== null && behind.trim() === '' && TELLS_NUMBER.test(word)
  if (isNumberTold && sign === null) at = start + word.length
  const rest = text.slice(at)
  const space = /^\s+/.exec(rest)?.[0].length ?? 0
  return {
    name: text.slice(start, isNumberTold ? start + word.length : nameEnd).trim(),
    number: number === null ? null : Number(digits.normalize('NFKC').replace(/\D/g, '')),
    isRange: number?.[4] !== undefined && (number[2] ?? number[3]) !== '.',
    ...withoutClosing(withoutBreaks(rest.slice(space)), open),
    width: at + space,
  }
}

/** Takes off the marks that close behind the label's text: `**Q. 왜?** 그래서` lost its first stars with the label. */
function withoutClosing(text: string, open: readonly string[]): Pick<Label, 'rest' | 'bold'> {
  let rest = text
  let [length, marks] = [-1, 0]
  for (const mark of open) {
    const at = rest.indexOf(mark)
    if (at === -1) continue
    marks = mark.length + (at === length ? marks : 0)
    length = at
    rest = rest.slice(0, at) + rest.slice(at + mark.length)
  }
  return { rest, bold: length === -1 || rest.slice(length).trim() === '' ? null : { length, marks } }
}

/** Takes label and number off the text of a question. Returns the text, how much was taken, and what its author wrote there. */
export function bareQuestion(text: string): {
  readonly text: string
  readonly width: number
  readonly label: string | null
} {
  const link = /^(.{0,20}?)\[(?=[^[\]]{0,300}\]\([^()\s]{1,300}\)\s*$)/.exec(text)
  const label = readLabel(text) ?? (link === null ? null : readLabel(text.slice(link[0].length)))
  const bare = withoutNumber(label?.rest ?? text)
  return { text: bare.text, width: (label?.width ?? 0) + bare.width, label: label?.name ?? bare.number }
}

/** The letters and digits of a title or question, without label, number and address: equal where a table of contents repeats it. */
export function lettersOf(text: string): string {
  const plain = text.replace(/\[([^[\]]{0,300})\]\([^()]{0,300}\)/g, '$1')
  return bareQuestion(plain).text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Nothing but a number or a code: `#1`, `3번`, `No. 2`, `1-2`, `(1)`, `①`, `K8S-003`. */
const NUMBER_ONLY =
  /^(?:(?:[#№]|no\.?)?\s?\d{1,4}\s?[.)번]?|\d{1,3}-\d{1,3}[.)]?|[([]\d{1,3}[)\]]|[①-⑳]|(?:\d\u{fe0f}?\u{20e3}){1,2}|[A-Z][A-Z0-9]{0,11}[-_]\d{1,5})$/iu
/** True for the text of a heading with nothing but a number or a numbered label: it is the label of the question below it. */
export function isNumberOnly(text: string): boolean {
  const plain = text.replace(/[*_`]/g, '').trim()
  if (NUMBER_ONLY.test(plain)) return true
  const label = readLabel(plain)
  return label !== null && label.number !== null && !/[\p{L}\p{N}]/u.test(label.rest)
}

/** Takes the number off the start of a question: `1. 도커란?`, `IV. …`, `**2. …**`. Returns the text and how much was taken. */
export function withoutNumber(text: string): {
  readonly text: string
  readonly width: number
  readonly number: string | null
} {
  const stars = /^(?:\*\*|__)/.exec(text)?.[0] ?? ''
  const behind = text.slice(stars.length)
  const space = behind.length - behind.trimStart().length
  const number = leadingNumber(behind.trimStart())
  const rest = behind.slice(space + number.length)
  if (number === '' || rest === '' || !/\s$/.test(number)) return { text, width: 0, number: null }
  return { text: stars + rest, width: space + number.length, number: number.trim() }
}

const HANGUL_ORDER = '가나다라마바사아자차카타파하'
const ROMAN_ORDER = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
]

/** The value of a number that `withoutNumber` found: 4 for `4.`, `④`, `IV.`, `라.`; null when it has none. */
export function ordinal(number: string): number | null {
  const plain = number.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  const digits = Number.parseInt(plain, 10)
  if (!Number.isNaN(digits)) return digits
  const order = ROMAN_ORDER.indexOf(plain.toUpperCase()) + 1 || HANGUL_ORDER.indexOf(plain) + 1
  return plain === '' || order === 0 ? null : order
}

/** True for the label of a question that goes on with the one above: `꼬리질문 1`, `추가 질문`. */
export function isFollowUp(label: string): boolean {
  return /^(?:꼬리|추가|심화|후속|연관)\s?(?:질문|문제)/.test(label)
}

/** True for a heading that is only the word: `## Question`, above its question, as `## Answer` stands above the answer. */
export function isQuestionWord(text: string): boolean {
  return /^(?:q|question|질문|문제|문항)\s*[:：]?$/i.test(text.replace(/[*_`]/g, '').trim())
}
