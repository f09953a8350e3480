import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixtureNotes } from '../../support/fixture-notes.ts'
import { root } from '../../support/root-folder.ts'

/** The note that the repository ships as a sample. */
export const shippedNote = join(root, 'content/docker-kubernetes.md')

/** What a reader of a note expects to see of one question, Markdown's marks taken away. */
export interface Expected {
  readonly question: string
  readonly answer: readonly string[]
  readonly pictures: number
  readonly code: readonly string[]
}

/**
 * Reads a note (the tests' own, if none is named) line by line, without the program's own parser: a bullet at the margin is a question, an indented
 * one a line of its answer, pictures and fences belong to the question above. An empty bullet says nothing.
 */
export function readExpected(file = join(fixtureNotes, 'docker.md')): readonly Expected[] {
  const text = readFileSync(file, 'utf8')
  const parts = text.split(/^- /m).slice(1)
  return parts.map((part) => {
    const code = [...part.matchAll(/^```\w*\n([\s\S]*?)\n```$/gm)].map(([, inside = '']) => inside)
    const lines = part.replace(/^```[\s\S]*?^```$/gm, '').split('\n')
    return {
      question: plain(lines[0] ?? ''),
      answer: lines.filter((line) => /^ {2}- \S/.test(line)).map((line) => plain(line.slice(4))),
      pictures: lines.filter((line) => line.startsWith('![')).length,
      code,
    }
  })
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`|\*\*/g, '')
    .trim()
}
