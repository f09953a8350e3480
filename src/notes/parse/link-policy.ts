/** Decides which links open. */
import type { ProblemCode } from '../messages.ko.ts'

/** Whether a link opens, and the code to report; null when the link is fine. */
export interface LinkPolicy {
  readonly opens: boolean
  readonly finding: ProblemCode | null
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

/** True for `#part`, `./other.md`, `2주차/other.md`, `../img/a.png`, `/docs/`: the author may mean a file in the same repository. */
function isAddressLike(url: string): boolean {
  return (
    /^(?:#|\.{0,2}\/(?!\/))\S*$/.test(url) ||
    /^[^\s/]+\.(?:png|jpe?g|gif|svg)(?:#\S*)?$/i.test(url) ||
    // A first step with a dot is a host without its https://.
    /^(?:[^\s/.:]+\/)*[^\s/]+\.(?:html?|pdf|hwpx?|docx?|pptx?|xlsx?|csv|ipynb|py|ya?ml|txt|zip)(?:#\S*)?$/i.test(
      url,
    ) ||
    // Between < and > an address may have spaces.
    /^[^\s/].*\.(?:md|markdown)(?:#\S*)?$/i.test(url)
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
