/** The learner's settings on the page: read by anything, followed by what is drawn, applied to the whole document. */
import { useEffect, useSyncExternalStore } from 'react'
import {
  defaultPreferences,
  openPreferences,
  type PreferenceStore,
  type Preferences,
} from '../../storage/preferences.ts'
import { base } from './paths.ts'

let store: PreferenceStore | null = null

function opened(): PreferenceStore {
  store ??= openPreferences(base)
  return store
}

/** The settings as they are now, for what happens once; what is drawn follows `usePreferences`. */
export function readPreferences(): Preferences {
  return opened().getSnapshot()
}

/** Takes over changes at once. False when the browser would not keep them beyond this page. */
export function setPreferences(changes: Partial<Preferences>): boolean {
  return opened().set(changes)
}

/** The settings, kept in step with other tabs; the defaults in prerendered pages and while they are hydrated. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, readPreferences, () => defaultPreferences)
}

function subscribe(listener: () => void): () => void {
  return opened().subscribe(listener)
}

/** Keeps brightness and text size of the document as they are set; the page's first script did so before the first paint. */
export function useAppearance(): void {
  useEffect(() => {
    const apply = (): void => applyAppearance(readPreferences())
    apply()
    return subscribe(apply)
  }, [])
}

function applyAppearance({ theme, textSize }: Preferences): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  if (textSize === 'normal') delete dataset.text
  else dataset.text = textSize
  // The bar around the page takes the colour of the scheme that is shown.
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    const scheme = meta.getAttribute('data-scheme') ?? schemeOf(meta)
    meta.setAttribute('data-scheme', scheme)
    const shown = theme === scheme ? 'all' : 'not all'
    meta.setAttribute('media', theme === 'system' ? `(prefers-color-scheme: ${scheme})` : shown)
  }
}

function schemeOf(meta: Element): 'light' | 'dark' {
  return meta.getAttribute('media')?.includes('dark') === true ? 'dark' : 'light'
}
