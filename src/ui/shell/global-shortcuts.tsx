/** The keys that work on every page. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useShortcuts } from '../base/use-shortcuts.ts'

const ShortcutsDialog = lazy(() =>
  import('./shortcuts-dialog.tsx').then((module) => ({ default: module.ShortcutsDialog })),
)
const Palette = lazy(() => import('./command-palette.tsx').then((module) => ({ default: module.Palette })))

/**
 * Listens for `?`, which opens the list of shortcuts, Ctrl/Cmd+K, which opens the command palette, and `/`, which goes to the search
 * field or, on a page without one, opens the palette: it finds questions, too.
 */
export function GlobalShortcuts(): ReactNode {
  const [shown, setShown] = useState<'keys' | 'palette' | null>(null)
  useShortcuts({
    'Shift+Slash': () => setShown('keys'),
    Slash: () => {
      const field = document.getElementById('search')
      if (field instanceof HTMLInputElement) {
        field.focus()
        field.select()
      } else if (document.querySelector('dialog[open]') === null) setShown('palette')
    },
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey)
        return
      event.preventDefault()
      setShown('palette')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (shown === null) return null
  // At once: keys that open it again before it is gone would leave it there, closed for good.
  const close = (): void => flushSync(() => setShown(null))
  return (
    <Suspense>
      {shown === 'keys' ? <ShortcutsDialog onClose={close} /> : <Palette onClose={close} />}
    </Suspense>
  )
}
