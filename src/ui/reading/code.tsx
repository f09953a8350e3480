/** A code block or a terminal transcript: it is coloured, can be copied and wrapped, folds when long, and scrolls inside itself. */
import { Copy, WrapText } from 'lucide-react'
import { createContext, type ReactNode, useContext, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { codeClass, cutSpans, typedCommands } from '../../notes/transcript/code-spans.ts'
import { highlightRanges } from '../../search/result/highlight.ts'
import type { BodyCode } from '../../site/site-data.ts'
import { copyText } from '../base/copy-text.ts'
import { useToast } from '../base/toast.tsx'
import { usePrinting } from '../base/use-printing.ts'
import { code as words } from '../strings/reading.ko.ts'
import { HighlightContext } from './inline.tsx'
import { useScrolling } from './use-scrolling.ts'

/** Blocks of more lines are folded to their first ones. */
const MAX_LINES = 30
const FOLDED_LINES = 12

/** True where nothing can be unfolded: on paper. */
export const WholeCodeContext = createContext(false)

/** True where nothing can be unfolded. */
export function useIsWhole(): boolean {
  const isPrinting = usePrinting()
  return useContext(WholeCodeContext) || isPrinting
}

/** Draws the block with its buttons. */
export function Code({ code }: { readonly code: BodyCode }): ReactNode {
  const id = useId()
  const toast = useToast()
  const [isWrapped, setWrapped] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const total = code.text.split('\n').length
  const isWhole = useIsWhole()
  const isFolded = total > MAX_LINES && !isOpen && !isWhole
  const shown = isFolded ? code.text.split('\n').slice(0, FOLDED_LINES).join('\n').length : code.text.length
  const name = code.kind === 'transcript' ? words.terminal : (code.lang ?? words.plain)
  const commands = code.kind === 'transcript' ? typedCommands(code.text, code.runs) : null

  const copy = (text: string): void => {
    void copyText(text).then((isCopied) => toast({ text: isCopied ? words.copied : words.copyFailed }))
  }

  return (
    <figure className="code" data-kind={code.kind} data-wrap={isWrapped || undefined}>
      <figcaption>
        <span>
          {name} <span lang="ko">· {words.lines(total)}</span>
        </span>
        <button
          type="button"
          className="quiet-button"
          aria-pressed={isWrapped}
          onClick={() => setWrapped(!isWrapped)}
        >
          <WrapText aria-hidden size={16} />
          {words.wrap}
        </button>
        {commands !== null && commands !== '' && (
          <button type="button" className="quiet-button" onClick={() => copy(commands)}>
            <Copy aria-hidden size={16} />
            {words.copyCommands}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={() => copy(code.text)}>
          {commands === null && <Copy aria-hidden size={16} />}
          {words.copyAll}
        </button>
      </figcaption>
      <Scroller label={words.region(name)} id={id} key={`${isWrapped}-${isFolded}`}>
        <code lang="en">
          <Runs text={code.text.slice(0, shown)} runs={code.runs} />
        </code>
      </Scroller>
      {total > MAX_LINES && !isWhole && (
        <button
          type="button"
          className="more"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={(event) => {
            // After folding, the end of the block stays in sight; otherwise the reader would be far below it.
            const button = event.currentTarget
            flushSync(() => setOpen(!isOpen))
            if (isOpen) button.scrollIntoView({ block: 'nearest' })
          }}
        >
          {isFolded ? words.more(total - FOLDED_LINES) : words.less}
        </button>
      )}
    </figure>
  )
}

/** Scrolls sideways inside itself and shows where there is more. */
function Scroller({ label, id, children }: ScrollerProps): ReactNode {
  const box = useRef<HTMLPreElement>(null)
  const { hasMore, reach } = useScrolling(box, label)
  return (
    <div className="code-scroll" data-more={hasMore || undefined}>
      <pre ref={box} id={id} {...reach}>
        {children}
      </pre>
    </div>
  )
}

interface ScrollerProps {
  readonly label: string
  readonly id: string
  readonly children: ReactNode
}

/** Draws text, cut where token classes and search highlights begin and end. */
function Runs({ text, runs }: { readonly text: string; readonly runs: readonly number[] }): ReactNode {
  const forms = useContext(HighlightContext)
  const highlights = forms.length === 0 ? [] : highlightRanges(text, forms)
  let at = 0
  return cutSpans(text, runs).map((run) => {
    const start = at
    at += run.text.length
    const name = classNames[run.number]
    const content = highlightRun(text, start, at, highlights)
    return (
      <span key={start} {...(name === undefined ? {} : { className: `t-${name}` })}>
        {content}
      </span>
    )
  })
}

function highlightRun(
  text: string,
  from: number,
  to: number,
  highlights: readonly (readonly [number, number])[],
): ReactNode {
  const parts: ReactNode[] = []
  let at = from
  for (const [start, end] of highlights) {
    if (end <= from || start >= to) continue
    const first = Math.max(start, from)
    const last = Math.min(end, to)
    parts.push(text.slice(at, first), <mark key={first}>{text.slice(first, last)}</mark>)
    at = last
  }
  if (at === from) return text.slice(from, to)
  parts.push(text.slice(at, to))
  return parts
}

/** Class names by their number; plain text has none. */
const classNames: readonly (string | undefined)[] = Object.entries(codeClass)
  .sort(([, a], [, b]) => a - b)
  .map(([name, number]) => (number === codeClass.plain ? undefined : name))
