/**
 * Repeats what the learner tapped before hydration. The page's first script (src/build/site/first-script.ts) marks each button that was
 * pressed and each menu that was changed with `data-early`.
 */
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useIsHydrated } from './hydration.ts'

/** Stops the marking. Call it when the app can handle taps itself. */
export function endMarking(): void {
  document.onclick = null
  document.onchange = null
}

/**
 * Repeats the marked taps, from the end of the page to its start, because a filter above a list can remove cards below it. After a
 * tap that changes the address, the next one waits until the page shows the new address.
 */
export function EarlyTaps(): null {
  const isHydrated = useIsHydrated()
  const location = useLocation()
  // The search field handles its own keys now.
  useEffect(() => {
    document.onkeydown = null
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `location` changes when the page shows the new address
  useEffect(() => {
    // As early as possible, so that later taps come later. But what the address's query asks for is only drawn after hydration.
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
    // The address or the journal may have switched it on already, which is what the learner wanted.
    target.click()
  }
}
