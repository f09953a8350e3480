/** What this browser remembers of earlier visits, apart from the journal: which questions were there, which were read. */
import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { QuestionId } from '../notes/question.ts'
import type { Card } from '../notes/site.ts'
import { makeListeners } from './listeners.ts'
import { base } from './place.ts'
import { useUnhurried } from './unhurried.ts'

interface Visits {
  /** The questions of the notes at the last visit. */
  readonly known: readonly string[]
  /** Those that were added between the last visit and this one. */
  readonly fresh: readonly string[]
  readonly read: readonly string[]
}

export interface VisitMarks {
  readonly isNew: (id: QuestionId) => boolean
  readonly isRead: (id: QuestionId) => boolean
  /** How many are new. */
  readonly newCount: number
}

const key = `mundap:${base}:visits`
const sessionKey = `mundap:${base}:visiting`
const EMPTY: Visits = { known: [], fresh: [], read: [] }

let visits: Visits | null = null
let marks: VisitMarks | null = null
const { subscribe, tell } = makeListeners()

function load(): Visits {
  if (visits !== null) return visits
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    const list = (name: keyof Visits): readonly string[] => {
      const value: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, name) : null
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
    }
    visits = { known: list('known'), fresh: list('fresh'), read: list('read') }
  } catch {
    visits = EMPTY
  }
  return visits
}

function save(next: Visits): void {
  visits = next
  marks = null
  try {
    localStorage.setItem(key, JSON.stringify(next))
  } catch {
    // A convenience, not the learner's work: without it every visit looks like the first.
  }
  tell()
}

/** Compares the notes with those of the last visit; once per visit, and nothing is new on the first one. */
export function noteVisit(cards: readonly Card[]): void {
  const before = load()
  let isGoingOn = false
  try {
    isGoingOn = sessionStorage.getItem(sessionKey) !== null
    sessionStorage.setItem(sessionKey, '1')
  } catch {
    // Without session storage each page load counts as a visit.
  }
  const known = new Set(before.known)
  const added = known.size === 0 ? [] : cards.filter((card) => !known.has(card.id)).map((card) => card.id)
  if (isGoingOn && added.length === 0) return
  save({
    ...before,
    known: cards.map((card) => card.id),
    fresh: isGoingOn ? [...before.fresh, ...added] : added,
  })
}

/** Remembers that an answer was opened. */
export function noteRead(id: QuestionId): void {
  const before = load()
  if (!before.read.includes(id)) save({ ...before, read: [...before.read, id] })
}

function readMarks(): VisitMarks {
  if (marks !== null) return marks
  const { fresh, read } = load()
  const [newIds, readIds] = [new Set<string>(fresh), new Set<string>(read)]
  marks = {
    isNew: (id) => newIds.has(id) && !readIds.has(id),
    isRead: (id) => readIds.has(id),
    newCount: fresh.filter((id) => !readIds.has(id)).length,
  }
  return marks
}

const VisitContext = createContext<VisitMarks | null>(null)

/** Keeps everything below in step with what is read and new. */
export function VisitProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const value = useSyncExternalStore(subscribe, readMarks, () => null)
  return createElement(VisitContext, { value: useUnhurried(value) }, children)
}

/** The marks of this browser's visits; null in prerendered pages and while they are hydrated. */
export function useVisits(): VisitMarks | null {
  return useContext(VisitContext)
}
