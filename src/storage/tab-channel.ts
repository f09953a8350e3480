/** Tells the tabs of one site that one of them has written. */
import { onFront } from './page-front.ts'

export interface Tabs {
  /** Tells the other tabs to read what is new. */
  readonly announce: () => void
  readonly close: () => void
}

/**
 * Calls `onNews` when another tab has written, and whenever this tab comes to the front: BroadcastChannel may be missing, and a
 * sleeping tab may not hear it. `base` is the site's path.
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
        // The channel is closed. What was written is safe, and the other tabs look when they come to the front.
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
    // The channel is missing or forbidden in this window. Then news is read when the tab comes to the front.
    return null
  }
}
