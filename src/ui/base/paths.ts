/** The base path, routes below it, and how addresses and routes become each other. */
import type { QuestionId } from '../../notes/model.ts'

/**
 * The base path, with both slashes, escaped as in addresses. One built app serves sites under any base: a page names its own
 * (`<html data-base>`), and the service worker stands in it.
 */
export let base: string =
  globalThis.document?.documentElement.dataset.base ??
  (globalThis.location && new URL('.', location.href).pathname) ??
  '/'

/** Returns the address of a file of the app, from what the bundler says: in the build that is relative to a script, or to nothing. */
export function assetAddress(bundled: string): string {
  const at = bundled.lastIndexOf('assets/')
  return at === -1 ? bundled : base + bundled.slice(at)
}

/** Renders pages for this base path from now on. For the build, which has neither a page nor an address. */
export function renderBelow(path: string): void {
  base = path
}

/** Returns the route of a question's page. */
export function questionPath(id: QuestionId): string {
  return `/q/${id}/`
}

/** Returns the route of a section's list (null: all questions), with page numbers from 1. */
export function listPath(sectionId: string | null, page = 1): string {
  return `/${sectionId === null ? '' : `s/${sectionId}/`}${page === 1 ? '' : `page/${page}/`}`
}

/** Takes a route, which may have a query already. Returns it with more of one. */
export function withQuery(path: string, query: URLSearchParams | string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${query}`.replace(/[?&]$/, '')
}

/** Takes a route. Returns the `href` of a link to it. */
export function linkTo(path: string): string {
  return base + path.slice(1)
}

/** Takes a built file's path below the base. Returns its address. A file that only this page has (`blob:`) keeps its own. */
export function fileUrl(path: string): string {
  return path.startsWith('blob:') ? path : base + path
}

/**
 * Takes the path of an address, at or below the base. Returns the route in its one spelling, with a slash at the end and without
 * `index.html`: `/repo/q/x`, `/repo/q/x/` and `/repo/q/x/index.html` are all `/q/x/`.
 */
export function routeOf(pathname: string): string {
  const below = pathname.slice(base.length).replace(/(^|\/)index\.html$/, '$1')
  return below === '' || below.endsWith('/') ? `/${below}` : `/${below}/`
}
