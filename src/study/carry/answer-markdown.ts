/** Questions and answers as Markdown that this program reads again (docs/notes-format.md). */
import type { Block, Inline } from '../../notes/model.ts'
import { codeSpan } from '../../site/question-markdown.ts'
import type { Body } from '../../site/site-data.ts'
import { linkAddress, type Origin, pictureAddress } from './carried.ts'

type Parts = Pick<Body, 'codeBlocks' | 'images'>

/** Returns the lines of an answer, to stand below its question: each block is a bullet, or belongs to one. */
export function blocksToMarkdown(blocks: readonly Block[], parts: Parts, origin: Origin): readonly string[] {
  const line = (nodes: readonly Inline[]): string => inlinesToMarkdown(nodes, parts, origin)
  const inside = (below: readonly Block[]): readonly string[] => blocksToMarkdown(below, parts, origin)
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return toItem('- ', line(block.children), [])
      case 'list': {
        const start = block.start ?? 1
        const items = block.items.flatMap((item, at) => {
          const mark = block.ordered ? `${start + at}. ` : '- '
          const [first, ...rest] = item
          return first?.kind === 'paragraph'
            ? toItem(mark, line(first.children), inside(rest))
            : // A bullet with nothing beside it would be a mistake of its author's.
              inside(item)
        })
        // Right below text only a list from 1 is a list.
        return block.ordered && start !== 1 ? ['', ...items] : items
      }
      case 'code':
        return fence(parts.codeBlocks[block.code])
      case 'quote':
        return ['', ...inside(block.children).map((each) => `> ${each}`.trimEnd()), '']
      case 'fold':
        return toItem('- ', line(block.summary), inside(block.children))
      case 'table': {
        const [head = [], ...rows] = block.rows.map((row) =>
          row.map((cell) => line(cell).replaceAll('|', '\\|')),
        )
        const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
        return ['', toRow(head), toRow(head.map(() => '---')), ...rows.map(toRow), '']
      }
      default:
        return block satisfies never
    }
  })
}

/** Returns what stands in a line as Markdown in one line. A picture becomes a link to it. */
export function inlinesToMarkdown(nodes: readonly Inline[], parts: Parts, origin: Origin): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return escapeMarkdown(node)
      const children = 'children' in node ? inlinesToMarkdown(node.children, parts, origin) : ''
      switch (node.kind) {
        case 'code':
          return codeSpan(node.text.replace(/\n/g, ' '))
        case 'link': {
          const url = linkAddress(origin, node.url)
          return /^(https?|mailto):/.test(url) ? `[${children}](${toTarget(url)})` : children
        }
        case 'image': {
          const picture = parts.images[node.image]
          const address = picture === undefined ? null : pictureAddress(origin, picture)
          const name = escapeMarkdown(picture?.alt || picture?.path.split('/').at(-1) || '')
          return address === null ? name : `[${name}](${toTarget(address)})`
        }
        case 'break':
          return '<br>'
        case 'math':
          return node.shape === 'block' ? `$$${oneLine(node.tex)}$$` : `$${oneLine(node.tex)}$`
        case 'strong':
          // Elsewhere `**` beside a sign is not read as bold.
          return /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(children) ? `**${children}**` : `<b>${children}</b>`
        case 'emphasis':
          return `<em>${children}</em>`
        case 'strike':
          return `<s>${children}</s>`
        // A name that its author gave the question: it is no part of the text.
        case 'small':
          return ''
        default:
          return `<${node.kind}>${children}</${node.kind}>`
      }
    })
    .join('')
}

/** Returns text so that Markdown takes none of its signs for its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>~$|#:&]/g, (sign, at: number, whole: string) =>
      needsEscape(sign, at, whole) ? `\\${sign}` : sign,
    )
    .replace(/^(\s*)([-+>])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/** An address between the brackets of a link. */
function toTarget(url: string): string {
  return url.replace(
    /[\s()<>\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

function oneLine(tex: string): string {
  return tex.replace(/\s+/g, ' ').trim()
}

/** Signs inside a word or alone are only escaped where they could mean something. */
function needsEscape(sign: string, at: number, text: string): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]]
  if (sign === '_') return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after))
  if (sign === ':') return after === ':' || before === ':'
  if (sign === '#') return !/\S/.test(before) && /\S/.test(after)
  if (sign === '&') return /[#\w]/.test(after)
  if (sign === '>') return at === 0
  if (sign === '|') return false
  if (sign === '~') return before === '~' || after === '~'
  return true
}

/** A bullet with what belongs to it, two to four spaces further in. */
function toItem(mark: string, text: string, below: readonly string[]): readonly string[] {
  const indent = ' '.repeat(mark.length)
  return [(mark + text).trimEnd(), ...below.map((line) => (line === '' ? '' : indent + line))]
}

function fence(code: Parts['codeBlocks'][number] | undefined): readonly string[] {
  if (code === undefined) return []
  const marks = '`'.repeat(Math.max(3, longestRun(code.text) + 1))
  return [marks + (code.lang ?? ''), ...code.text.split('\n'), marks]
}

/** How many backticks stand together at most. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}
