/** What a learner did, as small immutable facts. Everything else in this room is computed from them. */

import type { QuestionId } from '../../notes/model.ts'

export type Grade = 'again' | 'hard' | 'good' | 'easy'
export type ModeId = 'card' | 'recall' | 'ox' | 'blank'
export type ResetScope = 'bookmarks' | 'memos' | 'history' | 'all'

/** Which questions a quiz set was drawn from. */
export type Scope =
  | { readonly kind: 'today' | 'bookmarks' | 'wrong' | 'new' | 'all' }
  | { readonly kind: 'section'; readonly sections: readonly string[] }
  | { readonly kind: 'these'; readonly questions: readonly QuestionId[] }

/** What every event carries. */
interface Stamp {
  readonly id: string
  readonly device: string
  /** Counts a device's events from 1; all tabs of a browser share one device. */
  readonly seq: number
  /** Milliseconds since 1970, as the device's clock told them, right or wrong. */
  readonly time: number
  /** Minutes east of UTC where the device was at that moment. */
  readonly tz: number
  /**
   * Where the device had seen events of later times (from a clock that runs ahead): this one comes after that moment, so
   * that what a learner does always counts over what they saw before.
   */
  readonly after?: number
}

/** The question an event is about, with its wording at the time, so that it can be found again when reworded. */
export interface About {
  readonly question: QuestionId
  readonly text: string
  /** What tells it from another with the same wording: `answerMark` of its answer, if that was on the page, and its section's id. */
  readonly answer?: string
  readonly place?: string
  /** Where the answer was not on the page: the ids above and below, with a space between. */
  readonly near?: string
}

interface Graded extends About {
  readonly grade: Grade
  readonly session?: string
  readonly mode?: ModeId
}

/** What happened, before the journal stamps it. */
export type EventDraft =
  | ({ readonly kind: 'graded' } & Graded)
  /** Repeats inside a set and 벼락치기: seen by the wrong list and the statistics, never by the schedule. */
  | ({ readonly kind: 'practiced' } & Graded)
  | ({ readonly kind: 'skipped'; readonly session: string } & About)
  | ({ readonly kind: 'bookmarked' | 'unbookmarked' } & About)
  /** The whole memo each time; an empty one deletes it. */
  | ({ readonly kind: 'memo'; readonly memo: string } & About)
  /** Takes one event back. Taking back an `undone` event brings its target into force again. */
  | { readonly kind: 'undone'; readonly target: string }
  /** `question` is now asked as `to`. */
  | ({ readonly kind: 'relinked'; readonly to: QuestionId } & About)
  | {
      readonly kind: 'session-started'
      readonly session: string
      readonly questions: readonly QuestionId[]
      readonly mode: ModeId
      readonly scope: Scope
      /** 벼락치기: nothing in this set reaches the schedule. */
      readonly isCram: boolean
    }
  | { readonly kind: 'session-ended'; readonly session: string }
  /**
   * Hides, on every device it reaches, the events of its scope that this device had seen: per device, all up to a
   * sequence number. What another device did unseen stays.
   */
  | {
      readonly kind: 'reset'
      readonly scope: ResetScope
      readonly seen: readonly (readonly [string, number])[]
    }

export type StudyEvent = Stamp & EventDraft

/** An event as it is kept: one we understand, or of a newer version, which is kept and passed on untouched. */
export type StoredEvent = Stamp & { readonly kind: string }

export type EventReading =
  | { readonly ok: true; readonly event: StoredEvent }
  | { readonly ok: false; readonly why: EventFault; readonly field?: string }

export type EventFault = 'not-an-object' | 'unsafe-key' | 'too-large' | 'not-plain' | 'bad-field'

/** The most an event may hold; a question's text and a memo are cut to these before they are written. */
export const eventLimits = {
  /** All strings and keys of one event together, in UTF-16 units. */
  size: 100_000,
  depth: 6,
  text: 2_000,
  memo: 20_000,
  questions: 5_000,
  idLength: 100,
} as const

const grades: readonly unknown[] = ['again', 'hard', 'good', 'easy'] satisfies readonly Grade[]
const modes: readonly unknown[] = ['card', 'recall', 'ox', 'blank'] satisfies readonly ModeId[]
const resetScopes: readonly unknown[] = [
  'bookmarks',
  'memos',
  'history',
  'all',
] satisfies readonly ResetScope[]
const scopeKinds: readonly unknown[] = [
  'today',
  'bookmarks',
  'wrong',
  'new',
  'all',
  'section',
  'these',
] satisfies readonly Scope['kind'][]
const unsafeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype']

type Check = (value: unknown) => boolean
type Fields = Readonly<Record<string, Check>>

const isId: Check = (value) =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length <= eventLimits.idLength &&
  !/[\s\p{Cc}]/u.test(value)
