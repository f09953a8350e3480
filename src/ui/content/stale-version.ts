/**
 * Reloads that cannot become a loop. A page that is the result of an automatic reload does not reload itself again; a page that the
 * reader loads may.
 */
import { base } from '../base/paths.ts'
import { fetchAnew } from './fetch-anew.ts'

/**
 * Tells the next page that it was loaded automatically. The first script of every page (src/build/site/first-script.ts) reads it,
 * removes it and sets `data-reloaded` on the root element. It also reloads when the app does not start, so one load by the reader is
 * followed by two others at most.
 */
const key = `mundap:${base}:reloaded`

const BY_APP = 'app'

/** The version that this page was built as; empty in development. */
export function pageVersion(): string {
  return document.getElementById('page')?.dataset.version ?? ''
}

/**
 * For when the host has no file of this version any more: reloads the page, which brings the present version. Returns false when this
 * page is the result of such a reload already.
 */
export function reloadOnce(): boolean {
  if (!mayReload()) return false
  loadAnew()
  return true
}

/**
 * For when a script of this version is gone or does not run: fetches the scripts of the page past all caches, then reloads the page.
 * Most browsers name the script in `error`; it is fetched, too. Returns false as `reloadOnce` does.
 */
export function renewOnce(error: unknown): boolean {
  const [named] = /https?:\S+\/assets\/[\w.-]+/.exec(String(error)) ?? []
  const fetched = fetchedAssets().map(({ name }) => name)
  return renew(named === undefined || fetched.includes(named) ? fetched : [named, ...fetched])
}

/** For when drawing fails: if a script was empty, which browsers do not report, does the same as `renewOnce` for it. */
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

/** Returns whether the page may reload itself, and remembers that it does. */
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
