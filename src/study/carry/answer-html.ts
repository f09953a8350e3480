/** Questions and answers as HTML for other programs. */
import type { Block, Inline } from '../../notes/model.ts'
import type { Body, BodyPicture } from '../../site/site-data.ts'

/** What depends on where the HTML will be read. */
export interface HtmlPlace {
  /** The address or file name of a picture; null when there is none. */
  readonly picture: (picture: BodyPicture) => string | null
  /** The address that a link leads to. */
  readonly link: (url: string) => string
}

type Parts = Pick<Body, 'codeBlocks' | 'images'>

/** Returns the HTML of an answer. Formulas are TeX between `\(` and `\)`, or `\[` and `\]`, as MathJax reads them. */
export function blocksToHtml(blocks: readonly Block[], parts: Parts, place: HtmlPlace): string {
  return blocks.map((block) => blockToHtml(block, parts, place)).join('')
}

/** Returns the HTML of what stands in a line. */
export function inlinesToHtml(nodes: readonly Inline[], parts: Parts, place: HtmlPlace): string {
  return nodes.map((node) => inlineToHtml(node, parts, place)).join('')
}

/** Returns text as HTML, also for attributes. What Anki reads before it reads tags is broken: the
 * separator of fields is left out, and a bracket that would begin a sound or LaTeX is written as a number. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('\u001f', '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\[(?=sound:|anki:|latex\]|\$)/g, '&#91;')
}

/** Returns text as HTML in which MathJax finds no formula: it reads no formula over the edge of a tag. It passes over code by itself. */
export function textToHtml(text: string): string {
  return escapeHtml(text).replace(/\\(?=[([])/g, '\\<span></span>')
}

function blockToHtml(block: Block, parts: Parts, place: HtmlPlace): string {
  const inside = (blocks: readonly Block[]): string => blocksToHtml(blocks, parts, place)
  const line = (nodes: readonly Inline[]): string => inlinesToHtml(nodes, parts, place)
  switch (block.kind) {
    case 'paragraph':
      return `<p>${line(block.children)}</p>`
    case 'list': {
      const items = block.items.map((item) => `<li>${inside(item)}</li>`).join('')
      return block.ordered ? `<ol start="${block.start ?? 1}">${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'code':
      return `<pre><code>${escapeHtml(parts.codeBlocks[block.code]?.text ?? '')}</code></pre>`
    case 'quote':
      return `<blockquote>${inside(block.children)}</blockquote>`
    case 'fold':
      return `<details><summary>${line(block.summary)}</summary>${inside(block.children)}</details>`
    case 'table': {
      const rows = block.rows.map((row, at) => {
        const tag = at === 0 ? 'th' : 'td'
        return `<tr>${row.map((cell) => `<${tag}>${line(cell)}</${tag}>`).join('')}</tr>`
      })
      return `<table>${rows.join('')}</table>`
    }
    default:
      return block satisfies never
  }
}

function inlineToHtml(node: Inline, parts: Parts, place: HtmlPlace): string {
  if (typeof node === 'string') return textToHtml(node)
  const children = 'children' in node ? inlinesToHtml(node.children, parts, place) : ''
  switch (node.kind) {
    case 'code':
      return `<code>${escapeHtml(node.text)}</code>`
    case 'link':
      return `<a href="${escapeHtml(place.link(node.url))}">${children}</a>`
    case 'image': {
      const picture = parts.images[node.image]
      const source = picture === undefined ? null : place.picture(picture)
      const alt = escapeHtml(picture?.alt ?? '')
      return source === null ? alt : `<img src="${escapeHtml(source)}" alt="${alt}">`
    }
    case 'break':
      return '<br>'
    case 'math':
      return node.shape === 'block' ? `\\[${escapeHtml(node.tex)}\\]` : `\\(${escapeHtml(node.tex)}\\)`
    case 'emphasis':
      return `<em>${children}</em>`
    case 'strike':
      return `<s>${children}</s>`
    default:
      return `<${node.kind}>${children}</${node.kind}>`
  }
}
