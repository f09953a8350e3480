/** Turns inlines and blocks into plain text. */
import type { Block, Inline } from '../model.ts'

/** Returns the text of inlines without Markdown, on one line: `` `docker ps`란 **뭔가요**? `` → `docker ps란 뭔가요?` */
export function inlineText(inlines: readonly Inline[]): string {
  return plainText(inlines).replace(/\s+/g, ' ').trim()
}

/** The same as `inlineText`, but all spaces stay. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('')
}

function textOf(inline: Inline): string {
  if (typeof inline === 'string') return inline
  switch (inline.kind) {
    case 'strong':
    case 'emphasis':
    case 'strike':
    case 'u':
    case 'sub':
    case 'sup':
    case 'mark':
    case 'kbd':
    case 'link':
      return plainText(inline.children)
    case 'code':
      return inline.text
    // As it was written, so that the text can go back into a note.
    case 'math':
      return inline.shape === 'block' ? `$$${inline.tex}$$` : `$${inline.tex}$`
    case 'break':
    case 'image':
      return ' '
    case 'small':
      return ''
    default:
      return inline satisfies never
  }
}

/** Returns the text of blocks without Markdown: one line for each block, list item and table row. Code and pictures are left out. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n')
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph': {
      const text = inlineText(block.children)
      return text === '' ? [] : [text]
    }
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf))
    case 'quote':
      return block.children.flatMap(linesOf)
    case 'fold':
      return [inlineText(block.summary), ...block.children.flatMap(linesOf)].filter((line) => line !== '')
    case 'table':
      return block.rows.map((row) => row.map(inlineText).join(' | '))
    case 'code':
      return []
    default:
      return block satisfies never
  }
}
