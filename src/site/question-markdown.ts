/** Writes a question with its answer as Markdown (CommonMark with GFM), for programs and for copying. */
import type { Block, Inline } from '../notes/model.ts'
import type { Body, Card } from './site-data.ts'

/** What pictures and code of the text are looked up in, and the address of the site's first page. */
type Source = Pick<Body, 'codeBlocks' | 'images'> & { readonly root: string }

/**
 * Returns the question as a heading, its answer, and where it stands. `root` is the address of the site's first page, with a slash at
 * its end: links inside the site and pictures become whole addresses. Pictures that are missing become their description.
 */
export function questionMarkdown(card: Pick<Card, 'id' | 'question'>, body: Body, root: string): string {
  const source = { ...body, root }
  const parts = [
    `# ${inlines(card.question, source).trim()}`,
    ...body.blocks.map((block) => blockText(block, source)),
    `<${root}q/${card.id}/>`,
  ]
  return `${parts.join('\n\n')}\n`
}

function blockText(block: Block, source: Source): string {
  const inside = (blocks: readonly Block[]): string =>
    blocks.map((one) => blockText(one, source)).join('\n\n')
  switch (block.kind) {
    case 'paragraph':
      return atLineStart(inlines(block.children, source))
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '- '
          return mark + indented(inside(item), mark.length)
        })
        .join(block.items.some((item) => item.length > 1) ? '\n\n' : '\n')
    case 'code': {
      const code = source.codeBlocks[block.code]
      if (code === undefined) return ''
      const longest = Math.max(2, ...[...code.text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
      const fence = '`'.repeat(longest + 1)
      return `${fence}${code.lang ?? ''}\n${code.text}\n${fence}`
    }
    case 'quote':
      return inside(block.children)
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n')
    case 'fold':
      return `<details${block.open ? ' open' : ''}>\n<summary>${inlines(block.summary, source)}</summary>\n\n${inside(block.children)}\n\n</details>`
    case 'table':
      return tableText(block, source)
    default:
      return block satisfies never
  }
}

function tableText(table: Extract<Block, { readonly kind: 'table' }>, source: Source): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const [head = [], ...rows] = table.rows.map((cells) =>
    cells.map((cell) => inlines(cell, source).replace(/\\?\|/g, '\\|')),
  )
  const rules = head.map((_, index) => {
    const align = table.align[index]
    return align === 'center' ? ':-:' : align === 'right' ? '--:' : align === 'left' ? ':--' : '---'
  })
  return [row(head), row(rules), ...rows.map(row)].join('\n')
}

function inlines(nodes: readonly Inline[], source: Source): string {
  return nodes.map((node) => inlineText(node, source)).join('')
}

function inlineText(node: Inline, source: Source): string {
  if (typeof node === 'string') return escaped(node)
  switch (node.kind) {
    case 'strong':
      return `**${inlines(node.children, source)}**`
    case 'emphasis':
      return `*${inlines(node.children, source)}*`
    case 'strike':
      return `~~${inlines(node.children, source)}~~`
    case 'code':
      return codeSpan(node.text)
    case 'link': {
      const address = node.url.startsWith('/') ? source.root + node.url.slice(1) : node.url
      return `[${inlines(node.children, source)}](${target(address)})`
    }
    case 'image': {
      const picture = source.images[node.image]
      const path = picture?.file == null ? picture?.remote : source.root + picture.file.src
      return path == null ? escaped(picture?.alt ?? '') : `![${escaped(picture?.alt ?? '')}](${target(path)})`
    }
    case 'break':
      return '<br>'
    case 'math':
      return node.shape === 'block' ? `$$${node.tex}$$` : `$${node.tex}$`
    case 'small':
      // A label of its author. It is no part of the text.
      return ''
    default:
      return `<${node.kind}>${inlines(node.children, source)}</${node.kind}>`
  }
}

/** Returns code in a line as Markdown: code that has backticks of its own stands between more of them. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  const room = /^`|`$|^ .* $/s.test(text) ? ' ' : ''
  return ticks + room + text + room + ticks
}

function target(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>` : address
}

/** An underscore between letters is one of them. No lookbehind: older Safari has none. */
function isInsideWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))
  )
}

/** Marks signs that would be read as Markdown inside a line. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]<]|~~|_/g, (sign, at: number) =>
      sign === '_' && isInsideWord(text, at) ? sign : `\\${sign}`,
    )
    .replace(/&(?=#?\w+;)/g, '&amp;')
}

/** Marks signs that would begin a block. */
function atLineStart(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^(\s*)([#>+-]|=+$|\|)/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2'))
    .join('\n')
}

/** Moves all lines but the first to the right. */
function indented(text: string, columns: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`)
}
