/** What a new version brings. Loaded when there is one. */
import { type CatalogueChange, compareCatalogues } from '../../site/catalogue-diff.ts'
import { unpackCards } from '../../site/pack-cards.ts'
import type { OfflineList } from '../../site/site-files.ts'
import type { Content } from '../content/content.ts'
import { fetchFile } from '../content/fetch-file.ts'

/** Compares the questions of this page's version with those of the version that `list` is of. Rejects when they cannot be fetched. */
export async function findChanges(content: Content, list: OfflineList): Promise<CatalogueChange> {
  const [before, after, aliases] = await Promise.all([
    content.catalogue(),
    fetchFile('catalogue', list.catalogueUrl).then(unpackCards),
    fetchFile('aliases', list.aliasesUrl),
  ])
  return compareCatalogues(before, after, aliases)
}
