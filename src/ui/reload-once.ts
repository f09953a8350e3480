/** A reload that cannot become a loop: a page of one version reloads itself at most once in a tab. */
import { base } from './place.ts'

/** The same key stands in the first script of every page (src/build/page-html.ts), for the case that nothing else loads. */
const key = `mundap:${base}:reloaded`

/** The version that this page was built as; empty in development. */
export function pageVersion(): string {
  return document.getElementById('page')?.dataset.version ?? ''
}

/** For when a file of this version is gone: loads the page anew, which brings the present version. False: not again. */
export function reloadOnce(): boolean {
  try {
    if (!navigator.onLine || sessionStorage.getItem(key) === pageVersion()) return false
    sessionStorage.setItem(key, pageVersion())
  } catch {
    // Without a memory nothing would stop the second reload.
    return false
  }
  location.reload()
  return true
}
