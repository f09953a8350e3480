/** What checks the site's files. */
import type { Glossary } from '../../search/text/lexicon.ts'
import { list, object, text, valid } from '../../site/json-checks.ts'
import {
  validateAliases,
  validateCatalogue,
  validateChunk,
  validateTable,
} from '../../site/validate-content.ts'

const glossary = object<Glossary>({ same: list(list(text)), similar: list(list(text)) })

/** One for each kind of file. Each takes parsed JSON and returns it with its type; throws when the shape is wrong. */
export const validators = {
  catalogue: validateCatalogue,
  chunk: validateChunk,
  aliases: validateAliases,
  site: validateTable,
  glossary: (value: unknown): Glossary => valid(glossary, value, 'a glossary'),
} as const

/** The kinds of files, and what each holds. */
export type FileKind = keyof typeof validators
export type FileOf<Kind extends FileKind> = ReturnType<(typeof validators)[Kind]>
