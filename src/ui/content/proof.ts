/**
 * Whether an answer is what the build made. A host that answers 200 may still have sent a cut body, an empty one, or the page of
 * a network that wants a password first. Files are known by type, size and SHA-256; pages by their version and their end.
 */
import type { OfflineList, Proof } from '../../site/site-files.ts'
import { base } from '../base/paths.ts'

/** Whether a response holds exactly the file at `path`. The body stays readable. Without a proof nothing is proven. */
export async function isProven(response: Response, path: string, proof: Proof | undefined): Promise<boolean> {
  if (proof === undefined || !response.ok || !hasItsType(response, path)) return false
  try {
    const bytes = await response.clone().arrayBuffer()
    if (bytes.byteLength !== proof[0]) return false
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return btoa(String.fromCharCode(...hash)) === proof[1]
  } catch {
    // The line dropped in the middle.
    return false
  }
}

/** A browser runs no script and applies no style of another type, however right the bytes are. */
function hasItsType(response: Response, path: string): boolean {
  const type = response.headers.get('content-type') ?? ''
  if (path.endsWith('.js')) return type.includes('javascript')
  return path.endsWith('.css') ? type.startsWith('text/css') : !isHtml(response)
}

/** Whether a response says that it is a page: some hosts answer a missing script with one, and status 200. */
export function isHtml(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('text/html')
}

/** Lets go of an answer that is of no use. A body that nobody reads keeps its line busy, and later requests wait for that line. */
export async function discard(response: Response): Promise<void> {
  if (!response.bodyUsed) await response.body?.cancel().catch(() => {})
}

/**
 * Fetches a file; when the answer is not the file, once more past the browser's own cache. Returns the last answer, proven or
 * not. Rejects when there is none.
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
 * A copy of a page for keeping, when the response is a whole page of this version of the site; else null. The copy does not
 * remember that a host sent the browser from `x.html` on to `x`: such a response may not answer a navigation.
 */
export async function copyPage(response: Response, version: string): Promise<Response | null> {
  if (!response.ok || !isHtml(response)) return null
  const text = await response.text().catch(() => '')
  const isOurs = text.includes(` id="page" data-version="${version}"`) && /<\/html>\s*$/.test(text)
  return isOurs ? new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } }) : null
}

/** Whether a response is the listed page or icon at `path`, of the list's version and whole. */
export async function isWhole(
  response: Response,
  path: string,
  { version, proofs }: Pick<OfflineList, 'version' | 'proofs'>,
): Promise<boolean> {
  return path in proofs
    ? isProven(response, path, proofs[path])
    : (await copyPage(response.clone(), version)) !== null
}
