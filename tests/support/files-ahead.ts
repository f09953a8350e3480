import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Returns the addresses of what the start page of a built site fetches ahead of a quiz; none where the site has no quiz. */
export function filesAhead(site: string): ReadonlySet<string> {
  const page = join(site, 'quiz/index.html')
  const html = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const links = html.matchAll(/<link rel="(?:modulepreload"|preload" as="style" crossorigin) href="([^"]*)"/g)
  // Every page loads what tells of updates.
  return new Set([...links].map(([, file = '']) => file).filter((file) => !file.includes('/updates-')))
}
