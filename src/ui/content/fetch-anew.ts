/** A file that came but is of no use (it does not run, it cannot be read): away with what is kept of it, and asked for anew. */
import { filesCache } from './caches.ts'

/** Deletes what is kept of a file and fetches it past the browser's own cache. Rejects as `fetch` does. */
export async function fetchAnew(url: string): Promise<Response> {
  try {
    if (await caches.has(filesCache)) await (await caches.open(filesCache)).delete(url, { ignoreVary: true })
  } catch {
    // Nothing can be kept here.
  }
  return fetch(url, { cache: 'reload' })
}

/** Reads what a file's address answered; when it cannot be read (cut, empty, a page in its place), asks once more. */
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
