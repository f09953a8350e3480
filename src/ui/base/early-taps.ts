/**
 * Taps from before the scripts took the page over. The page's first script (src/build/site/page-html.ts) marks each button that was
 * pressed and each menu that was changed with `data-early`; here they are done.
 */
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useIsHydrated } from './hydration.ts'

/** Ends the marking: from now on what is tapped reaches the app itself. */
export function endMarking(): void {
  document.onclick = null
  document.onchange = null
}

/**
 * Does what was marked, from the end of the page to its start: what narrows a list stands above it, and takes cards away. After
 * what leads to another address, the next waits until the page shows it.
 */
export function EarlyTaps(): null {
  const isHydrated = useIsHydrated()
  const location = useLocation()
  // From now on the field itself listens for its key.
  useEffect(() => {
    document.onkeydown = null
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `location` says that the page shows where the last one led
  useEffect(() => {
    // With the first effects of the page, so before what is pressed next; but what the address asks for is drawn later than that.
    if (!isHydrated && window.location.search !== '') return
    for (const target of [...document.querySelectorAll<HTMLElement>('[data-early]')].reverse()) {
      const before = window.location.href
      repeat(target)
      if (window.location.href !== before) return
    }
  }, [isHydrated, location])
  return null
}

function repeat(target: HTMLElement): void {
  const { early = '' } = target.dataset
  delete target.dataset.early
  if (target instanceof HTMLSelectElement) {
    target.value = early
    target.dispatchEvent(new Event('change', { bubbles: true }))
  } else if (target.getAttribute('aria-pressed') !== 'true') {
    // What the prerendered page shows as off may be on by now, from the address or the journal: then it is as was wished.
    target.click()
  }
}
