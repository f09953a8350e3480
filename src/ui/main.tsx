/** Where the app starts: reads the page's data and hydrates the prerendered page. */
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { type PackedPage, type PageInHtml, putRows, unpackPage } from '../site/pack-page.ts'
import { endMarking } from './base/early-taps.ts'
import { nameEntries } from './base/history-entries.ts'
import { base, linkTo, routeOf } from './base/paths.ts'
import { followPresses } from './base/press.ts'
import { matchRoute } from './base/route-match.ts'
import { openContent } from './content/content.ts'
import { fetchFile } from './content/fetch-file.ts'
import { reloadOnce, renewOnce } from './content/stale-version.ts'
import { joinOwn } from './my/join-own.ts'
import { Root } from './root.tsx'
import { routes } from './routes.tsx'
import { startSearch } from './search/use-search.ts'
import { questionOfTitle } from './study/card-dom.ts'
import './base/tokens.css'
import './base/base.css'
import './shell/shell.css'
import './base/page.css'
import './reading/breadcrumb.css'
import './reading/card.css'
import './study/bookmark-button.css'
import './reading/answer-toggle.css'
import './reading/answer.css'
import './reading/code.css'
import './reading/picture.css'
import './reading/question-page.css'
import './shell/print.css'

// The build puts these styles into the pages by itself (src/build/bundle-app.ts).
if (import.meta.env.DEV) void import('./reading/list-look.css')

const container = document.getElementById('root')
const data = document.getElementById('page')
if (container === null || data === null) throw new Error('main: the page has no root or no data')

// A script of this version is gone from the host or broken. A reload brings the present version.
addEventListener('vite:preloadError', (event) => {
  if (renewOnce(event.payload)) event.preventDefault()
})

// Before the router reads the history entries.
nameEntries()
followPresses()

const path = routeOf(location.pathname)
const address = linkTo(path)
if (location.pathname !== address)
  history.replaceState(history.state, '', address + location.search + location.hash)

// The data of each card is in an attribute of its heading.
const rows = [...container.querySelectorAll<HTMLElement>('h3[data-card]')].map(
  ({ id, dataset }) => [questionOfTitle(id), dataset.card ?? ''] as const,
)
// The build wrote this element with the same type.
const written = putRows(JSON.parse(data.textContent ?? '') as PageInHtml, rows)
const { site } = written
if (typeof site !== 'string') start(container, { ...written, site })
// Without the file the page stays as the build made it, which can be read.
else
  fetchFile('site', site, reloadOnce).then(
    (table) => start(container, { ...written, site: table }),
    () => {},
  )

// The page's first script waits for this word; what goes wrong from here on is no sign of an old browser (src/build/site/page-html.ts).
document.documentElement.dataset.app = 'started'

/** Starts the app on the page's element, with what the page shows. */
function start(root: HTMLElement, packed: PackedPage): void {
  const page = unpackPage(packed)
  const content = openContent(page, { join: joinOwn })
  // The learner typed already or came to search, so the worker starts in parallel with hydration.
  const field = document.querySelector<HTMLInputElement>('#search')
  const typed = field?.value || (new URLSearchParams(location.search).get('q') ?? '')
  if (field !== null && (typed !== '' || document.activeElement === field)) startSearch(content, typed)
  const app = (
    <BrowserRouter basename={base}>
      <Root content={content} />
    </BrowserRouter>
  )
  // 404.html and the offline frame are used for other addresses than their own, so there is nothing to hydrate.
  if (root.firstElementChild === null || path !== page.path) {
    endMarking()
    askForPage()
    createRoot(root).render(app)
  } else {
    onceSeen(() => {
      endMarking()
      askForPage()
      startTransition(() => void hydrateRoot(root, app))
    })
  }
}

/** Asks for the code of the page at this address, and what it opens: both come while React takes over the frame around it. */
function askForPage(): void {
  routes.find((route) => matchRoute(route.path, path) !== null)?.page.load?.()
}

/** Runs after the page was first painted, which on a fast line may still be to come: reading comes before taking over. */
function onceSeen(run: () => void): void {
  const isSeen = performance.getEntriesByName('first-contentful-paint').length > 0
  if (isSeen || document.visibilityState === 'hidden') run()
  else requestAnimationFrame(() => setTimeout(run))
}
