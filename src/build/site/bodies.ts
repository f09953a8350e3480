/** Makes what stands behind the cards: the answers, and the texts between the questions. */
import { firstBelow } from '../../notes/first-below.ts'
import type { CodeBlock, Note, Question } from '../../notes/model.ts'
import { mapBlockLinks, type ReplaceLink } from '../../notes/parse/map-links.ts'
import type { Body, BodyCode, Intro } from '../../site/site-data.ts'
import { termFinder } from './answer-terms.ts'
import { refOf } from './cards.ts'
import type { PictureCollector } from './pictures.ts'
import { findRelated } from './related.ts'
import { type BuiltSection, sectionFinder } from './sections.ts'
import type { SiteSource } from './site-source.ts'

/** Returns the body of each question, in order, its links replaced by `toPage`. Adds the pictures to `pictures`. */
export async function makeBodies(
  questions: readonly Question[],
  pictures: PictureCollector,
  { editUrl, glossary, highlight }: Pick<SiteSource, 'editUrl' | 'glossary' | 'highlight'>,
  toPage: ReplaceLink,
): Promise<readonly Body[]> {
  const related = findRelated(questions)
  const findTerms = termFinder(glossary, glossary.terms ?? [])
  const bodies: Body[] = []
  for (const [index, question] of questions.entries()) {
    const { file, line } = question.span
    const blocks = question.answer.kind === 'written' ? mapBlockLinks(question.answer.blocks, toPage) : []
    const terms = findTerms(blocks)
    bodies.push({
      id: question.id,
      blocks,
      ...(question.given === undefined ? {} : { given: question.given }),
      codeBlocks: await Promise.all(question.codeBlocks.map((block) => toBodyCode(block, highlight))),
      images: await Promise.all(question.images.map((picture) => pictures.add(file, picture))),
      links: question.links,
      source: { file, line, editUrl: editUrl(file, line) },
      related: (related[index] ?? []).map((other) => refOf(questions, other)).filter((ref) => ref !== null),
      answerText: question.answerText,
      ...(terms.length === 0 ? {} : { terms }),
      oxExcluded: question.oxExcluded,
    })
  }
  return bodies
}

/** Returns the texts between the questions, in the order of the notes. Adds their pictures to `pictures`. */
export async function makeIntros(
  notes: readonly Note[],
  sections: readonly BuiltSection[],
  pictures: PictureCollector,
  highlight: SiteSource['highlight'],
  toPage: ReplaceLink,
): Promise<readonly Intro[]> {
  const intros: Intro[] = []
  const findSection = sectionFinder(sections)
  let before = 0
  for (const note of notes) {
    for (const intro of note.intros) {
      const position = before + firstBelow(note.questions, intro.span.line)
      intros.push({
        ...findSection(note, intro.sections, position),
        before: position,
        blocks: mapBlockLinks(intro.blocks, toPage),
        codeBlocks: await Promise.all(intro.codeBlocks.map((block) => toBodyCode(block, highlight))),
        images: await Promise.all(intro.images.map((picture) => pictures.add(note.file, picture))),
      })
    }
    before += note.questions.length
  }
  return intros
}

async function toBodyCode(block: CodeBlock, highlight: SiteSource['highlight']): Promise<BodyCode> {
  return { lang: block.lang, text: block.text, ...(await highlight(block)) }
}
