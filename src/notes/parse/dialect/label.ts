/** Reads the labels with which authors mark questions and answers: `Q1.`, `질문:`, `문제 3.`, `A.`, `답변:`. */

import { leadingNumber } from '../markers.ts'

/** A label at the start of a text: its words, its number, and the text behind it. */
export interface Label {
  readonly name: string
  /** The last number in it; null when it has none. */
  readonly number: number | null
  /** True for `문제 1-5`, which names several questions. */
  readonly isRange: boolean
  /** The text without the label, with the stars that closed around both taken off. */
  readonly rest: string
  /** The number of characters before `rest`. */
  readonly width: number
  /** How much of `rest` stood in bold together with the label, where more stands behind it; else null. */
  readonly bold: { readonly length: number; readonly marks: number } | null
}

/** Signs before a label: pictures, an opening bracket, one word in capitals (`IMP Q1:`). */
const BEFORE = /^(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|[▶►■●•√\s])*(?:[A-Z]{2,6}\s(?=Q))?/u
const NAME =
  /^(?:(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?번째\s|(?:꼬리|추가|심화|후속|연관|예상|면접|기출|확인|연습)\s?(?=질문|문제|문항))?(?:[QＱ](?:uestion|uiz)?|질문|문제|문항|퀴즈|문)/i
const NUMBER =
  /^(?:\s?[-#]?\s?|\.(?=\d)|\.\s(?=\d{1,3}\s?[.):]))([\d０-９]{1,3})(?![\d%])(?:\s?([-~.])\s?(\d{1,3})(?![\d%]))?(?:\s?[번)])?/

/**
 * Reads the label of a question at the start of a text (the Markdown of a line without heading mark or bullet). Null when there is
 * none: `Queue`, `Q&A` and `문제 해결` are words. A label without a number needs a sign behind it (`Q.`, `질문:`).
 */
export function readLabel(text: string): Label | null {
  return readMark(text, NAME, true)
}

const ANSWER_NAME = /^(?:[AＡ](?:nswer|ns)?|답변?|해답|정답|모범\s?답안|답안)/i

/** Reads the label of an answer (`A.`, `**답변:**`, `Answer:`); null when there is none. */
export function readAnswerLabel(text: string): Label | null {
  return readMark(text, ANSWER_NAME, false)
}

function readMark(text: string, names: RegExp, isQuestion: boolean): Label | null {
  let at = BEFORE.exec(text)?.[0].length ?? 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(text.slice(at, at + 60))
    at += match?.[0].length ?? 0
    return match
  }
  const stars = take(/^(?:\*\*\*|\*\*|__|`|\*)/)?.[0] ?? ''
  take(/^(?:\p{Extended_Pictographic}|\u{fe0f}|\s)+/u)
  const bracket = take(/^[[(【<「]/)
  const start = at
  const name = take(names)
  if (name === null) return null
  // `Q. 755는 …`: a number behind the sign is text.
  const number = take(NUMBER)
  const nameEnd = at
  if (bracket !== null && take(/^\s?[\])】>」]/) === null) return null
  let closed = stars !== '' && text.startsWith(stars, at)
  if (closed) at += stars.length
  const sign = take(/^\s?(?:[.:)：．）]|[-–—/](?=\s))+/)
  if (!closed && stars !== '' && text.startsWith(stars, at)) {
    closed = true
    at += stars.length
  }
  const behind = text.slice(at)
  // `Q1 설명`: a number and a space. `Q1 2024` is a quarter.
  const isLoose = sign === null && bracket === null && !closed && number?.[0].endsWith(')') !== true
  const isAlone = !isQuestion && name[0].length > 1 && behind.trim() === ''
  if (isLoose && !isAlone && (number === null || !/^(?:\s+(?!\d)|$)/.test(behind))) return null
  if (isLoose && (name[0] === '문' || !isQuestion) && behind !== '') return null
  // `질문 **내용**`, `답 (정답)`: a word in a sentence.
  if (
    number === null &&
    sign === null &&
    bracket === null &&
    name[0].length > 1 &&
    behind.trim() !== '' &&
    !closed
  )
    return null
  if (number === null && sign === null && bracket === null && !isQuestion && behind.trim() !== '') return null
  const space = /^\s+/.exec(behind)?.[0].length ?? 0
  return {
    name: text.slice(start, nameEnd).trim(),
    number: number === null ? null : Number((number[3] ?? number[1] ?? '').normalize('NFKC')),
    isRange: number?.[3] !== undefined && number[2] !== '.',
    ...(stars === '' || closed
      ? { rest: behind.slice(space), bold: null }
      : withoutClosing(behind.slice(space), stars)),
    width: at + space,
  }
}

/** Takes off the stars that close behind the label's text: `**Q. 왜?** 그래서` lost its first stars with the label. */
function withoutClosing(text: string, stars: string): Pick<Label, 'rest' | 'bold'> {
  const at = text.indexOf(stars)
  if (at === -1) return { rest: text, bold: null }
  const behind = text.slice(at + stars.length)
  const bold = behind.trim() === '' ? null : { length: at, marks: stars.length }
  return { rest: text.slice(0, at) + behind, bold }
}

/** A heading with nothing but a number or a code: `#1`, `Q3`, `문제 2`, `K8S-003`. */
const NUMBER_ONLY =
  /^(?:[#№]?\s?\d{1,4}\s?[.)번]?|(?:Q|Question|Quiz|질문|문제|문항|No)\s?[-.#]?\s?\d{1,4}\s?[.):번]?|[A-Z][A-Z0-9]{0,11}[-_]\d{1,5})$/i

/** True for the text of a heading with nothing but a number: it is the label of the question below it. */
export function isNumberOnly(text: string): boolean {
  return NUMBER_ONLY.test(text.replace(/[*_`]/g, '').trim())
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
