/** The tree of notes and headings that hold questions, as the site's pages follow it. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Note, Question } from '../../notes/model.ts'
import type { SiteSection } from '../../site/site-data.ts'

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
 * Every page names all sections, so that their number times that of the pages is what a build writes. With more than this the
 * lowest headings make no sections of their own: their questions stand in the section around them.
 */
const MOST_SECTIONS = 500
/** Markdown has six levels of headings. */
const DEEPEST_HEADING = 6

/**
 * Builds the tree. Every section holds a run of consecutive questions: a heading of the same name in another note, or again
 * later in the same note, is another section.
 */
export function buildSections(notes: readonly Note[]): SectionTree {
  const whole = buildTree(notes, DEEPEST_HEADING)
  let tree = whole
  for (let deepest = DEEPEST_HEADING - 1; deepest >= 0 && tree.sections.length > MOST_SECTIONS; deepest -= 1)
    tree = buildTree(notes, deepest)
  return { ...tree, leftOut: whole.sections.length - tree.sections.length }
}

function buildTree(notes: readonly Note[], deepest: number): Omit<SectionTree, 'leftOut'> {
  const sections: BuiltSection[] = []
  const sectionOf = new Map<Question, number>()
  const timesSeen = new Map<string, number>()
  let position = 0
  for (const note of notes) {
    // The sections around the last question, from the note inwards.
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
            depth === 0 ? basename(note.file, '.md') : title,
            times === 0 ? key : `${key}\u0000${times}`,
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

/** Where a text outside of the questions stands, as far as the tree knows it. */
export interface TextPlace {
  /** The innermost section around it; null in a note without questions. */
  readonly section: number | null
  /** The headings it stands under that are no sections, from outside inwards. */
  readonly below: readonly string[]
}

/** Finds the place of a text. Takes its headings as the note has them, and the position of the question it stands before. */
export function placeOf(
  sections: readonly BuiltSection[],
  note: Note,
  headings: readonly string[],
  before: number,
): TextPlace {
  const own = belowTitle(note, headings)
  for (let depth = own.length; depth >= 0; depth--) {
    const path = pathOf(own, depth)
    // A heading may come back later in the note.
    const index = sections.findIndex(
      ({ file, path: other, first, count }) =>
        file === note.file && other === path && first <= before && before <= first + count,
    )
    if (index >= 0) return { section: index, below: own.slice(depth) }
  }
  return { section: null, below: [note.title, ...own] }
}

function pathOf(headings: readonly string[], depth: number): string {
  return headings.slice(0, depth).join('\u0000')
}

function belowTitle(note: Note, headings: readonly string[]): readonly string[] {
  return headings[0] === note.title ? headings.slice(1) : headings
}

/** A readable ASCII start where the title has one, made unique by a short hash of where it stands. */
function sectionId(title: string, key: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24)
  return `${words === '' ? 's' : words}-${createHash('sha256').update(key).digest('hex').slice(0, 4)}`
}
