/** Validates what pages know about a whole site, where it comes from elsewhere than a page of this version. */
import { type Check, list, nullable, number, object, optional, text, valid } from './json-checks.ts'
import type { Site, SiteChunk, SiteSection } from './site-data.ts'
import { siteFields } from './validate-content.ts'

const site: Check = object<Site>({
  ...siteFields,
  sections: list(
    object<SiteSection>({
      id: text,
      title: text,
      depth: number,
      parent: nullable(number),
      count: number,
      first: number,
    }),
  ),
  chunks: list(object<SiteChunk>({ url: text, first: number, count: number })),
  tableUrl: optional(text),
})

/** Takes any value; returns it with its type. Throws when it is no site. */
export function validateSite(value: unknown): Site {
  return valid<Site>(site, value, 'a site')
}
