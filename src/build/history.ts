/** Keeps links and bookmarks alive that were made against earlier editions of the notes. */
import { assignIds } from '../notes/assign-ids.ts'
import { compareNames } from '../notes/collect.ts'
import { draftNote, type NoteDraft } from '../notes/draft.ts'
import type { Question, QuestionId } from '../notes/question.ts'
import { type Linkable, relink, toLinkable } from '../notes/relink.ts'
import { type PastEdition, readPast } from './past-editions.ts'

export interface Aliases {
  /** Ids of earlier editions that no question has today, and the question each became. */
  readonly aliases: Readonly<Record<string, QuestionId>>
  /** Questions of earlier editions that are gone, as they were last worded. */
  readonly removed: readonly { readonly id: QuestionId; readonly text: string }[]
  /** In Korean, why the past is not complete; null when it is. */
  readonly note: string | null
}

/**
 * Walks the git history of a content folder and finds where the questions of every earlier edition went. Takes the folder and its
 * questions as they are now, committed or not. Without git, or with a part of the history, it says so in `note` and goes on.
 */
export function readAliases(folder: string, current: readonly Question[]): Aliases {
  const past = readPast(folder)
  const draft = makeDrafter(past.texts)
  const editions = new Map<string, readonly Linkable[]>()
  const lastText = new Map<QuestionId, string>()
  const moves = new Map<QuestionId, QuestionId[]>()
  const step = (older: readonly Linkable[], newer: readonly Linkable[]): void => {
    for (const pair of relink(older, newer).reworded) {
      moves.set(pair.old.id, [pair.new.id, ...(moves.get(pair.old.id) ?? [])])
    }
  }
  for (const edition of past.editions) {
    const questions = questionsOf(edition, draft)
    editions.set(edition.commit, questions)
    for (const { id, text } of questions) lastText.set(id, text)
    for (const parent of edition.parents) step(editions.get(parent) ?? [], questions)
  }
  const last = past.editions.at(-1)
  const now = current.map(toLinkable)
  if (last !== undefined) step(editions.get(last.commit) ?? [], now)
  return { ...follow(lastText, moves, new Set(current.map((question) => question.id))), note: past.note }
}

/** Reads notes of the past, each text once, however many editions have it. */
function makeDrafter(texts: ReadonlyMap<string, string>): (file: string, hash: string) => NoteDraft {
  const drafts = new Map<string, NoteDraft>()
  return (file, hash) => {
    const key = `${hash} ${file}`
    const draft = drafts.get(key) ?? draftNote(texts.get(hash) ?? '', file)
    drafts.set(key, draft)
    return draft
  }
}

function questionsOf(
  edition: PastEdition,
  draft: (file: string, hash: string) => NoteDraft,
): readonly Linkable[] {
  const files = [...edition.notes].sort(([a], [b]) => compareNames(a, b))
  const notes = assignIds(files.map(([file, hash]) => draft(file, hash)))
  return notes.flat().map((one, position) => toLinkable(one.question, position))
}

/** Resolves chains. A question that was reworded differently on two branches goes where the newest way leads. */
function follow(
  lastText: ReadonlyMap<QuestionId, string>,
  moves: ReadonlyMap<QuestionId, readonly QuestionId[]>,
  current: ReadonlySet<QuestionId>,
): Pick<Aliases, 'aliases' | 'removed'> {
  const aliases: Record<string, QuestionId> = {}
  const removed: { id: QuestionId; text: string }[] = []
  for (const [id, text] of lastText) {
    if (current.has(id)) continue
    const target = findCurrent(id, moves, current)
    if (target === null) removed.push({ id, text })
    else aliases[id] = target
  }
  return { aliases, removed }
}

function findCurrent(
  start: QuestionId,
  moves: ReadonlyMap<QuestionId, readonly QuestionId[]>,
  current: ReadonlySet<QuestionId>,
): QuestionId | null {
  const seen = new Set<QuestionId>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (current.has(id)) return id
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...[...(moves.get(id) ?? [])].reverse())
  }
  return null
}
