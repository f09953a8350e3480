/** The one spelling of a page's address: with a slash at the end and without index.html. */
import { base } from './paths.ts'

/** `/repo/q/x`, `/repo/q/x/` and `/repo/q/x/index.html` are `/q/x/`. Takes a path at or below the base. */
export function pathOfAddress(pathname: string): string {
  const below = pathname.slice(base.length).replace(/(^|\/)index\.html$/, '$1')
  return below === '' || below.endsWith('/') ? `/${below}` : `/${below}/`
}
