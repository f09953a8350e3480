/** Where a site is published, from what its author says. */
import type { Settings } from '../read/settings.ts'
import type { SiteAddress } from '../site/page-head.ts'

/** The address of a site whose author gives none: that of the preview. */
const UNKNOWN_SITE = 'http://localhost:4173'

/** Returns the address of a site: its base path as in addresses, and scheme and host. */
export function siteAddress({ base, site }: Pick<Settings, 'base' | 'site'>): SiteAddress {
  return { base: asAddress(base ?? '/'), siteUrl: site ?? UNKNOWN_SITE }
}

/** Returns a base path with both slashes, escaped as in addresses: `강의` is `/%EA%B0%95%EC%9D%98/`. */
export function asAddress(written: string): string {
  const { pathname } = new URL(written.startsWith('/') ? written : `/${written}`, UNKNOWN_SITE)
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}
