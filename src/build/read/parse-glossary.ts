/** Reads glossaries in YAML, and puts them together. */
import { parse, YAMLParseError } from 'yaml'
import { yamlFault } from '../../notes/messages.ko.ts'
import type { Glossary } from '../../search/text/lexicon.ts'

/** The glossary of a folder. */
export interface FolderGlossary extends Glossary {
  /** The groups of `same` that name things of a field. Everyday words (삭제, 지우다) are not among them. */
  readonly terms: readonly (readonly string[])[]
}

/** One file. */
export interface GlossaryFile extends Glossary {
  /** False when the file says `terms: none`: its words are for searching alone. */
  readonly hasTerms: boolean
  /** True when the file says `extends: none`. */
  readonly standsAlone: boolean
}

/** Puts the groups of several files together. */
export function joinGlossaries(files: readonly GlossaryFile[]): FolderGlossary {
  return {
    same: files.flatMap(({ same }) => same),
    similar: files.flatMap(({ similar }) => similar),
    terms: files.filter(({ hasTerms }) => hasTerms).flatMap(({ same }) => same),
  }
}

/**
 * Returns the groups of a glossary in YAML, from its headings 같은 말 (same) and 비슷한 말 (similar). A group is one line of words
 * with commas between them, or a list. Anything else is left out. Throws an Error with a Korean message when the file is not YAML.
 */
export function parseGlossary(yaml: string): GlossaryFile {
  let read: unknown
  try {
    read = parse(yaml)
  } catch (error) {
    const detail = error instanceof YAMLParseError ? faultOf(error) : String(error)
    throw new Error(`glossary.yaml을 읽지 못했어요. 들여쓰기와 "- "를 확인해 주세요. (${detail})`)
  }
  const entryOf = (heading: string): unknown =>
    typeof read === 'object' && read !== null ? Reflect.get(read, heading) : null
  const groups = (heading: string): string[][] => {
    const list = entryOf(heading)
    if (!Array.isArray(list)) return []
    return list.map(wordsOf).filter((words) => words.length > 1)
  }
  return {
    same: groups('같은 말'),
    similar: groups('비슷한 말'),
    hasTerms: entryOf('terms') !== 'none',
    standsAlone: entryOf('extends') === 'none',
  }
}

function faultOf({ code, message, linePos }: YAMLParseError): string {
  const line = linePos === undefined ? '' : `${linePos[0].line}번째 줄: `
  return `${line}${yamlFault(code) ?? message.split('\n')[0]}`
}

function wordsOf(group: unknown): string[] {
  const words = Array.isArray(group) ? group.map(String) : String(group ?? '').split(',')
  const clean = words
    .map((word) =>
      word
        .normalize('NFC')
        .replace(/[\s,]+/g, ' ')
        .trim(),
    )
    .filter((word) => word !== '')
  return [...new Set(clean)]
}
