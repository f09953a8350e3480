/** Reads what stands above a note between two `---`: keys and values. It is not shown. */
import type { Line } from './lines.ts'

/** What a note says about itself. */
export interface FrontMatter {
  /** How many lines it has, with both `---`; 0 when there is none. */
  readonly lines: number
  readonly title: string | null
  readonly description: string | null
  /** As written, without quotes and a `#` before them. */
  readonly tags: readonly string[]
}

const LONGEST = 60
const FIELD = /^([\w-]+):(?:\s+(.*))?$/

/** Reads the front matter of a note. Of YAML it knows texts, lists in both forms, and texts that go on in indented lines. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  const count = frontMatterEnd(lines)
  const fields = new Map<string, string[]>()
  let values: string[] = []
  for (const { text } of lines.slice(1, Math.max(1, count - 1))) {
    const field = FIELD.exec(text.trimEnd())
    if (field !== null) {
      // As in YAML readers, the first one counts.
      values = []
      if (!fields.has(field[1] ?? '')) fields.set(field[1] ?? '', values)
    }
    const value = field === null ? text.trim() : (field[2] ?? '').trim()
    if (value !== '' && !/^(?:#\s|[|>][+-]?$)/.test(value)) values.push(value)
  }
  const textOf = (key: string): string | null => unquoted((fields.get(key) ?? []).join(' ')) || null
  return {
    lines: count,
    title: textOf('title'),
    description: textOf('description'),
    tags: (fields.get('tags') ?? []).flatMap(tagsIn),
  }
}

/** Returns how many lines at the top are front matter (`---`, keys and values, `---`). */
function frontMatterEnd(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== '---' || !/^[\w-]+:/.test(lines[1]?.text ?? '')) return 0
  for (let index = 2; index < Math.min(lines.length, LONGEST); index += 1) {
    const text = lines[index]?.text.trimEnd() ?? ''
    if (text === '---') return index + 1
    if (!/^(?:[\w-]+:(?:\s|$)|\s+\S|- |#|$)/.test(text)) return 0
  }
  return 0
}

/** Returns the tags of a value: `docker`, `[docker, k8s]`, `docker, k8s`, `#docker #k8s`, or one item of a list. */
function tagsIn(value: string): readonly string[] {
  const inside = value.replace(/^-\s+/, '').replace(/^\[|\]$/g, '')
  return inside
    .split(/,|\s(?=#)/)
    .map((tag) => unquoted(tag.trim()).replace(/^#+/, '').trim())
    .filter((tag) => tag !== '')
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2').trim()
}
