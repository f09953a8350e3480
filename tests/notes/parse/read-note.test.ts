import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Block, Inline, MathNode, Note, Question, SectionIntro } from '../../../src/notes/model.ts'
import { inlineText } from '../../../src/notes/parse/plain-text.ts'
import { parseNote } from '../../support/parse-note.ts'

/** One pair for each way in which real notes are untidy: the smallest note that shows it, and what must be read in it. */
const folder = fileURLToPath(new URL('../fixtures/', import.meta.url))
const untidyNotes = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length))

type Holder = Pick<SectionIntro, 'codeBlocks' | 'images'>

/** Blocks as a person would draw them, one line each. */
function outline(blocks: readonly Block[], holder: Holder): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [inlineOutline(block.children, holder)]
      case 'list':
        return block.items.flatMap((item, index) => {
          const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '- '
          return outline(item, holder).map((line, at) => (at === 0 ? mark : '  ') + line)
        })
      case 'quote':
        return outline(block.children, holder).map((line) => `> ${line}`)
      case 'fold':
        return [
          `▸ ${inlineOutline(block.summary, holder)}`,
          ...outline(block.children, holder).map((line) => `  ${line}`),
        ]
      case 'code': {
        const code = holder.codeBlocks[block.code]
        return [`[${code?.lang ?? ''}] ${code?.text.replaceAll('\n', '⏎')}`]
      }
      case 'table':
        return block.rows.map((row) => row.map((cell) => inlineOutline(cell, holder)).join(' | '))
      default:
        return block satisfies never
    }
  })
}

function inlineOutline(inlines: readonly Inline[], holder: Holder): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline
      switch (inline.kind) {
        case 'code':
          return `‹${inline.text}›`
        case 'math':
          return `math ${inline.shape}(${mathOutline(inline.nodes)})`
        case 'image':
          return pictureOutline(holder.images[inline.image])
        case 'break':
          return '⏎'
        case 'link':
          return `${inlineOutline(inline.children, holder)}→${inline.url}`
        default:
          return `${inline.kind}(${inlineOutline(inline.children, holder)})`
      }
    })
    .join('')
}

function mathOutline(nodes: readonly MathNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      const attributes = Object.entries(node[1]).map(([name, value]) => ` ${name}=${value}`)
      return `<${node[0]}${attributes.join('')}>${mathOutline(node[2])}`
    })
    .join('')
}

function pictureOutline(picture: Holder['images'][number] | undefined): string {
  return `![${picture?.path}${picture?.width === undefined ? '' : ` ${picture.width}`}]`
}

function told(note: Note): unknown {
  return {
    questions: note.questions.map((question) => toldQuestion(question)),
    intros: note.intros.map((intro) => ({
      lines: `${intro.span.line}-${intro.span.lastLine}`,
      sections: intro.sections,
      blocks: outline(intro.blocks, intro),
    })),
    problems: note.problems.map((problem) => `${problem.line}:${problem.column} ${problem.code}`),
    ...(note.description === null ? {} : { description: note.description }),
    ...(note.tags.length === 0
      ? {}
      : { tags: note.tags.map(({ name, line, lastLine }) => `${name} ${line}-${lastLine}`) }),
  }
}

function toldQuestion(question: Question): unknown {
  const { span, sections, answer, askable, leansOnPrevious, oxExcluded } = question
  const flags = [
    ...(answer.kind === 'pending' ? ['pending'] : []),
    ...(askable ? [] : ['never asked']),
    ...(leansOnPrevious ? ['leans on the one above'] : []),
    ...(oxExcluded ? ['no ox'] : []),
    ...(question.given === undefined ? [] : [`given ${question.given}`]),
    ...(/^[0-9a-z]{8}$/.test(question.id) ? [] : [`id ${question.id}`]),
  ]
  expect(inlineText(question.question)).toBe(question.text)
  return {
    lines: `${span.line}-${span.lastLine}`,
    sections,
    question: inlineOutline(question.question, question),
    answer: answer.kind === 'pending' ? [] : outline(answer.blocks, question),
    ...(flags.length === 0 ? {} : { flags }),
  }
}

describe('an untidy note', () => {
  test.each(untidyNotes)('%s is read as its author means it', (name) => {
    const note = parseNote(readFileSync(`${folder}${name}.md`, 'utf8'), 'note.md')
    // Read by hand, so that a missing expectation fails instead of being written.
    expect(told(note)).toEqual(JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')))
  })

  test('has a note for every expectation', () => {
    const expectations = readdirSync(folder).filter((file) => file.endsWith('.json'))
    expect(expectations.map((file) => file.slice(0, -'.json'.length)).sort()).toEqual([...untidyNotes].sort())
  })
})
