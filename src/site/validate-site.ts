/** Validates what pages know about a whole site, where it comes from elsewhere than a page of this version. */
import { type Check, flag, list, nullable, number, object, optional, text, valid } from './json-checks.ts'
import type { OfferedExam, Site, SiteChunk, SiteSection, SiteTag } from './site-data.ts'

const site: Check = object<Site>({
  title: text,
  isNamed: optional(flag),
  description: optional(text),
  lang: optional(text),
  exam: optional(object<OfferedExam>({ day: number, sections: list(text) })),
  ask: optional(text),
  total: number,
  version: text,
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
  tags: optional(list(object<SiteTag>({ title: text, first: number, count: number }))),
  chunks: list(object<SiteChunk>({ url: text, first: number, count: number })),
  tableUrl: optional(text),
  catalogueUrl: text,
  aliasesUrl: text,
  searchUrl: text,
  glossaryUrl: text,
  counts: object<Site['counts']>({ code: number, picture: number, pending: number }),
})

/** Takes any value; returns it with its type. Throws when it is no site. */
export function validateSite(value: unknown): Site {
  return valid<Site>(site, value, 'a site')
}
