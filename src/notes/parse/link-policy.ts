import type { Code } from '../messages.ko.ts'

/** What becomes of a link: whether it opens, and the problem to report, if any. */
export interface LinkPolicy {
  readonly opens: boolean
  readonly finding: Code | null
}

/**
 * Decides about the address of a link. Only `http:`, `https:` and `mailto:` open; anything else is shown as text:
 * other schemes because they can run code, relative addresses because they lead nowhere from this site.
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

/** `#part`, `./other.md`, `../img/a.png`, `/docs/`: could be meant as a place in the same repository. */
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
 * Splits an address that stands bare in Korean text from what is stuck to it: `https://a.io/b를` → `https://a.io/b` and `를`.
 * Hangul inside an address (`/wiki/도커`) is left alone.
 */
export function splitBareUrl(written: string): { readonly url: string; readonly rest: string } {
  const stuck = /[^\x21-\x7e]+$/.exec(written)?.[0] ?? ''
  const url = written.slice(0, written.length - stuck.length)
  const hasPath = /^https?:\/\/[^/]+\//i.test(url)
  if (stuck === '' || url === '' || (hasPath && !PARTICLE.test(stuck) && !/^[^\p{L}\p{N}]/u.test(stuck))) {
    return { url: written, rest: '' }
  }
  const closed = /\)$/.test(url) && url.split('(').length < url.split(')').length ? url.slice(0, -1) : url
  return { url: closed, rest: written.slice(closed.length) }
}
