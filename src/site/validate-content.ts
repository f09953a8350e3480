/**
 * Validates the files with questions and answers, once, where they come in: a host or a proxy may answer with something else. Each
 * function takes parsed JSON and returns it with its type, or throws an error. Unknown fields are ignored.
 */
import {
  type Check,
  type Fields,
  flag,
  list,
  nullable,
  number,
  object,
  optional,
  record,
  text,
  tuple,
  union,
  valid,
} from './json-checks.ts'
import type { PackedBody } from './pack-body.ts'
import type { PackedCards } from './pack-cards.ts'
import type { PackedSite } from './pack-page.ts'
import type {
  Body,
  BodyCode,
  BodyPicture,
  Intro,
  OfferedExam,
  QuestionRef,
  Site,
  SiteTag,
} from './site-data.ts'
import type { AliasFile, ChunkFile } from './site-files.ts'

const inlines: Check = list((value) => text(value) || inline(value))
/** Elements of MathML only: no other name may reach the page. */
const mathNodes: Check = list((value) => text(value) || mathElement(value))
const mathElement = tuple(
  (name) => typeof name === 'string' && /^m(?!eta)[a-z]{1,13}$/.test(name),
  record(text),
  mathNodes,
)
const marked = { children: inlines }
const inline = union({
  strong: marked,
  emphasis: marked,
  strike: marked,
  u: marked,
  sub: marked,
  sup: marked,
  mark: marked,
  kbd: marked,
  small: marked,
  code: { text },
  link: { url: text, children: inlines },
  image: { image: number },
  break: {},
  math: { tex: text, shape: text, nodes: mathNodes },
})
const blocks: Check = list((value) => block(value))
const block = union({
  paragraph: { title: optional(flag), children: inlines },
  list: { ordered: flag, start: optional(number), items: list(blocks) },
  code: { code: number },
  quote: { children: blocks },
  fold: { summary: inlines, open: flag, children: blocks },
  table: { align: list(nullable(text)), rows: list(list(inlines)) },
})

const catalogue = object<PackedCards>({
  first: number,
  rows: list(tuple(text, number, number, (value) => text(value) || inlines(value), optional(text))),
  changed: optional(list(number)),
})

const size = object({ width: number, height: number })
const content: Fields<Pick<Body, 'blocks' | 'codeBlocks' | 'images'>> = {
  blocks,
  codeBlocks: list(object<BodyCode>({ lang: nullable(text), text, kind: text, runs: list(number) })),
  images: list(
    object<BodyPicture>({
      alt: text,
      path: text,
      file: nullable(object({ src: text, webp: nullable(text), width: number, height: number })),
      remote: nullable(text),
      shown: optional(size),
      why: optional(text),
    }),
  ),
}

const chunk = object<ChunkFile>({
  cards: catalogue,
  bodies: list(
    object<PackedBody>({
      ...content,
      id: text,
      given: optional(number),
      links: list(text),
      source: object<Body['source']>({ file: text, line: number, editUrl: nullable(text) }),
      related: list(object<QuestionRef>({ id: text, text })),
      answerText: optional(text),
      terms: optional(list(text)),
      oxExcluded: flag,
    }),
  ),
  intros: list(object<Intro>({ ...content, section: nullable(number), below: list(text), before: number })),
})

const until = optional(record(list(tuple(nullable(number), text))))
const aliases = object<AliasFile>({
  aliases: record(text),
  removed: list(object({ id: text, text: optional(text) })),
  senses: optional(record(record(text))),
  moved: until,
  lost: until,
  marks: optional(record(text)),
})

/** The checks of what is written in one way, packed or not. */
export const siteFields = {
  title: text,
  isNamed: optional(flag),
  description: optional(text),
  lang: optional(text),
  exam: optional(object<OfferedExam>({ day: number, sections: list(text) })),
  ask: optional(text),
  total: number,
  version: text,
  tags: optional(list(object<SiteTag>({ title: text, first: number, count: number }))),
  catalogueUrl: text,
  aliasesUrl: text,
  searchUrl: text,
  quickUrl: optional(text),
  glossaryUrl: text,
  counts: object<Site['counts']>({ code: number, picture: number, pending: number }),
}

const site = object<PackedSite>({
  ...siteFields,
  sections: list(tuple(text, text, number, number, number, number)),
  chunks: list(tuple(text, number)),
})

/** Validates the file behind `Site.tableUrl`. */
export function validateTable(value: unknown): PackedSite {
  return valid(site, value, 'what pages know of the site')
}

/** Validates the file behind `Site.catalogueUrl`. */
export function validateCatalogue(value: unknown): PackedCards {
  return valid(catalogue, value, 'a catalogue')
}

/** Validates the file behind a `SiteChunk`. */
export function validateChunk(value: unknown): ChunkFile {
  return valid(chunk, value, 'a file of answers')
}

/** Validates the file behind `Site.aliasesUrl`. */
export function validateAliases(value: unknown): AliasFile {
  return valid(aliases, value, 'a table of aliases')
}
