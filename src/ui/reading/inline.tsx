/** Draws text inside a line: emphasis, code, links, pictures and search highlights. */
import { createContext, Fragment, type ReactNode, useContext } from 'react'
import type { Inline } from '../../notes/model.ts'
import { highlightRanges } from '../../search/result/highlight.ts'
import type { BodyPicture } from '../../site/site-data.ts'
import { Link, OuterLink } from '../base/link.tsx'
import { Formula } from './formula.tsx'
import { Picture } from './picture.tsx'

/** The strings to highlight in everything below. */
export const HighlightContext = createContext<readonly string[]>([])

/** Draws text with the parts that were searched for highlighted. */
export function Highlighted({ text }: { readonly text: string }): ReactNode {
  const forms = useContext(HighlightContext)
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
  /** The alternative text of pictures that have none. */
  readonly caption?: string
}

/** Draws the nodes of a line. */
export function Inlines({ nodes, pictures = [], caption = '' }: InlinesProps): ReactNode {
  return nodes.map((node, index) => (
    // The nodes of a note never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>{inline(node, pictures, caption)}</Fragment>
  ))
}

/** Code with Hangul in it is read as Korean. */
const hangul = /[ㄱ-ㅎ가-힣]/

function inline(node: Inline, pictures: readonly BodyPicture[], caption: string): ReactNode {
  if (typeof node === 'string') return <Highlighted text={node} />
  const children =
    'children' in node ? <Inlines nodes={node.children} pictures={pictures} caption={caption} /> : null
  switch (node.kind) {
    case 'code':
      return (
        <code lang={hangul.test(node.text) ? undefined : 'en'}>
          <Highlighted text={node.text} />
        </code>
      )
    case 'link':
      return node.url.startsWith('/') ? (
        <Link to={node.url}>{children}</Link>
      ) : (
        <OuterLink href={node.url}>{children}</OuterLink>
      )
    case 'image': {
      const picture = pictures[node.image]
      if (picture === undefined) return null
      const alike = pictures.filter(({ alt }) => alt === '')
      const number = alike.length > 1 ? alike.indexOf(picture) + 1 : null
      return <Picture picture={picture} caption={caption} number={number} />
    }
    case 'break':
      return <br />
    case 'math':
      return <Formula {...node} />
    default: {
      const Tag = node.kind === 'emphasis' ? 'em' : node.kind === 'strike' ? 's' : node.kind
      return <Tag>{children}</Tag>
    }
  }
}
