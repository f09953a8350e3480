/** Reads `glossary.yaml`: an author's own, or the shipped one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Glossary } from '../../search/text/lexicon.ts'
import { readBeside } from './lines-beside.ts'

/** Returns the text of a content folder's own glossary; without one, that of the shipped glossary. */
export function readGlossary(contentDir: string): string {
  const shipped = join(import.meta.dirname, '../../../content/glossary.yaml')
  return readBeside(contentDir, 'glossary.yaml') ?? readFileSync(shipped, 'utf8')
}

/**
 * Returns the groups of a glossary in YAML, from its headings 같은 말 (same) and 비슷한 말 (similar). A group is one line of words
 * with commas between them, or a list. Anything else is left out.
 * Throws an Error with a Korean message when the file is not YAML.
 */
export function parseGlossary(yaml: string): Glossary {
  let read: unknown
  try {
    read = parse(yaml)
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new Error(`glossary.yaml을 읽지 못했어요. 들여쓰기와 "- "를 확인해 주세요. (${detail})`)
  }
  const groups = (heading: string): string[][] => {
    const list: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, heading) : null
    if (!Array.isArray(list)) return []
    return list.map(wordsOf).filter((words) => words.length > 1)
  }
  return { same: groups('같은 말'), similar: groups('비슷한 말') }
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
