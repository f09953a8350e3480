/** Decides which links open, and where an address ends in Korean text. */
import type { Code } from '../messages.ko.ts'

/** Whether a link opens, and the code to report; null when the link is fine. */
export interface LinkPolicy {
  readonly opens: boolean
  readonly finding: Code | null
}

/**
 * Decides whether the address of a link opens. Only `http:`, `https:` and `mailto:` do. Other schemes can run code, and relative
 * addresses lead nowhere on this site, so both are shown as text.
 */
export function linkPolicy(url: string): LinkPolicy {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase()
  if (scheme === undefined)
    return { opens: false, finding: isAddressLike(url) ? 'relative-link' : 'bad-link' }
  if (scheme === 'mailto')
    return { opens: true, finding: /^mailto:[^@\s]+@[^@\s]+$/i.test(url) ? null : 'bad-link' }
  if (scheme !== 'http' && scheme !== 'https') return { opens: false, finding: 'unsafe-link' }
  return isWebAddress(url) ? { opens: true, finding: null } : { opens: false, finding: 'bad-link' }
}

/** True for `#part`, `./other.md`, `../img/a.png`, `/docs/`: the author may mean a file in the same repository. */
function isAddressLike(url: string): boolean {
  return (
    /^(?:#|\.{0,2}\/(?!\/))\S*$/.test(url) ||
    /^[^\s/]+\.(?:md|html?|png|jpe?g|gif|svg|pdf|ya?ml|txt|zip)(?:#\S*)?$/i.test(url)
  )
}

function isWebAddress(url: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(url)) return false
  try {
    return /^(?:localhost|\[[\da-f:.]+\]|[^.\s]+(?:\.[^.\s]+)+\.?)$/i.test(new URL(url).hostname)
  } catch {
    return false
  }
}

const PARTICLE =
  /^(?:[은는이가을를의에와과도로만나]|에서|에는|에도|으로|이나|이랑|부터|까지|처럼|보다|라는|이라는|라고|이라고|입니다|이고|참고|참조)$/

/**
 * Splits a bare address in Korean text from the particle or sign after it: `https://a.io/b를` → `https://a.io/b` and `를`. Hangul
 * that is part of an address (`/wiki/도커`) stays.
 */
export function splitBareUrl(written: string): { readonly url: string; readonly rest: string } {
  const tail = /[^\x21-\x7e]+$/.exec(written)?.[0] ?? ''
  const url = written.slice(0, written.length - tail.length)
  const hasPath = /^https?:\/\/[^/]+\//i.test(url)
  if (tail === '' || url === '' || (hasPath && !PARTICLE.test(tail) && !/^[^\p{L}\p{N}]/u.test(tail))) {
    return { url: written, rest: '' }
  }
  const closed = /\)$/.test(url) && url.split('(').length < url.split(')').length ? url.slice(0, -1) : url
  return { url: closed, rest: written.slice(closed.length) }
}
