/** Sends an address on: by the device's own sharing, else into the clipboard. */
import { copyText } from './copy-text.ts'

/** Resolves to whether the address was copied; to null when the device's own sharing took care of it, or was closed. */
export async function shareAddress(title: string, url: string): Promise<boolean | null> {
  if ('share' in navigator) {
    try {
      await navigator.share({ title, url })
      return null
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null
    }
  }
  return copyText(url)
}
