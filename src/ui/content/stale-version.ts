/** A reload that cannot become a loop: a page that was loaded anew by itself does not do so again; one that its reader loads may. */

import { base } from '../base/paths.ts'
import { fetchAnew } from './fetch-anew.ts'

/**
 * Says to the page that comes that it was loaded by itself. The first script of every page (src/build/write/page-html.ts) reads it,
 * takes it away and marks the root element with `data-reloaded`. It reloads in the same way where the app does not start; so one
 * load by the reader is followed by two others at most.
 */
const key = `mundap:${base}:reloaded`

const BY_APP = 'app'

/** The version that this page was built as; empty in development. */
export function pageVersion(): string {
  return document.getElementById('page')?.dataset.version ?? ''
}

/** For when the host has no file of this version any more: reloads the page, which brings the present version. Returns false when it has been done already. */
export function reloadOnce(): boolean {
  if (!mayReload()) return false
  loadAnew()
  return true
}

/**
 * For when a script of this version is gone or does not run: fetches it anew, then loads the page anew. `error` tells which
 * script, in most browsers; where it does not, all that the page has fetched are meant. False: not again.
 */
export function renewOnce(error: unknown): boolean {
  const [named] = /https?:\S+\/assets\/[\w.-]+/.exec(String(error)) ?? []
  const fetched = fetchedAssets().map(({ name }) => name)
  return renew(named === undefined || fetched.includes(named) ? fetched : [named, ...fetched])
}

/** For when drawing fails: if a script came empty, which nothing else tells of, it is fetched anew as by `renewOnce`. */
export function renewEmpty(): void {
  const empty = fetchedAssets().filter((entry) => entry.decodedBodySize === 0)
  if (empty.length > 0) renew(empty.map(({ name }) => name))
}

function fetchedAssets(): readonly PerformanceResourceTiming[] {
  return performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => entry.name.includes(`${base}assets/`))
}

function renew(urls: readonly string[]): boolean {
  if (!mayReload()) return false
  const renewals = urls.map(async (url) => (await fetchAnew(url)).blob())
  void Promise.allSettled(renewals).then(loadAnew)
  return true
}

/** Whether the reload is still to be had; from now on it is not. */
function mayReload(): boolean {
  const marks = document.documentElement.dataset
  try {
    if (!navigator.onLine || marks.reloaded === BY_APP || sessionStorage.getItem(key) === BY_APP) return false
    sessionStorage.setItem(key, BY_APP)
    marks.reloaded = BY_APP
    return true
  } catch {
    // Without a memory nothing would stop the second reload.
    return false
  }
}

/** What was typed into the search goes along; it may not have come into the address yet. */
function loadAnew(): void {
  const query = document.querySelector<HTMLInputElement>('#search')?.value ?? ''
  const address = new URL(location.href)
  if (query !== '') address.searchParams.set('q', query)
  history.replaceState(history.state, '', address)
  location.reload()
}
