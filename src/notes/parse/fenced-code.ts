/** Reads a fenced code block, or a formula on lines of its own. */
import type { Block } from '../model.ts'
import { type Fence, FORMULA } from './line-roles.ts'
import type { Line } from './lines.ts'
import { readBullet, readFence } from './markers.ts'
import { readFormula } from './mathml.ts'
import type { ParseContext } from './parse-context.ts'

/**
 * Returns the block of a fence, and adds its code to the context. A fence that is never closed is reported. A formula is a paragraph;
 * one whose TeX has an error is reported, and stays code. A closed fence around nothing, as templates leave it, has no block.
 */
export function readCode(lines: readonly Line[], fence: Fence, context: ParseContext): readonly Block[] {
  const opening = lines[fence.open]
  const mark = opening === undefined ? null : readFence(opening)
  const indent = opening === undefined ? 0 : opening.indent + (readBullet(opening)?.width ?? 0)
  // The marks of a formula stay: they may stand beside it.
  const inside =
    mark === null && fence.lang === FORMULA
      ? lines.slice(fence.open, fence.last + 1)
      : lines.slice(fence.open + 1, fence.close ?? fence.last + 1)
  const text = inside.map((line) => unindent(line.text, indent)).join('\n')
  const place = { line: opening?.number ?? 0, column: (opening?.offset ?? 0) + 1 }
  if (fence.lang === FORMULA) {
    const formula = readFormula(mark === null ? text.trim() : `$$${text}$$`)
    if (formula !== null) return [{ kind: 'paragraph', children: [formula] }]
    const detail = text.replace(/\s+/g, ' ').trim().slice(0, 40)
    context.findings.push({ code: 'formula', ...place, detail })
  }
  if (fence.close !== null && text.trim() === '') return []
  context.codeBlocks.push({
    lang: fence.lang,
    text,
    line: place.line,
    lastLine: lines[fence.last]?.number ?? 0,
  })
  if (fence.close === null && opening !== undefined)
    context.findings.push({ code: 'unclosed-fence', ...place, detail: mark?.mark ?? '```' })
  return [{ kind: 'code', code: context.codeBlocks.length - 1 }]
}

/** Removes the indentation of the whole code block, and no more. `indent` is in columns. */
function unindent(text: string, indent: number): string {
  let width = 0
  let at = 0
  while (width < indent && (text[at] === ' ' || text[at] === '\t')) {
    width += text[at] === '\t' ? 4 - (width % 4) : 1
    at += 1
  }
  return text.slice(at)
}
