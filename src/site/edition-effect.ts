/** Says what learners would see change if notes that were edited were published. */
import { relink } from '../notes/identity/relink.ts'
import type { QuestionId } from '../notes/model.ts'
import { toLinkableCard } from './catalogue-diff.ts'
import type { Card, Site } from './site-data.ts'

/** A site's questions. */
export interface Edition {
  readonly site: Pick<Site, 'sections'>
  /** In the order of the notes. */
  readonly cards: readonly Card[]
}

export interface EditionEffect {
  /** Published notes that are edited. */
  readonly notes: number
  readonly kept: number
  readonly reworded: readonly { readonly from: string; readonly to: string }[]
  readonly added: readonly string[]
  readonly removed: readonly { readonly id: QuestionId; readonly text: string }[]
}

/**
 * Compares edited notes with those of the same file that are published; the other published notes count as unchanged. Questions are
 * followed as a deploy follows them, with the wordings that a browser knows. Null when no edited note is published under its name.
 */
export function effectOf(published: Edition, edited: Edition): EditionEffect | null {
  const [olds, news] = [byNote(published), byNote(edited)]
  const replaced = [...olds.keys()].filter((id) => news.has(id))
  if (replaced.length === 0) return null
  const isEdited = new Set(edited.cards)
  const before = [...olds.values()].flat()
  const after = [
    ...[...olds].flatMap(([id, cards]) => news.get(id) ?? cards),
    ...[...news].filter(([id]) => !olds.has(id)).flatMap(([, cards]) => cards),
  ]
  const { kept, reworded, added, removed } = relink(
    before.map((card, position) => toLinkableCard(card, position, card.id)),
    after.map((card, position) => toLinkableCard(card, position, card.id)),
  )
  return {
    notes: replaced.length,
    kept: kept.filter((pair) => isEdited.has(pair.new.card)).length,
    reworded: reworded.map((pair) => ({ from: pair.old.text, to: pair.new.text })),
    added: added.map(({ text }) => text),
    removed: removed.map(({ id, text }) => ({ id, text })),
  }
}

/** The questions of each note by the id of its section, which is made from its file. */
function byNote({ site, cards }: Edition): ReadonlyMap<string, readonly Card[]> {
  const notes = new Map<string, readonly Card[]>()
  for (const { id, depth, first, count } of site.sections)
    if (depth === 0) notes.set(id, cards.slice(first, first + count))
  return notes
}
