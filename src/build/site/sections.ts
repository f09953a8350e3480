/** Makes the tree of notes and headings that hold questions. Each section has list pages of its own. */
import type { Note, Question } from '../../notes/model.ts'
import { noteName } from '../../notes/note-name.ts'
import type { SiteSection } from '../../site/site-data.ts'
import { type Sha256, toHex } from './sha256.ts'

export interface BuiltSection extends SiteSection {
  readonly file: string
  /** The headings from below the note's title inwards, joined. */
  readonly path: string
}

export interface SectionTree {
  /** Each right before its own subsections. */
  readonly sections: readonly BuiltSection[]
  /** A question's innermost section. */
  readonly sectionOf: ReadonlyMap<Question, number>
  /** How many sections were left out, because there are too many of them. */
  readonly leftOut: number
}

/**
 * Every page lists all sections, so a build writes as many entries as sections times pages. With more sections than this, the
 * lowest headings get none of their own: their questions belong to the section around them.
 */
const MOST_SECTIONS = 500
/** Markdown has six levels of headings. */
const DEEPEST_HEADING = 6

/**
 * Builds the tree. A section holds consecutive questions. A heading of the same name in another note, or again later in the same
 * note, is another section. `sha256` makes the ids unique.
 */
export function buildSections(notes: readonly Note[], sha256: Sha256): SectionTree {
  const whole = buildTree(notes, DEEPEST_HEADING, sha256)
  let tree = whole
  for (let deepest = DEEPEST_HEADING - 1; deepest >= 0 && tree.sections.length > MOST_SECTIONS; deepest -= 1)
    tree = buildTree(notes, deepest, sha256)
  return { ...tree, leftOut: whole.sections.length - tree.sections.length }
}

function buildTree(notes: readonly Note[], deepest: number, sha256: Sha256): Omit<SectionTree, 'leftOut'> {
  const sections: BuiltSection[] = []
  const sectionOf = new Map<Question, number>()
  const timesSeen = new Map<string, number>()
  let position = 0
  for (const note of notes) {
    // The sections around the last question, outermost first.
    let open: readonly number[] = []
    for (const question of note.questions) {
      const headings = belowTitle(note, question.sections).slice(0, deepest)
      const around: number[] = []
      for (let depth = 0; depth <= headings.length; depth++) {
        const path = pathOf(headings, depth)
        const last = open[depth]
        if (last !== undefined && sections[last]?.path === path) {
          around.push(last)
          continue
        }
        open = []
        const key = `${note.file}\u0000${path}`
        const times = timesSeen.get(key) ?? 0
        timesSeen.set(key, times + 1)
        const title = depth === 0 ? note.title : (headings[depth - 1] ?? '')
        const made = sections.push({
          id: sectionId(
            depth === 0 ? noteName(note.file) : title,
            toHex(sha256(times === 0 ? key : `${key}\u0000${times}`)),
          ),
          title,
          depth,
          parent: around.at(-1) ?? null,
          count: 0,
          first: position,
          file: note.file,
          path,
        })
        around.push(made - 1)
      }
      for (const at of around) {
        const section = sections[at]
        if (section !== undefined) sections[at] = { ...section, count: section.count + 1 }
      }
      sectionOf.set(question, around.at(-1) ?? 0)
      open = around
      position += 1
    }
  }
  return { sections, sectionOf }
}

/** The headings above a text between the questions. */
export interface IntroHeadings {
  /** The innermost section around it; null in a note without questions. */
  readonly section: number | null
  /** Its headings that are no sections, outermost first. */
  readonly below: readonly string[]
}

/**
 * Returns a function that finds the section of a text between the questions. It takes the text's note, its headings as the note
 * has them, and the position of the question that follows it.
 */
export function sectionFinder(
  sections: readonly BuiltSection[],
): (note: Note, headings: readonly string[], before: number) => IntroHeadings {
  const byPath = new Map<string, number[]>()
  for (const [index, { file, path }] of sections.entries()) {
    const key = `${file}\u0000${path}`
    const same = byPath.get(key)
    if (same === undefined) byPath.set(key, [index])
    else same.push(index)
  }
  return (note, headings, before) => {
    const own = belowTitle(note, headings)
    for (let depth = own.length; depth >= 0; depth--) {
      // The same heading may stand twice in a note.
      const index = byPath.get(`${note.file}\u0000${pathOf(own, depth)}`)?.find((at) => {
        const section = sections[at]
        return section !== undefined && section.first <= before && before <= section.first + section.count
      })
      if (index !== undefined) return { section: index, below: own.slice(depth) }
    }
    return { section: null, below: [note.title, ...own] }
  }
}

function pathOf(headings: readonly string[], depth: number): string {
  return headings.slice(0, depth).join('\u0000')
}

function belowTitle(note: Note, headings: readonly string[]): readonly string[] {
  return headings[0] === note.title ? headings.slice(1) : headings
}

/** The Latin letters and digits of the title, made unique by the start of a hash. Takes the hash in hexadecimal digits. */
function sectionId(title: string, hash: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24)
  return `${words === '' ? 's' : words}-${hash.slice(0, 4)}`
}
