/** Reads `picture-hosts.txt` beside the notes: hosts whose pictures the author allows, one a line. */

import type { NoteProblem } from '../../notes/model.ts'
import { makeProblem } from '../../notes/problem.ts'
import type { Disk } from './disk.ts'
import { linesBeside } from './lines-beside.ts'
import { redirectsOf } from './picture-redirects.ts'
import { NO_SETTINGS, SETTINGS_FILE, type Settings } from './settings.ts'

const FILE = 'picture-hosts.txt'

export interface PictureHosts {
  /** Host names in lower case. */
  readonly hosts: ReadonlySet<string>
  readonly problems: readonly NoteProblem[]
}

/**
 * Reads the list in the folder `root`, and adds the hosts that mundap.yaml names. Without any, no pictures of other sites are
 * allowed. `#` begins a remark.
 */
export function readPictureHosts(
  disk: Disk,
  root: string,
  { pictureHosts: named }: Settings = NO_SETTINGS,
): PictureHosts {
  const hosts = new Set<string>()
  const problems: NoteProblem[] = []
  const add = (file: string, line: number, written: string): void => {
    const host = written.toLowerCase()
    // The line goes into the pages' policy, so only a host name is accepted.
    if (!/^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/.test(host)) {
      problems.push(makeProblem('picture-host', file, line, 1, written))
      return
    }
    hosts.add(host)
    if (redirectsOf(host) === null) problems.push(makeProblem('picture-redirect', file, line, 1, host))
  }
  for (const [index, line] of linesBeside(disk, root, FILE).entries()) {
    const written = line.replace(/#.*/, '').trim()
    if (written !== '') add(FILE, index + 1, written)
  }
  for (const { text, line } of named) add(SETTINGS_FILE, line, text)
  return { hosts, problems }
}

/** Returns the hosts for the pages' policy: those of the author, and those that they redirect to. */
export function policyHosts(hosts: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...hosts].flatMap((host) => [host, ...(redirectsOf(host) ?? [])]))
}

/** Returns the address of a picture on an allowed host; otherwise null. Only `https:`, without user, password and port. */
export function allowedAddress(hosts: ReadonlySet<string>, path: string): string | null {
  try {
    const url = new URL(path)
    const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === ''
    return isPlain && hosts.has(url.hostname) ? url.href : null
  } catch {
    return null
  }
}
