/** Renders one page to HTML at build time. */
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import type { PageData } from '../site/site-data.ts'
import { openContent } from './content/content.ts'
import { Root } from './root.tsx'

/** Takes what a page shows and the base path (with both slashes); returns the markup inside `#root`. */
export function renderPage(data: PageData, base: string): string {
  return renderToString(
    <StaticRouter basename={base} location={base + data.path.slice(1)}>
      <Root content={openContent(data)} />
    </StaticRouter>,
  )
}
