/** What the build asks of the app: the HTML of one page, and the routes of the pages that do not come from the notes. */
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import type { PageData } from '../site/site-data.ts'
import { renderBelow } from './base/paths.ts'
import { openContent } from './content/content.ts'
import { Root } from './root.tsx'

export { framePaths } from './routes.tsx'

/** Takes what a page shows and the base path (with both slashes); returns the markup inside `#root`. */
export function renderPage(data: PageData, base: string): string {
  renderBelow(base)
  return renderToString(
    <StaticRouter basename={base} location={base + data.path.slice(1)}>
      <Root content={openContent(data)} />
    </StaticRouter>,
  )
}
