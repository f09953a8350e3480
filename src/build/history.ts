/** Keeps links and bookmarks alive that were made against earlier editions of the notes. */
import { assignIds } from '../notes/assign-ids.ts'
import { compareNames } from '../notes/collect.ts'
import { draftNote, type NoteDraft } from '../notes/draft.ts'
import { splitLines } from '../notes/lines.ts'
import type { NoteProblem, Question, QuestionId } from '../notes/question.ts'
import { type Linkable, relink, toLinkable } from '../notes/relink.ts'
import { scanLines } from '../notes/scan.ts'
import { findSecrets } from '../notes/secrets.ts'
import { type PastEdition, readPast } from './past-editions.ts'
import {
  type Forgotten,
  forgetsNothing,
  NOTHING_ASKED,
  type PastQuestions,
  pastSecret,
} from './past-questions.ts'

export interface Aliases {
  /** Ids of earlier editions that no question has today, and the question each became. */
  readonly aliases: Readonly<Record<string, QuestionId>>
  /** Questions of earlier editions that are gone, as they were last worded. For the build: the wording is not to be published. */
  readonly removed: readonly { readonly id: QuestionId; readonly text: string }[]
  /** In Korean, why the past is not complete; null when it is. */
  readonly note: string | null
  /** What was to be forgotten but cannot be, and secrets in wordings that the author lets be published. */
  readonly problems: readonly NoteProblem[]
}

/** Which part of the past counts. */
interface Part {
  /** The one note that is read; null for all of the folder. */
  readonly only: string | null
  readonly past: PastQuestions
}

/**
 * Walks the git history of a content folder and finds where the questions of every earlier edition went. Takes the folder and its
 * questions as they are now, committed or not. Without git, or with a part of the history, it says so in `note` and goes on.
 */
export function readAliases(
  folder: string,
  current: readonly Question[],
  { only, past: asked }: Part = { only: null, past: NOTHING_ASKED },
): Aliases {
  const past = readPast(folder, only)
  const isForgotten = forgetter(asked.forgotten)
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
    const questions = questionsOf(edition, draft, isForgotten.file)
    editions.set(edition.commit, questions)
    for (const { id, text } of questions) lastText.set(id, text)
    for (const parent of edition.parents) step(editions.get(parent) ?? [], questions)
  }
  const last = past.editions.at(-1)
  const now = current.map(toLinkable)
  if (last !== undefined) step(editions.get(last.commit) ?? [], now)
  const ids: ReadonlySet<string> = new Set(current.map((question) => question.id))
  const everKnown = new Set<string>(lastText.keys())
  for (const id of lastText.keys()) if (isForgotten.id(id)) lastText.delete(id)
  const followed = follow(lastText, moves, ids)
  return {
    ...followed,
    note: past.note,
    problems: [
      ...(past.editions.length === 0 ? [] : isForgotten.idle(everKnown, ids).map(forgetsNothing)),
      ...(asked.showsText ? followed.removed.filter(({ text }) => holdsSecret(text)).map(pastSecret) : []),
    ],
  }
}

function holdsSecret(text: string): boolean {
  const lines = splitLines(text)
  return findSecrets(lines, scanLines(lines)).length > 0
}

/** What is to be forgotten, and which of it there never was. */
function forgetter(forgotten: readonly Forgotten[]): {
  readonly id: (id: string) => boolean
  readonly file: (file: string) => boolean
  readonly idle: (known: ReadonlySet<string>, current: ReadonlySet<string>) => readonly Forgotten[]
} {
  const namesOf = (kind: Forgotten['kind']): ReadonlySet<string> =>
    new Set(forgotten.filter((one) => one.kind === kind).map((one) => one.name))
  const [ids, files] = [namesOf('id'), namesOf('file')]
  const met = new Set<string>()
  return {
    id: (id) => ids.has(id),
    file: (written) => {
      const file = written.normalize('NFC')
      if (files.has(file)) met.add(file)
      return files.has(file)
    },
    idle: (known, current) =>
      forgotten.filter(({ kind, name }) =>
        kind === 'file' ? !met.has(name) : !known.has(name) || current.has(name),
      ),
  }
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
  isForgotten: (file: string) => boolean,
): readonly Linkable[] {
  const kept = [...edition.notes].filter(([file]) => !isForgotten(file))
  const files = kept.sort(([a], [b]) => compareNames(a, b))
  const notes = assignIds(files.map(([file, hash]) => draft(file, hash)))
  return notes.flat().map((one, position) => toLinkable(one.question, position))
}

/** Resolves chains. A question that was reworded differently on two branches goes where the newest way leads. */
function follow(
  lastText: ReadonlyMap<QuestionId, string>,
  moves: ReadonlyMap<QuestionId, readonly QuestionId[]>,
  current: ReadonlySet<string>,
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
  current: ReadonlySet<string>,
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
