/** The door for events from a file or a database row: checks their shape, and says what this version makes of them. */

import { isRecord } from '../../site/is-record.ts'
import {
  type EventDraft,
  type Grade,
  modeIds,
  type ResetScope,
  type Scope,
  type StoredEvent,
  type StudyEvent,
} from './events.ts'

export type EventReading =
  | { readonly ok: true; readonly event: StoredEvent }
  | { readonly ok: false; readonly why: EventFault; readonly field?: string }

export type EventFault = 'not-an-object' | 'unsafe-key' | 'too-large' | 'not-plain' | 'bad-field'

/** The limits of an event. `trimDraft` cuts a question's text and a memo to them before they are written. */
export const eventLimits = {
  /** All strings and keys of one event together, in UTF-16 units, and one for each value. */
  size: 100_000,
  depth: 6,
  text: 2_000,
  memo: 20_000,
  questions: 5_000,
  idLength: 100,
} as const

const grades: readonly unknown[] = ['again', 'hard', 'good', 'easy'] satisfies readonly Grade[]
const modes: readonly unknown[] = modeIds
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
/** The latest time an event may have. Beyond it there would be no room for anything that is done later. */
export const lastMoment = Date.UTC(2200, 0, 1)
/** The latest `after` an event may have. It leaves room for as many later events as there may ever be. */
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
/** A newer version may have other kinds of scopes. Only the shape of those is checked. */
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
/** A day's number, as far as times go. */
const isDay: Check = (value) => Number.isInteger(value) && Math.abs(Number(value)) <= lastMoment / 86_400_000
const isAmount: Check = (value) => value === null || (isCount(value) && Number(value) <= 10_000)
const isMock: Check = (value) => isRecord(value) && isAmount(value.minutes)
const about: Fields = { question: isId, text: isShort(eventLimits.text) }
const graded: Fields = { ...about, grade: isId, session: maybe(isId), mode: maybe(isId) }

const kinds: ReadonlyMap<string, Fields> = new Map(
  Object.entries({
    graded,
    practiced: graded,
    skipped: { ...about, session: isId },
    bookmarked: about,
    unbookmarked: about,
    suspended: about,
    unsuspended: about,
    memo: { ...about, memo: isShort(eventLimits.memo) },
    undone: { target: isId },
    relinked: { ...about, to: isId },
    'session-started': {
      session: isId,
      questions: isListOf(isId),
      mode: isId,
      scope: isScope,
      isCram: (value) => typeof value === 'boolean',
      mock: maybe(isMock),
    },
    'session-ended': { session: isId },
    'exam-set': {
      exam: isId,
      sections: isListOf(isShort(eventLimits.text)),
      day: isDay,
      perDay: isAmount,
    },
    'exam-dropped': { exam: isId },
    reset: { scope: isId, seen: isSeen },
  } satisfies Record<EventDraft['kind'], Fields>),
)

/**
 * Validates one event from a file or a database row. Kinds, fields and words (a mode, a grade, a scope) of a newer version are
 * kept: only their shape is checked, and `understand` says what they mean here. What is not plain data within the limits is
 * refused with the reason, and with the name of the field when one is wrong. Never throws.
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

/** Tells whether this version knows the event's kind and every word in it. Takes only events that `readEvent` has accepted. */
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
 * Returns the event as this version understands it: the event itself when every word in it is known. An unknown mode becomes
 * `card`, an unknown scope of a session `all`: that changes little. Null for an unknown kind, grade or scope of a reset, whose
 * meaning cannot be guessed. Takes only events that `readEvent` has accepted; the stored event stays as it came.
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

/** Returns the draft with its texts cut to the limits of `readEvent`, never in the middle of a character. */
export function trimDraft<Draft extends EventDraft>(draft: Draft): Draft {
  const cuts: { text?: string; memo?: string } = {}
  if ('text' in draft && draft.text.length > eventLimits.text) cuts.text = cut(draft.text, eventLimits.text)
  if ('memo' in draft && draft.memo.length > eventLimits.memo) cuts.memo = cut(draft.memo, eventLimits.memo)
  return { ...draft, ...cuts }
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** Looks for what must not be in an event, at any depth. Uses a list and not recursion, so that deep nesting cannot overflow. */
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
