/** Draws text inside a line: emphasis, code, links, pictures, and the marks of a search. */
import { createContext, Fragment, type ReactNode, useContext } from 'react'
import type { Inline } from '../../notes/model.ts'
import { highlightRanges } from '../../search/result/highlight.ts'
import type { BodyPicture } from '../../site/site-data.ts'
import { Picture } from './picture.tsx'

/** The strings to be marked below here. */
export const MarksContext = createContext<readonly string[]>([])

/** Text with the searched-for parts marked. */
export function Marked({ text }: { readonly text: string }): ReactNode {
  const forms = useContext(MarksContext)
  if (forms.length === 0) return text
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of highlightRanges(text, forms)) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  parts.push(text.slice(at))
  return parts
}

interface InlinesProps {
  readonly nodes: readonly Inline[]
  readonly pictures?: readonly BodyPicture[]
  /** Alternative text for pictures that have none. */
  readonly caption?: string
}

export function Inlines({ nodes, pictures = [], caption = '' }: InlinesProps): ReactNode {
  return nodes.map((node, index) => (
    // The nodes of a note never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>{inline(node, pictures, caption)}</Fragment>
  ))
}

function inline(node: Inline, pictures: readonly BodyPicture[], caption: string): ReactNode {
  if (typeof node === 'string') return <Marked text={node} />
  const children =
    'children' in node ? <Inlines nodes={node.children} pictures={pictures} caption={caption} /> : null
  switch (node.kind) {
    case 'strong':
      return <strong>{children}</strong>
    case 'emphasis':
      return <em>{children}</em>
    case 'strike':
      return <s>{children}</s>
    case 'code':
      return (
        <code>
          <Marked text={node.text} />
        </code>
      )
    case 'link':
      return (
        <a href={node.url} rel="noopener noreferrer" target="_blank">
          {children}
        </a>
      )
    case 'image': {
      const picture = pictures[node.image]
      return picture === undefined ? null : <Picture picture={picture} caption={caption} />
    }
    case 'break':
      return <br />
    default:
      return node satisfies never
  }
}
