/** For a file that came but is of no use, because it does not run or cannot be read. */
import { filesCache } from './caches.ts'

/** Deletes the kept copy of a file and fetches the file past the browser's own cache. Rejects as `fetch` does. */
export async function fetchAnew(url: string): Promise<Response> {
  try {
    if (await caches.has(filesCache)) await (await caches.open(filesCache)).delete(url, { ignoreVary: true })
  } catch {
    // This browser keeps nothing, so nothing has to be deleted.
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
