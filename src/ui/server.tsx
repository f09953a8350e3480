/** What the build asks of the app: the HTML of one page, and the routes of the pages that do not come from the notes. */
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import type { PageData, Site } from '../site/site-data.ts'
import { renderBelow } from './base/paths.ts'
import { openContent } from './content/content.ts'
import { Root } from './root.tsx'
import { type DrawnParts, DrawnProvider, partsIn } from './shell/frame-part.tsx'

export { framePaths } from './routes.tsx'

/** What stands around the last page of a question: all of a site have the same. */
let last: { readonly site: Site; readonly base: string; readonly parts: DrawnParts } | null = null

/** Takes what a page shows and the base path (with both slashes); returns the markup inside `#root`. */
export function renderPage(data: PageData, base: string): string {
  renderBelow(base)
  const { site, view } = data
  if (view.kind !== 'question') return render(data, base, null)
  if (last?.site === site && last.base === base) return render(data, base, last.parts)
  const html = render(data, base, null)
  last = { site, base, parts: partsIn(html) }
  return html
}

function render(data: PageData, base: string, drawn: DrawnParts | null): string {
  return renderToString(
    <StaticRouter basename={base} location={base + data.path.slice(1)}>
      <DrawnProvider value={drawn}>
        <Root content={openContent(data)} />
      </DrawnProvider>
    </StaticRouter>,
  )
}
