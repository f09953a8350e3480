/** Folds a few new events into a state, without folding everything again. */

import { comparePlaced, type Placed, placeAfter } from './event-order.ts'
import { subjectOf } from './event-subject.ts'
import type { StoredEvent, StudyEvent } from './events.ts'
import { allEvents, foldEvents, type StudyState, sortSessions, type Workings } from './fold.ts'
import { understand } from './read-event.ts'
import { recordQuestion, type Understood } from './record-question.ts'
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
  const { workings, resolve } = state
  // Another state has grown out of this one already, and the workings are its own now.
  if (workings.placed.length !== state.count) return null
  const fresh = placeOnTop(workings, events)
  const steps = fresh && findSteps(workings, fresh)
  if (fresh === null || steps === null) return null

  // From here on nothing is given up, so the workings may grow.
  const { byQuestion, bySession, starts, undoTargets } = workings
  for (const each of fresh) {
    if (each.event.kind === 'session-started') starts.set(each.event.id, workings.placed.length)
    workings.placed.push(each)
    workings.ids.add(each.event.id)
    workings.devices.set(each.event.device, each)
  }
  const questions = new Map(state.questions)
  const sessions = new Map(state.sessions)
  /** Some session has another place than before, or had none. */
  let hasNewPlace = false
  for (const { event, at, base } of steps) {
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
  return {
    ...state,
    questions,
    sessions: hasNewPlace ? sortSessions(sessions) : sessions,
    count: workings.placed.length,
    unknown: state.unknown + fresh.length - steps.length,
  }
}

/** Places events behind all others, in order; null where one is there already or belongs before another. */
function placeOnTop(workings: Workings, events: readonly StoredEvent[]): readonly Placed[] | null {
  if (events.length > fewEvents) return null
  const ids = new Set(events.map(({ id }) => id))
  if (ids.size < events.length || events.some(({ id }) => workings.ids.has(id))) return null
  const devices = new Map<string, Placed>()
  const fresh: Placed[] = []
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const previous = devices.get(event.device) ?? workings.devices.get(event.device)
    if (previous && previous.event.seq >= event.seq) return null
    const placed = { event, at: placeAfter(event, previous?.at) }
    devices.set(event.device, placed)
    fresh.push(placed)
  }
  fresh.sort(comparePlaced)
  const last = workings.placed.at(-1)
  return last && fresh[0] && comparePlaced(last, fresh[0]) > 0 ? null : fresh
}

/** An event that this version understands, with the one that it is about; undefined when that is not here (yet). */
interface Step extends Understood {
  readonly base: StudyEvent | undefined
}

/** Finds what each event is about; null when the whole state may depend on one. What is not understood is left out. */
function findSteps(workings: Workings, fresh: readonly Placed[]): readonly Step[] | null {
  const find = (id: string): StoredEvent | undefined => {
    const isIt = ({ event }: Placed): boolean => event.id === id
    return (fresh.findLast(isIt) ?? workings.placed.findLast(isIt))?.event
  }
  const steps: Step[] = []
  for (const { event: stored, at } of fresh) {
    if (workings.undoTargets.has(stored.id)) return null
    const event = understand(stored)
    if (event === null) continue
    const base = findBase(event, find)
    if (base === null) return null
    steps.push({ event, at, base })
  }
  return steps
}

const touchesAll: readonly StudyEvent['kind'][] = ['relinked', 'reset', 'exam-set', 'exam-dropped']

/**
 * Returns the event that another is about: itself, or the end of its chain of undos. Undefined when that event is not here
 * (yet); null when the whole state may depend on it.
 */
function findBase(
  start: StudyEvent,
  find: (id: string) => StoredEvent | undefined,
): StudyEvent | undefined | null {
  let event = start
  for (let steps = 0; event.kind === 'undone'; steps += 1) {
    const stored = find(event.target)
    const found = stored && understand(stored)
    if (!found) return undefined
    if (steps > fewEvents) return null
    event = found
  }
  return touchesAll.includes(event.kind) ? null : event
}
