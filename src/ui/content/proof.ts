/**
 * Checks that a response is what the build made. A host that answers 200 may still send a truncated or empty body, or the login
 * page of a network. Files are checked by type, size and SHA-256; pages by their version and their end.
 */
import type { OfflineList, Proof } from '../../site/site-files.ts'
import { base } from '../base/paths.ts'

/** Returns whether a response has exactly the file at `path`. The body stays readable. False without a response or a proof. */
export async function isProven(
  response: Response | undefined,
  path: string,
  proof: Proof | undefined,
): Promise<boolean> {
  if (proof === undefined || !response?.ok || !hasItsType(response, path)) return false
  try {
    const bytes = await response.clone().arrayBuffer()
    if (bytes.byteLength !== proof[0]) return false
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return btoa(String.fromCharCode(...hash)) === proof[1]
  } catch {
    // The connection was lost in the middle.
    return false
  }
}

/** Browsers ignore scripts and styles with a wrong content type, even if the bytes are right. */
function hasItsType(response: Response, path: string): boolean {
  const type = response.headers.get('content-type') ?? ''
  if (path.endsWith('.js')) return type.includes('javascript')
  return path.endsWith('.css') ? type.startsWith('text/css') : !isHtml(response)
}

/** Returns whether a response is an HTML page: some hosts answer a missing script with one, and status 200. */
export function isHtml(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('text/html')
}

/** Cancels a response that is not used. An unread body keeps its connection busy, and later requests wait for it. */
export async function discard(response: Response): Promise<void> {
  if (!response.bodyUsed) await response.body?.cancel().catch(() => {})
}

/**
 * Fetches a file. When the response is not the file, fetches once more past the browser's cache. Returns the last response, proven
 * or not. Rejects when there is none.
 */
export async function fetchProven(
  path: string,
  proof: Proof | undefined,
  init: RequestInit = {},
): Promise<{ readonly response: Response; readonly proven: boolean }> {
  let response = await fetch(base + path, init)
  let proven = await isProven(response, path, proof)
  if (!proven && response.ok && proof !== undefined) {
    await discard(response)
    response = await fetch(base + path, { ...init, cache: 'reload' })
    proven = await isProven(response, path, proof)
  }
  return { response, proven }
}

/**
 * Returns a copy of a page for the cache when the response is a complete page of this version of the site; else null. The copy
 * does not count as redirected (some hosts redirect `x.html` to `x`): a redirected response may not answer a navigation.
 */
export async function copyPage(response: Response, version: string): Promise<Response | null> {
  if (!response.ok || !isHtml(response)) return null
  const text = await response.text().catch(() => '')
  const isOurs = text.includes(` id="page" data-version="${version}"`) && /<\/html>\s*$/.test(text)
  return isOurs ? new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } }) : null
}

/** Returns whether a response is the page or icon at `path` of the list's version, and complete. */
export async function isWhole(
  response: Response,
  path: string,
  { version, proofs }: Pick<OfflineList, 'version' | 'proofs'>,
): Promise<boolean> {
  return path in proofs
    ? isProven(response, path, proofs[path])
    : (await copyPage(response.clone(), version)) !== null
}
