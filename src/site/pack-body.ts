/** Packs answers for files and pages: a fifth of an answer is its text, which its blocks say already. */
import { blocksText } from '../notes/parse/plain-text.ts'
import type { Body } from './site-data.ts'

/** An answer. Its text stands only where it is not that of the blocks. */
export type PackedBody = Omit<Body, 'answerText'> & Partial<Pick<Body, 'answerText'>>

/** Packs an answer. */
export function packBody({ answerText, ...body }: Body): PackedBody {
  return blocksText(body.blocks) === answerText ? body : { ...body, answerText }
}

/** The inverse of `packBody`. Files of earlier versions have every text. */
export function unpackBody(body: PackedBody): Body {
  return { ...body, answerText: body.answerText ?? blocksText(body.blocks) }
}
