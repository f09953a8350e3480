/** Finds what became of the questions of earlier editions, so that old links, bookmarks and records still work. */
import { findSecrets } from '../../notes/check/secrets.ts'
import { assignIds } from '../../notes/identity/assign-ids.ts'
import { type Linkable, toLinkable } from '../../notes/identity/linkable.ts'
import { lostId } from '../../notes/identity/question-id.ts'
import { relink } from '../../notes/identity/relink.ts'
import type { NoteProblem, Question, QuestionId } from '../../notes/model.ts'
import { classifyLines } from '../../notes/parse/line-roles.ts'
import { splitLines } from '../../notes/parse/lines.ts'
import { type ParsedNote, readNote } from '../../notes/parse/read-note.ts'
import { compareNames } from '../../notes/read-notes.ts'
import type { AliasFile } from '../../site/site-files.ts'
import type { NoteChoice } from '../read/note-choice.ts'
import {
  type Forgotten,
  forgetsNothing,
  NOTHING_ASKED,
  type PastQuestions,
  pastSecret,
} from '../read/past-questions.ts'
import { trackChanges } from './change-dates.ts'
import { type PastEdition, readPast } from './past-editions.ts'
import {
  groupLost,
  type Lost,
  makeLegacyTable,
  readMarks,
  readMoved,
  stillLost,
  type Twin,
  withLegacyIds,
} from './past-ids.ts'

export interface Aliases extends Pick<AliasFile, 'senses' | 'moved' | 'lost' | 'marks'> {
  /** Ids that no question has today, and the question each became. */
  readonly aliases: Readonly<Record<string, QuestionId>>
  /** Questions that are gone, in their last wording. The build must not publish the wording by itself. */
  readonly removed: readonly { readonly id: QuestionId; readonly text: string }[]
  /** When each question of today got its answer of today, in seconds since 1970, where that is known. */
  readonly changed: ReadonlyMap<QuestionId, number>
  /** Why the past is not complete, in Korean; null when it is. */
  readonly note: string | null
  /** Entries to forget that match nothing, and secrets in wordings that the author lets be published. */
  readonly problems: readonly NoteProblem[]
}

/** What the author asked for. */
interface Part {
  /** The one note that is read; null for the whole folder. */
  readonly only: string | null
  readonly past: PastQuestions
  /** Which files are notes; what they are anyway when absent. */
  readonly choice?: NoteChoice
}

/** A question of an edition, with the id that it had there before signs counted. */
type Known = Linkable & { readonly legacy: QuestionId }

/**
 * Walks the git history of a content folder and finds where the questions of every earlier edition went. Takes the folder and
 * today's questions, committed or not, in the order of the notes. When git or a part of the history is missing, `note` says so.
 * Ids are computed by the rules of today and of before signs counted: an edition may have been published under either.
 */
