/**
 * Reloads that cannot become a loop. After the reader has loaded a page, it reloads itself at most once for each file that fails.
 */
import { base } from '../base/paths.ts'
import { fetchAnew } from './fetch-anew.ts'

/**
 * Tells the next page that it was loaded automatically. The first script of every page (src/build/site/first-script.ts) reads it,
 * removes it and sets `data-reloaded` on the root element to the same: the files, separated by spaces, for which the page was reloaded
 * since the reader loaded it. The first script also reloads, once, when the app does not start.
 */
const key = `mundap:${base}:reloaded`

/** Several files may fail at once; the page is reloaded for the first of them. */
let isReloading = false

/** The version that this page was built as; empty in development. */
export function pageVersion(): string {
  return document.getElementById('page')?.dataset.version ?? ''
}

/**
 * For when the host has no file of this version any more: reloads the page, which brings the present version. Returns false when this
 * page is the result of such a reload already.
 */
export function reloadOnce(): boolean {
  if (isReloading) return true
  if (!mayReload(['data'])) return false
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
  // Browsers name the script that was asked for, also when one that it needs is at fault.
  return renew(named === undefined ? fetched : [named, ...fetched])
}

/** For when drawing fails: if a script was empty, which browsers do not report, does the same as `renewOnce` for it. */
export function renewEmpty(): void {
  const empty = fetchedAssets()
    .filter((entry) => entry.decodedBodySize === 0)
    .map(({ name }) => name)
  renew(empty)
}

function fetchedAssets(): readonly PerformanceResourceTiming[] {
  return performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => entry.name.includes(`${base}assets/`))
}

/** Fetches `urls` past all caches and reloads, unless the page was reloaded for all of them before. */
function renew(urls: readonly string[]): boolean {
  if (isReloading) return true
  if (!mayReload(urls)) return false
  isReloading = true
  const renewals = [...new Set(urls)].map(async (url) => (await fetchAnew(url)).blob())
  void Promise.allSettled(renewals).then(loadAnew)
  return true
}

/** Returns whether the page may reload itself for one of `names`, and remembers that it does. */
function mayReload(names: readonly string[]): boolean {
  const marks = document.documentElement.dataset
  try {
    if (!navigator.onLine) return false
    const before = (sessionStorage.getItem(key) ?? marks.reloaded ?? '').split(' ')
    const fresh = names.filter((name) => !before.includes(name))
    if (fresh.length === 0) return false
    marks.reloaded = [...before, ...fresh].join(' ')
    sessionStorage.setItem(key, marks.reloaded)
    return true
  } catch {
    // Without a memory nothing would stop the second reload.
    return false
  }
}

/** What was typed into the search goes along; it may not have come into the address yet. */
function loadAnew(): void {
  isReloading = true
  const query = document.querySelector<HTMLInputElement>('#search')?.value ?? ''
  const address = new URL(location.href)
  if (query !== '') address.searchParams.set('q', query)
  history.replaceState(history.state, '', address)
  location.reload()
}
