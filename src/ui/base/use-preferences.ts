/** The learner's settings on the page. */
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

/** Returns the settings now. Components use `usePreferences` instead. */
export function readPreferences(): Preferences {
  return opened().getSnapshot()
}

/** Changes settings. Returns false when the browser cannot save them, so that they last only as long as the page. */
export function setPreferences(changes: Partial<Preferences>): boolean {
  return opened().set(changes)
}

/** Returns the settings, in step with other tabs; the defaults during prerendering and hydration. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, readPreferences, () => defaultPreferences)
}

function subscribe(listener: () => void): () => void {
  return opened().subscribe(listener)
}

/** Applies the settings of colour scheme and text size to the document. The page's first script did so before the first paint. */
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
  // The browser's own bar takes the colour of the scheme that is shown.
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