export function readAliases(
  folder: string,
  current: readonly Question[],
  { only, past: asked, choice }: Part = { only: null, past: NOTHING_ASKED },
): Aliases {
  const past = readPast(folder, only, choice)
  const isForgotten = forgetter(asked.forgotten)
  const draft = makeDrafter(past.texts)
  const editions = new Map<string, readonly Known[]>()
  const lastText = new Map<QuestionId, string>()
  const moves = new Map<QuestionId, QuestionId[]>()
  const legacy = makeLegacyTable()
  const twins: Twin[] = []
  const lost: Lost[] = []
  const changes = trackChanges(past.note === null)
  const step = (older: readonly Known[], newer: readonly Known[], time: number | null): void => {
    const stays = new Set(newer.map((one) => one.id))
    const { reworded, removed } = relink(older, newer)
    for (const old of removed)
      if (stays.has(old.id)) lost.push({ id: old.id, text: old.text, mark: old.mark ?? '', until: time })
    for (const pair of reworded) {
      const isTwin = stays.has(pair.old.id) && pair.old.wording === pair.new.wording
      if (isTwin) twins.push({ from: pair.old.id, to: pair.new.id, until: time })
      else moves.set(pair.old.id, [pair.new.id, ...(moves.get(pair.old.id) ?? [])])
    }
  }
  for (const edition of past.editions) {
    const questions = questionsOf(edition, draft, isForgotten.file)
    editions.set(edition.commit, questions)
    changes.see(questions, edition.time)
    for (const one of questions) {
      lastText.set(one.id, one.text)
      legacy.add(one)
    }
    for (const parent of edition.parents) step(editions.get(parent) ?? [], questions, edition.time)
  }
  const last = past.editions.at(-1)
  const now = withLegacyIds(current.map(toLinkable))
  if (last !== undefined) step(editions.get(last.commit) ?? [], now, null)
  for (const one of now) legacy.add(one)
  const ids = new Set(current.map((question) => question.id))
  const whereTo = (id: QuestionId): QuestionId | null => findCurrent(id, moves, ids)
  const followed = follow(lastText, whereTo, ids)
  const old = legacy.read(whereTo, ids)
  const gonePast = stillLost(lost, now)
  const gone = new Set<string>(followed.removed.map((one) => one.id))
  const aliases = Object.entries({ ...old.aliases, ...followed.aliases }).filter(([id]) => !gone.has(id))
  const allRemoved = [
    ...followed.removed,
    ...old.removed.filter((one) => !gone.has(one.id)),
    ...gonePast.map(({ id, mark, text }) => ({ id: lostId(id, mark), text })),
  ]
  const isKept = (id: string): boolean => !isForgotten.id(id)
  const removed = allRemoved.filter(({ id }) => isKept(id))
  const everKnown = new Set<string>([
    ...lastText.keys(),
    ...aliases.map(([id]) => id),
    ...allRemoved.map((one) => one.id),
  ])
  return {
    aliases: Object.fromEntries(aliases.filter(([id]) => isKept(id))),
    removed,
    ...optional('senses', Object.fromEntries(Object.entries(old.senses).filter(([id]) => isKept(id)))),
    ...optional('moved', readMoved(twins, whereTo)),
    ...optional('lost', groupLost(gonePast.filter(({ id, mark }) => isKept(id) && isKept(lostId(id, mark))))),
    ...optional('marks', readMarks(now)),
    changed: changes.read(now),
    note: past.note,
    problems: [
      ...(past.editions.length === 0 ? [] : isForgotten.idle(everKnown, ids).map(forgetsNothing)),
      ...(asked.showsText ? removed.filter(({ text }) => holdsSecret(text)).map(pastSecret) : []),
    ],
  }
}

function optional<Name extends string, Value extends object>(
  name: Name,
  table: Value,
): Partial<Record<Name, Value>> {
  // The name is the only key there can be.
  return Object.keys(table).length === 0 ? {} : ({ [name]: table } as Record<Name, Value>)
}

function holdsSecret(text: string): boolean {
  const lines = splitLines(text)
  return findSecrets(lines, classifyLines(lines)).length > 0
}

/** Answers what is to be forgotten, and remembers which entries matched. `idle` returns those that match nothing. */
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

/** Returns a function that parses notes of the past. Each text is parsed once, however many editions have it. */
function makeDrafter(texts: ReadonlyMap<string, string>): (file: string, hash: string) => ParsedNote {
  const drafts = new Map<string, ParsedNote>()
  return (file, hash) => {
    const key = `${hash} ${file}`
    const draft = drafts.get(key) ?? readNote(texts.get(hash) ?? '', file)
    drafts.set(key, draft)
    return draft
  }
}

function questionsOf(
  edition: PastEdition,
  draft: (file: string, hash: string) => ParsedNote,
  isForgotten: (file: string) => boolean,
): readonly Known[] {
  const kept = [...edition.notes].filter(([file]) => !isForgotten(file))
  const files = kept.sort(([a], [b]) => compareNames(a, b))
  const notes = assignIds(files.map(([file, hash]) => draft(file, hash)))
  return withLegacyIds(notes.flat().map((one, position) => toLinkable(one.question, position)))
}

/** Follows chains of rewordings. A question that was reworded differently on two branches follows the newest rewording. */
function follow(
  lastText: ReadonlyMap<QuestionId, string>,
  whereTo: (id: QuestionId) => QuestionId | null,
  current: ReadonlySet<QuestionId>,
): Pick<Aliases, 'aliases' | 'removed'> {
  const aliases: Record<string, QuestionId> = {}
  const removed: { id: QuestionId; text: string }[] = []
  for (const [id, text] of lastText) {
    if (current.has(id)) continue
    const target = whereTo(id)
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
