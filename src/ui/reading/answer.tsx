/** Draws an answer: its paragraphs, lists, quotes, tables, code and pictures. */
import { Fragment, type ReactNode, useRef } from 'react'
import type { Block, Inline } from '../../notes/model.ts'
import type { Body } from '../../site/site-data.ts'
import { code as codeWords, answer as words } from '../strings/reading.ko.ts'
import { Code, useIsWhole } from './code.tsx'
import { Inlines } from './inline.tsx'
import { useScrolling } from './use-scrolling.ts'

interface AnswerProps {
  readonly body: Pick<Body, 'blocks' | 'codeBlocks' | 'images'>
  /** What the answer is about: the alternative text of pictures that have none. */
  readonly caption: string
  /** The level of headings inside it: one below the heading that it stands under. */
  readonly level?: 3 | 4
}

/**
 * Draws the blocks of an answer: all of them, or those between two indexes. Up to `given` of its body they belong to the question and
 * are drawn before the answer.
 */
export function Answer({
  from,
  to,
  ...props
}: AnswerProps & { readonly from?: number | undefined; readonly to?: number | undefined }): ReactNode {
  return (
    <div className="answer">
      <Blocks {...props} blocks={props.body.blocks.slice(from, to)} />
    </div>
  )
}

function Blocks({ blocks, ...rest }: AnswerProps & { readonly blocks: readonly Block[] }): ReactNode {
  return blocks.map((block, index) => (
    // The blocks of a note never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>{drawBlock(block, rest)}</Fragment>
  ))
}

/** What its author folded. On paper it is open. */
function Fold({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }): ReactNode {
  const isWhole = useIsWhole()
  return (
    <details className="fold" open={isOpen || isWhole}>
      {children}
    </details>
  )
}

/** A table that is too wide scrolls inside itself. */
function TableBox({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const { hasMore, reach } = useScrolling(box, codeWords.region(label))
  return (
    <div ref={box} className="table" data-more={hasMore || undefined} {...reach}>
      {children}
    </div>
  )
}

/** Returns the tables of an answer in reading order. */
function tablesIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'table':
        return block
      case 'list':
        return block.items.flatMap(tablesIn)
      case 'quote':
      case 'fold':
        return tablesIn(block.children)
      default:
        return []
    }
  })
}

function drawBlock(block: Block, props: AnswerProps): ReactNode {
  const { body, caption } = props
  const line = (nodes: readonly Inline[]): ReactNode => (
    <Inlines nodes={nodes} pictures={body.images} caption={caption} />
  )
  const inside = (blocks: readonly Block[]): ReactNode => <Blocks {...props} blocks={blocks} />
  switch (block.kind) {
    case 'paragraph': {
      const only = block.children.length === 1 ? block.children[0] : undefined
      const content = line(block.children)
      const Title = props.level === 3 ? 'h3' : 'h4'
      if (block.title) return <Title>{content}</Title>
      return typeof only === 'object' && only.kind === 'image' ? content : <p>{content}</p>
    }
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a note never change places
        <li key={index}>{inside(item)}</li>
      ))
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'code': {
      const code = body.codeBlocks[block.code]
      return code === undefined ? null : <Code code={code} />
    }
    case 'quote':
      return <blockquote>{inside(block.children)}</blockquote>
    case 'fold':
      return (
        <Fold isOpen={block.open}>
          <summary>{line(block.summary)}</summary>
          {inside(block.children)}
        </Fold>
      )
    case 'table': {
      const [head = [], ...rows] = block.rows
      const alike = tablesIn(body.blocks)
      const name = words.tableOf(caption, alike.length > 1 ? alike.indexOf(block) + 1 : null)
      return (
        <TableBox label={name}>
          <table aria-label={name}>
            <thead>
              <tr>
                {head.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells never change places
                  <th key={index} scope="col" data-align={block.align[index]}>
                    {line(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
                <tr key={at}>
                  {row.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells never change places
                    <td key={index} data-align={block.align[index]}>
                      {line(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )
    }
    default:
      return block satisfies never
  }
}
