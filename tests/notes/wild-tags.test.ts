import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../src/notes/model.ts'
import { parseNote } from '../support/parse-note.ts'

/** Notes of other authors; outside of the repository, and not on every machine. */
const folder = fileURLToPath(new URL('../../../shared/wild/notes/', import.meta.url))
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : []

/** What may stay of the tags in them: placeholders of commands, which their authors forgot to mark as code. */
const PLACEHOLDERS = ['<node-name>']

/** Every text that is drawn, but for code. */
function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return textsIn(block.children)
      case 'list':
        return block.items.flatMap(textsOf)
      case 'quote':
        return textsOf(block.children)
      case 'fold':
        return [...textsIn(block.summary), ...textsOf(block.children)]
      case 'table':
        return block.rows.flat().flatMap(textsIn)
      case 'code':
        return []
      default:
        return block satisfies never
    }
  })
}

function textsIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (typeof inline === 'string') return [inline]
    return 'children' in inline ? textsIn(inline.children) : []
  })
}

describe.skipIf(files.length === 0)('a note of another author', () => {
  test.each(files)('%s shows no tag that means something', (file) => {
    const { questions, intros, problems } = parseNote(readFileSync(folder + file, 'utf8'), file)
    const texts = [
      ...intros.flatMap((intro) => textsOf(intro.blocks)),
      ...questions.flatMap(({ question, answer, sections }) => [
        ...sections,
        ...textsIn(question),
        ...(answer.kind === 'written' ? textsOf(answer.blocks) : []),
      ]),
    ]
    const tags = texts.flatMap((text) => text.match(/<[/a-z][^<>]*>/gi) ?? [])
    expect(tags.filter((tag) => !PLACEHOLDERS.includes(tag))).toEqual([])
    // What else is left of `<` compares two things.
    const signs = texts.flatMap((text) => text.match(/<.{0,12}/gs) ?? [])
    expect(signs.filter((sign) => !/^< \S/.test(sign))).toHaveLength(tags.length)
    expect(problems.filter(({ code }) => code === 'unknown-tag')).toHaveLength(tags.length)
  })
})
