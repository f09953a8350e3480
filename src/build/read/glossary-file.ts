/** Reads an author's `glossary.yaml`. */
import { parse } from 'yaml'
import type { Glossary } from '../../search/text/lexicon.ts'

/**
 * Returns the groups of a glossary written in YAML, under the headings 같은 말 and 비슷한 말; a group is one line of
 * words with commas between them, or a list. What does not read as a group is left out.
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
