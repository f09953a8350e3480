/** For a file that came but is of no use, because it does not run or cannot be read. */
import { anyVary, filesCache } from './caches.ts'

/**
 * Fetches a file past the browser's own cache and past the kept copy, which is deleted. Where the host does not have the file or does
 * not answer, the kept copy stays: it may be all there is. Rejects as `fetch` does.
 */
export async function fetchAnew(url: string): Promise<Response> {
  try {
    const cache = (await caches.has(filesCache)) ? await caches.open(filesCache) : null
    const kept = await cache?.match(url, anyVary)
    // The service worker leaves HEAD to the network.
    if (kept !== undefined && (await fetch(url, { method: 'HEAD', cache: 'no-store' })).ok)
      await cache?.delete(url, anyVary)
  } catch {
    // There is no network, or this browser keeps nothing.
  }
  return fetch(url, { cache: 'reload' })
}

/**
 * Reads the body of a response. When `read` throws (a cut file, an empty one, a page in its place), fetches the file once more and
 * reads that. Rejects when the second one cannot be had or read either.
 */
export async function readOrFetchAnew<T>(
  url: string,
  response: Response,
  read: (text: string) => T,
): Promise<T> {
  try {
    return read(await response.text())
  } catch {
    const again = await fetchAnew(url)
    if (!again.ok) throw new Error(`${url}: ${again.status}`)
    return read(await again.text())
  }
}
