/** The sites whose pictures the author lets in: `picture-hosts.txt` beside the notes, one host a line. */

import type { NoteProblem } from '../../notes/model.ts'
import { makeProblem } from '../../notes/problem.ts'
import { linesBeside } from './lines-beside.ts'
import { redirectsOf } from './picture-redirects.ts'

const FILE = 'picture-hosts.txt'

export interface PictureHosts {
  /** Host names in lower case, as they stand in an address. */
  readonly hosts: ReadonlySet<string>
  readonly problems: readonly NoteProblem[]
}

/** Reads the list of the folder at `root`; without one no other site's picture is let in. `#` begins a remark. */
export function readPictureHosts(root: string): PictureHosts {
  const hosts = new Set<string>()
  const problems: NoteProblem[] = []
  for (const [index, line] of linesBeside(root, FILE).entries()) {
    const host = line.replace(/#.*/, '').trim().toLowerCase()
    if (host === '') continue
    // What stands here goes into the pages' policy: a name and nothing else.
    if (!/^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/.test(host)) {
      problems.push(makeProblem('picture-host', FILE, index + 1, 1, line.trim()))
      continue
    }
    hosts.add(host)
    if (redirectsOf(host) === null) problems.push(makeProblem('picture-redirect', FILE, index + 1, 1, host))
  }
  return { hosts, problems }
}

/** The hosts that pages load pictures from: the author's, and those that they are known to send browsers on to. */
export function policyHosts(hosts: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...hosts].flatMap((host) => [host, ...(redirectsOf(host) ?? [])]))
}

/** The address of a picture on an allowed host, or null. Only `https:`, without user, password or port. */
export function allowedAddress(hosts: ReadonlySet<string>, path: string): string | null {
  try {
    const url = new URL(path)
    const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === ''
    return isPlain && hosts.has(url.hostname) ? url.href : null
  } catch {
    return null
  }
}
