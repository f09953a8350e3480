/**
 * Finds where links inside a folder of notes lead: to a heading or a question of the same note (`#…`) or of another (`b.md#…`,
 * `[[b]]`). The parser leaves such a link with an address that starts with `note:`.
 */
import { firstBelow } from './first-below.ts'
import type { Block, Inline, Question, SectionIntro } from './model.ts'
import { noteName } from './note-name.ts'
import { readTag } from './parse/html-tag.ts'
import { mapBlockLinks, mapLinks, type ReplaceLink } from './parse/map-links.ts'
import { readHeading } from './parse/markers.ts'
import { readParagraph } from './parse/paragraph.ts'
import { newParseContext } from './parse/parse-context.ts'
import { blocksText } from './parse/plain-text.ts'
import type { ParsedNote } from './parse/read-note.ts'
import type { Finding } from './problem.ts'

/** A note of which the ids are known. */
interface LinkedNote {
  readonly note: ParsedNote
  readonly questions: readonly Question[]
}

/** A note whose links lead to pages, and what is wrong with those that lead nowhere. */
export interface ResolvedNote {
  readonly questions: readonly Question[]
  readonly intros: readonly SectionIntro[]
  readonly findings: readonly Finding[]
}

/**
 * Resolves the links between notes. A link to a question gets the address `/q/<id>/`, and one to a heading
 * `section:<id of its first question>:<title>`, because only the site knows its sections. What leads nowhere becomes text.
 */
export function resolveNoteLinks(notes: readonly LinkedNote[]): readonly ResolvedNote[] {
  const find = targetFinder(notes)
  return notes.map(({ note, questions }) => {
    if (note.noteLinks.length === 0) return { questions, intros: note.intros, findings: [] }
    const replace: ReplaceLink = (link) => {
      if (!link.url.startsWith('note:')) return [link]
      const url = find(note, link.url)
      return url === null ? link.children : [{ ...link, url }]
    }
    return {
      questions: questions.map((question) => withLinks(question, replace)),
      intros: note.intros.map((intro) => ({ ...intro, blocks: mapBlockLinks(intro.blocks, replace) })),
      findings: note.noteLinks.flatMap(({ url, line, column }): readonly Finding[] =>
        find(note, url) === null
          ? [{ code: 'relative-link', line, column, detail: url.replace(/^note:(?:\[\[)?/, '') }]
          : [],
      ),
    }
  })
}

function withLinks(question: Question, replace: ReplaceLink): Question {
  const asked: readonly Inline[] = mapLinks(question.question, replace)
  const { answer } = question
  const blocks: readonly Block[] = answer.kind === 'written' ? mapBlockLinks(answer.blocks, replace) : []
  return {
    ...question,
    question: asked,
    answer: answer.kind === 'written' ? { kind: 'written', blocks } : answer,
  }
}

/** Returns a function that finds the address a link of a note leads to; null when it leads nowhere. */
function targetFinder(notes: readonly LinkedNote[]): (from: ParsedNote, url: string) => string | null {
  const byPath = new Map(notes.map((one) => [one.note.file.normalize('NFC'), one]))
  const byName = new Map(notes.map((one) => [baseName(one.note.file), one]))
  const anchors = new Map<LinkedNote, ReadonlyMap<string, number>>()
  return (from, url) => {
    const isWiki = url.startsWith('note:[[')
    const [path = '', ...rest] = url.slice(isWiki ? 7 : 5).split('#')
    const anchor = decode(rest.join('#'))
    const own = byPath.get(from.file.normalize('NFC'))
    const other = isWiki ? byName.get(baseName(path)) : byPath.get(pathFrom(from.file, decode(path)))
    const target = path === '' ? own : other
    if (target === undefined) return null
    if (anchor === '') return addressOf(target, 0)
    const places = anchors.get(target) ?? findAnchors(target.note)
    anchors.set(target, places)
    const line = places.get(anchor) ?? places.get(slug(anchor))
    return line === undefined ? null : addressOf(target, line)
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    // A percent sign of its own.
    return text.normalize('NFC')
  }
}

function baseName(path: string): string {
  return noteName(path).toLowerCase()
}

/** Returns the path below the folder that a note's link means. */
function pathFrom(file: string, path: string): string {
  const steps = path.startsWith('/') ? [] : file.normalize('NFC').split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Returns the address of a line (1-based) of a note; of the note itself for line 0. Null when it has no question to show there. */
function addressOf({ note, questions }: LinkedNote, line: number): string | null {
  const next = firstBelow(questions, line)
  const at = questions[next - 1]
  if (at !== undefined && line <= at.span.lastLine) return `/q/${at.id}/`
  const below = questions[next]
  const title = note.headings.get(line - 1)
  if (below !== undefined && title !== undefined && below.sections.includes(title))
    return `section:${below.id}:${title}`
  const [first] = questions
  return first === undefined ? null : `section:${first.id}:`
}

/** Returns the line (1-based) of each anchor: of headings, by GitHub's rule, and of tags with an `id` or a `name`. */
function findAnchors({ lines, classified }: ParsedNote): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    if (classified.roles[index] !== 'text') continue
    const heading = readHeading(line)
    if (heading !== null) {
      const piece = { text: heading.text, line: line.number, column: 0 }
      const name = slug(blocksText(readParagraph([piece], newParseContext())))
      const count = counts.get(name) ?? 0
      counts.set(name, count + 1)
      anchors.set(count === 0 ? name : `${name}-${count}`, line.number)
      const given = /\{:?\s*#([\p{L}\p{N}_-]+)[^{}]{0,80}\}\s*$/u.exec(line.content)?.[1]
      if (given !== undefined) anchors.set(given.normalize('NFC'), line.number)
    }
    for (let at = line.content.indexOf('<'); at !== -1; at = line.content.indexOf('<', at + 1)) {
      const tag = readTag(line.content, at)
      const name = tag?.attributes.get('id') ?? tag?.attributes.get('name')
      if (name !== undefined && !anchors.has(name.normalize('NFC')))
        anchors.set(name.normalize('NFC'), line.number)
    }
  }
  return anchors
}

/** GitHub's rule: small letters, no punctuation but `-` and `_`, and a dash for each space. */
function slug(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
