/**
 * Reloads that cannot become a loop. After the reader has loaded a page, it reloads itself at most once for each file that fails.
 */
import { base } from '../base/paths.ts'
import { reloadPage } from '../base/reload.ts'
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
  return reloadAfter(['data'], async () => {})
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
  return reloadAfter(urls, () => Promise.all([...new Set(urls)].map(renewFile)))
}

/** Rejects when the host does not answer, or is out of order: then the next page might have no scripts. */
async function renewFile(url: string): Promise<void> {
  const response = await fetchAnew(url)
  if (response.status >= 500) throw new Error(url)
  await response.blob()
}

/** Reloads once `prepare` is done; when it fails, this page goes on. Returns false when the page was reloaded for all `names` before. */
function reloadAfter(names: readonly string[], prepare: () => Promise<unknown>): boolean {
  if (isReloading) return true
  if (!mayReload(names)) return false
  isReloading = true
  void prepare()
    .then(loadAnew)
    .catch(() => {
      isReloading = false
    })
  return true
}

/** Returns whether the page may reload itself for one of `names`, and notes that it does. */
function mayReload(names: readonly string[]): boolean {
  const marks = document.documentElement.dataset
  try {
    if (!navigator.onLine) return false
    const before = (sessionStorage.getItem(key) ?? marks.reloaded ?? '').split(' ')
    const fresh = names.filter((name) => !before.includes(name))
    if (fresh.length === 0) return false
    marks.reloaded = [...before, ...fresh].join(' ')
    return true
  } catch {
    return false
  }
}

/**
 * What was typed into the search goes along; it may not have come into the address yet. Throws without a memory: nothing would stop the
 * second reload.
 */
function loadAnew(): void {
  sessionStorage.setItem(key, document.documentElement.dataset.reloaded ?? '')
  const query = document.querySelector<HTMLInputElement>('#search')?.value ?? ''
  const address = new URL(location.href)
  if (query !== '') address.searchParams.set('q', query)
  history.replaceState(history.state, '', address)
  reloadPage()
}
