/** Puts a page of the app on a stand: the real data of the tests' notes, fetched from memory, at any address. */
import { configure, render } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, inject, vi } from 'vitest'
import type { SiteBuild } from '../../src/build/site/assemble-site.ts'
import type { PageData } from '../../src/site/site-data.ts'
import { openContent } from '../../src/ui/content/content.ts'
import { Root } from '../../src/ui/root.tsx'

// What is only said (src/ui/base/announcer.tsx) is no text of the page. The tests of what is heard listen to it (listen.ts).
configure({ defaultIgnore: 'script, style, .visually-hidden[role="log"] *' })

/** What the tests of screens use of a made site. */
export type FixtureSite = Pick<SiteBuild, 'site' | 'files' | 'paths' | 'page'>

/** The tests' notes, built once for all files (provide-site.ts). */
export function fixtureSite(): FixtureSite {
  const { pages, ...made } = inject('fixture')
  return { ...made, page: (path) => pages.get(path) ?? null }
}

/** Shows the app at a path such as `/?q=볼륨`, as it is in a browser that has just loaded that page. */
export function show(path: string): FixtureSite {
  const site = fixtureSite()
  const pathname = path.replace(/[?#].*$/, '')
  const data: PageData = site.page(pathname) ?? { site: site.site, path: pathname, view: { kind: 'app' } }
  render(
    <MemoryRouter initialEntries={[path]}>
      <Root content={openContent(data)} />
    </MemoryRouter>,
  )
  return site
}

/** Serves the site's files to `fetch`, and clears the browser's storage between tests. */
export function serveSiteFiles(): void {
  beforeEach(() => {
    const site = fixtureSite()
    vi.stubGlobal('fetch', async (url: string | URL) => {
      const path = decodeURIComponent(new URL(url, 'http://localhost').pathname.slice(1))
      const content = site.files.get(path)
      if (content === undefined) return new Response('', { status: 404 })
      return new Response(typeof content === 'string' ? content : new Uint8Array(content))
    })
    localStorage.clear()
    sessionStorage.clear()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
