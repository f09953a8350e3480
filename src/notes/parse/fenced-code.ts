/** Reads a fenced code block. */
import type { Block } from '../model.ts'
import type { Fence } from './line-roles.ts'
import type { Line } from './lines.ts'
import { readBullet, readFence } from './markers.ts'
import type { ParseContext } from './parse-context.ts'

/** Returns the block of a fence, and adds its code to the context. A fence that is never closed is reported. */
export function readCode(lines: readonly Line[], fence: Fence, context: ParseContext): Block {
  const opening = lines[fence.open]
  const indent = opening === undefined ? 0 : opening.indent + (readBullet(opening)?.width ?? 0)
  const inside = lines.slice(fence.open + 1, fence.close ?? fence.last + 1)
  context.codeBlocks.push({
    lang: fence.lang,
    text: inside.map((line) => unindent(line.text, indent)).join('\n'),
    line: opening?.number ?? 0,
    lastLine: lines[fence.last]?.number ?? 0,
  })
  if (fence.close === null && opening !== undefined) {
    const detail = readFence(opening)?.mark ?? '```'
    context.findings.push({
      code: 'unclosed-fence',
      line: opening.number,
      column: opening.offset + 1,
      detail,
    })
  }
  return { kind: 'code', code: context.codeBlocks.length - 1 }
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
