/** The number on the installed app's icon: how many questions wait today. */
import { useEffect } from 'react'

/** What browsers with the Badging API (https://www.w3.org/TR/badging/) have; others lack it. */
interface Badging {
  readonly setAppBadge?: (count: number) => Promise<void>
}

/** Shows a number on the icon, or takes it away for 0, whenever it changes. Where the platform has no badge, nothing happens. */
export function useAppBadge(count: number): void {
  useEffect(() => {
    const { setAppBadge }: Badging = navigator
    // It rejects where the app is not installed.
    setAppBadge?.call(navigator, count).catch(() => {})
  }, [count])
}
