/** How tabs of one site hear that another has written. */
import { onFront } from './page-front.ts'

export interface Tabs {
  /** Tells the other tabs to look. */
  readonly announce: () => void
  readonly close: () => void
}

/**
 * Calls `onNews` when another tab has written, and whenever this one comes to the front, so that nothing is missed where
 * BroadcastChannel does not exist or a sleeping tab did not hear it.
 */
export function openTabs(base: string, onNews: () => void): Tabs {
  const channel = openChannel(`mundap ${base}`)
  if (channel) channel.onmessage = onNews
  const stop = onFront(onNews)
  return {
    announce() {
      try {
        channel?.postMessage('written')
      } catch {
        // Closed under us: what was written is safe, and the others look when they come to the front.
      }
    },
    close() {
      channel?.close()
      stop()
    },
  }
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    // Missing, or forbidden in this window: coming to the front is enough.
    return null
  }
}
