/** Questions of a note as they are taken elsewhere. */
import type { CarriedQuestion, Origin } from '../../src/study/carry/carried.ts'
import { parseNote } from './parse-note.ts'

export const origin: Origin = { title: '도커 노트', root: 'https://example.org/docker/' }

/** Returns the questions of a note as the built site has them. Every picture is a file of the site. */
export function carried(
  markdown: string,
  memo = '',
  tags: readonly string[] = [],
): readonly CarriedQuestion[] {
  return parseNote(markdown, 'note.md').questions.map((one) => ({
    card: {
      id: one.id,
      text: one.text,
      question: one.question,
      pending: one.answer.kind === 'pending',
      askable: one.askable,
    },
    body: {
      blocks: one.answer.kind === 'written' ? one.answer.blocks : [],
      ...(one.given === undefined ? {} : { given: one.given }),
      codeBlocks: one.codeBlocks.map(({ lang, text }) => ({ lang, text, kind: 'code', runs: [] })),
      images: one.images.map(({ alt, path }) => ({
        alt,
        path,
        file: { src: `pictures/${encodeURIComponent(path)}`, webp: null, width: 1, height: 1 },
        remote: null,
      })),
    },
    sections: one.sections,
    tags,
    memo,
  }))
}
