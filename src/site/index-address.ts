import type { Site } from './site-data.ts'

/** Where the files of a search index are. */
export interface IndexAddress {
  /** The entry file. */
  readonly entryUrl: string
  /** Where there is a quick index: its entry file, and the catalogue, which has the questions. */
  readonly quick?: { readonly entryUrl: string; readonly catalogueUrl: string } | undefined
}

/** Returns them for a site. `addressOf` makes an address of a path below the base. */
export function indexAddress(
  { searchUrl, quickUrl, catalogueUrl }: Pick<Site, 'searchUrl' | 'quickUrl' | 'catalogueUrl'>,
  addressOf: (path: string) => string,
): IndexAddress {
  const quick = quickUrl && { entryUrl: addressOf(quickUrl), catalogueUrl: addressOf(catalogueUrl) }
  return { entryUrl: addressOf(searchUrl), ...(quick && { quick }) }
}
