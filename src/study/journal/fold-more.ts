/** Folds a few new events into a state, without folding everything again. */

import { comparePlaced, type Placed, placeAfter } from './event-order.ts'
import { subjectOf } from './event-subject.ts'
import type { StoredEvent, StudyEvent } from './events.ts'
import { allEvents, findStarts, foldEvents, type StudyState, sortSessions } from './fold.ts'
import { handOverIds, idsOf } from './known-ids.ts'
import { understand } from './read-event.ts'
import { recordQuestion } from './record-question.ts'
import { recordSession } from './record-session.ts'
import { findUndone } from './undo.ts'

/** More new events than this are folded from scratch: to look each up among the old ones would take longer. */
const fewEvents = 100

/**
 * Folds more events into a state. The result is the same as folding all of them together. Fast when they are few and come last
 * in the order, like a learner's next answer. Otherwise, and for resets, relinks and exams, everything is folded again.
 */
export function foldMore(state: StudyState, events: readonly StoredEvent[]): StudyState {
  return foldOnTop(state, events) ?? foldEvents([...allEvents(state), ...events], state.workings.identity)
}

/** The fast way of `foldMore`; null where it would not be right. */
function foldOnTop(state: StudyState, events: readonly StoredEvent[]): StudyState | null {
  if (events.length > fewEvents) return null
  const { workings, resolve } = state
  const ids = new Set(events.map(({ id }) => id))
  const known = idsOf(workings.placed)
  if (ids.size < events.length || events.some(({ id }) => known.has(id))) return null

  const devices = new Map(workings.devices)
  const fresh: Placed[] = []
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const previous = devices.get(event.device)
    if (previous && previous.event.seq >= event.seq) return null
    const placed = { event, at: placeAfter(event, previous?.at) }
    devices.set(event.device, placed)
    fresh.push(placed)
  }
  fresh.sort(comparePlaced)
  const last = workings.placed.at(-1)
  if (last && fresh[0] && comparePlaced(last, fresh[0]) > 0) return null

  const placed = [...workings.placed, ...fresh]
  const byQuestion = new Map(workings.byQuestion)
  const bySession = new Map(workings.bySession)
  const questions = new Map(state.questions)
  const sessions = new Map(state.sessions)
  const starts = new Map([...workings.starts, ...findStarts(fresh, workings.placed.length)])
  const undoTargets = new Set(workings.undoTargets)
  let unknown = state.unknown
  /** Some session has another place than before, or had none. */
  let hasNewPlace = false
  for (const { event: stored, at } of fresh) {
    if (workings.undoTargets.has(stored.id)) return null
    const event = understand(stored)
    if (event === null) {
      unknown += 1
      continue
    }
    const base = findBase(event, placed)
    if (base === null) return null
    if (event.kind === 'undone') undoTargets.add(event.target)
    if (base === undefined || workings.isReset(base)) continue
    const subject = subjectOf(base, resolve)
    if (subject.question) {
      const own = [...(byQuestion.get(subject.question) ?? []), { event, at }]
      byQuestion.set(subject.question, own)
      const undone = findUndone(own.map(({ event }) => event))
      const record = recordQuestion(
        subject.question,
        own.filter(({ event }) => !undone.ids.has(event.id)),
      )
      if (record) questions.set(subject.question, record)
      else questions.delete(subject.question)
    }
    if (subject.session) {
      const own = [...(bySession.get(subject.session) ?? []), event]
      bySession.set(subject.session, own)
      const undone = findUndone(own)
      const inForce = ({ id }: StudyEvent) => !undone.ids.has(id)
      const record = recordSession(subject.session, own, { inForce, resolve, starts })
      if (record !== null && sessions.get(subject.session)?.place !== record.place) hasNewPlace = true
      if (record) sessions.set(subject.session, record)
      else sessions.delete(subject.session)
    }
  }
  handOverIds(workings.placed, placed)
  return {
    ...state,
    questions,
    sessions: hasNewPlace ? sortSessions(sessions) : sessions,
    count: placed.length,
    unknown,
    workings: { ...workings, placed, devices, undoTargets, byQuestion, bySession, starts },
  }
}

const touchesAll: readonly StudyEvent['kind'][] = ['relinked', 'reset', 'exam-set', 'exam-dropped']

/**
 * Returns the event that another is about: itself, or the end of its chain of undos. Undefined when that event is not here
 * (yet); null when the whole state may depend on it.
 */
function findBase(start: StudyEvent, placed: readonly Placed[]): StudyEvent | undefined | null {
  let event = start
  for (let steps = 0; event.kind === 'undone'; steps += 1) {
    const { target } = event
    const stored = placed.findLast((each) => each.event.id === target)?.event
    const found = stored && understand(stored)
    if (!found) return undefined
    if (steps > fewEvents) return null
    event = found
  }
  return touchesAll.includes(event.kind) ? null : event
}