const isShort =
  (limit: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= limit
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0
/** No clock shows a later time than this, however wrong: what is beyond cannot be outdone by anything done later. */
export const lastMoment = Date.UTC(2200, 0, 1)
/** The bound of `after`, which leaves room beyond for as many events as there may ever be. */
export const lastAfter = 2 * lastMoment

const isTime: Check = (value) => typeof value === 'number' && Math.abs(value) <= lastMoment
const isAfter: Check = (value) => typeof value === 'number' && Math.abs(value) <= lastAfter
const isZone: Check = (value) => Number.isInteger(value) && Math.abs(Number(value)) <= 16 * 60
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= eventLimits.questions && value.every(check)
const isSeen = isListOf(
  (value) => Array.isArray(value) && value.length === 2 && isId(value[0]) && isCount(value[1]),
)
/** A newer version may have scopes of its own: of those only the shape is known. */
const isScope: Check = (value) =>
  isRecord(value) &&
  isId(value.kind) &&
  (value.kind !== 'section' || isListOf(isShort(eventLimits.text))(value.sections)) &&
  (value.kind !== 'these' || isListOf(isId)(value.questions))

const stampFields: Fields = {
  id: isId,
  device: isId,
  seq: isCount,
  time: isTime,
  tz: isZone,
  after: maybe(isAfter),
  kind: isId,
}
const about: Fields = { question: isId, text: isShort(eventLimits.text) }
const graded: Fields = { ...about, grade: isId, session: maybe(isId), mode: maybe(isId) }

const kinds: ReadonlyMap<string, Fields> = new Map(
  Object.entries({
    graded,
    practiced: graded,
    skipped: { ...about, session: isId },
    bookmarked: about,
    unbookmarked: about,
    memo: { ...about, memo: isShort(eventLimits.memo) },
    undone: { target: isId },
    relinked: { ...about, to: isId },
    'session-started': {
      session: isId,
      questions: isListOf(isId),
      mode: isId,
      scope: isScope,
      isCram: (value) => typeof value === 'boolean',
    },
    'session-ended': { session: isId },
    reset: { scope: isId, seen: isSeen },
  } satisfies Record<EventDraft['kind'], Fields>),
)

/**
 * Validates one event from a file or a database row. Kinds, fields and words (a mode, a grade, a scope) of a newer version
 * are kept as they are: only the shape is checked, and `understand` says what can be made of them. Anything not plain data of a sensible size is refused with the reason, and with the field's name when one is to blame.
 */
export function readEvent(value: unknown): EventReading {
  if (!isRecord(value)) return { ok: false, why: 'not-an-object' }
  const fault = findFault(value)
  if (fault) return { ok: false, why: fault }
  for (const fields of [stampFields, kinds.get(String(value.kind)) ?? {}]) {
    for (const [field, check] of Object.entries(fields)) {
      if (!check(value[field])) return { ok: false, why: 'bad-field', field }
    }
  }
  // The one place where a stored value becomes an event: every field was checked above.
  return { ok: true, event: value as unknown as StoredEvent }
}

/**
 * Tells whether this version knows what the event means: its kind, and every word in it. Only for events that came through
 * `readEvent`.
 */
export function isKnown(event: StoredEvent): event is StudyEvent {
  const word = (field: string): unknown => Reflect.get(event, field)
  switch (event.kind) {
    case 'graded':
    case 'practiced':
      return grades.includes(word('grade')) && (word('mode') === undefined || modes.includes(word('mode')))
    case 'session-started':
      return modes.includes(word('mode')) && scopeKinds.includes(kindOf(word('scope')))
    case 'reset':
      return resetScopes.includes(word('scope'))
    default:
      return kinds.has(event.kind)
  }
}

/**
 * Gives what this version makes of an event: the event itself when it knows every word of it. A mode or the source of a set
 * that only a newer version knows changes little: the set is asked as plain cards. What an unknown kind, grade or extent of
 * a reset means cannot be guessed: null. Kept and passed on is always the event as it came. Only for events that came
 * through `readEvent`.
 */
export function understand(event: StoredEvent): StudyEvent | null {
  if (isKnown(event)) return event
  const mode: unknown = Reflect.get(event, 'mode')
  const scope: unknown = Reflect.get(event, 'scope')
  const plain: StoredEvent = {
    ...event,
    ...(mode !== undefined && !modes.includes(mode) && { mode: 'card' }),
    ...(event.kind === 'session-started' &&
      !scopeKinds.includes(kindOf(scope)) && { scope: { kind: 'all' } }),
  }
  return isKnown(plain) ? plain : null
}

function kindOf(value: unknown): unknown {
  return isRecord(value) ? value.kind : undefined
}

/** Cuts the texts of a draft to what `readEvent` takes back, never through the middle of a character. */
export function trimDraft<Draft extends EventDraft>(draft: Draft): Draft {
  const cuts: { text?: string; memo?: string } = {}
  if ('text' in draft && draft.text.length > eventLimits.text) cuts.text = cut(draft.text, eventLimits.text)
  if ('memo' in draft && draft.memo.length > eventLimits.memo) cuts.memo = cut(draft.memo, eventLimits.memo)
  return { ...draft, ...cuts }
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Looks through a value for what must not be in an event, at any depth, without recursing into its own tail. */
function findFault(root: unknown): EventFault | null {
  let size = 0
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value === 'string') size += value.length
    else if (typeof value === 'object' && value !== null) {
      if (depth >= eventLimits.depth) return 'too-large'
      if (!Array.isArray(value)) {
        const prototype: unknown = Object.getPrototypeOf(value)
        if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return 'not-plain'
      }
      for (const [key, inner] of Object.entries(value)) {
        if (unsafeKeys.includes(key)) return 'unsafe-key'
        size += key.length
        open.push({ value: inner, depth: depth + 1 })
      }
    } else if (
      typeof value === 'number' ? !Number.isFinite(value) : typeof value !== 'boolean' && value != null
    ) {
      return 'not-plain'
    }
    size += 1
    if (size > eventLimits.size) return 'too-large'
  }
  return null
}
