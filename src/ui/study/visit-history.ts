/** What this browser remembers of earlier visits, apart from the journal: which questions were there, which were read. */
import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { followIds } from '../../site/follow-ids.ts'
import type { Card } from '../../site/site-data.ts'
import type { AliasFile } from '../../site/site-files.ts'
import { openSharedValue } from '../../storage/shared-value.ts'
import { fieldOf } from '../base/field-of.ts'
import { base } from '../base/paths.ts'
import { useDeferredFirst } from '../base/use-deferred-first.ts'

interface Visits {
  /** The questions that the notes have had until the last visit. */
  readonly known: readonly string[]
  /** Those that were added between the visit before and the last one. */
  readonly fresh: readonly string[]
  readonly read: readonly string[]
  /** When a page was last looked at, in milliseconds since 1970. */
  readonly at: number
}

export interface VisitMarks {
  readonly isNew: (id: QuestionId) => boolean
  readonly isRead: (id: QuestionId) => boolean
  /** How many are new. */
  readonly newCount: number
}

const visits = openSharedValue<Visits>(`mundap:${base}:visits`, (stored) => {
  const list = (name: string): readonly string[] => {
    const value = fieldOf(stored, name)
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  }
  const at = fieldOf(stored, 'at')
  return {
    known: list('known'),
    fresh: list('fresh'),
    read: list('read'),
    at: typeof at === 'number' ? at : 0,
  }
})
const sessionKey = `mundap:${base}:visiting`
/** A tab that is opened so soon after a page was looked at belongs to the same visit. */
const VISIT_MS = 30 * 60_000

/**
 * Compares the notes with those of the last visit; once per visit, and nothing is new on the first one. What was known and read
 * under an older id stays known and read: `loadAliases` is asked only when there are ids that were not there before, and `resolve`
 * where the learner's journal may know more.
 */
export async function noteVisit(
  cards: readonly Card[],
  loadAliases: () => Promise<AliasFile>,
  resolve: (id: QuestionId) => QuestionId = (id) => id,
): Promise<void> {
  const seen = new Set(visits.read().known)
  if (seen.size > 0 && cards.some((card) => !seen.has(card.id))) {
    const toNew = followIds(seen, cards, await loadAliases())
    const present = new Set<string>(cards.map((card) => card.id))
    const follow = (id: string): string => (present.has(toNew(id)) ? toNew(id) : resolve(toNew(id)))
    visits.change((now) =>
      [...now.known, ...now.read].every((id) => follow(id) === id)
        ? now
        : {
            ...now,
            known: [...new Set([...now.known, ...now.known.map(follow)])],
            fresh: now.fresh.map(follow),
            read: [...new Set(now.read.map(follow))],
          },
    )
  }
  compareVisits(cards)
}

function compareVisits(cards: readonly Card[]): void {
  let isGoingOn = false
  try {
    isGoingOn = sessionStorage.getItem(sessionKey) !== null
    sessionStorage.setItem(sessionKey, '1')
  } catch {
    // Without session storage each page load may count as a visit.
  }
  const at = Date.now()
  visits.change((now) => {
    const known = new Set(now.known)
    const ids = cards.map((card) => card.id)
    const added = known.size === 0 ? [] : ids.filter((id) => !known.has(id))
    if (isGoingOn && added.length === 0) return now
    const isSameVisit = isGoingOn || Math.abs(at - now.at) < VISIT_MS
    return {
      ...now,
      // Another tab may show an older version of the notes: what is known stays known.
      known: [...new Set([...now.known, ...ids])],
      fresh: isSameVisit ? [...now.fresh, ...added] : added,
      at,
    }
  })
}

/** Remembers that an answer was opened. */
export function noteRead(id: QuestionId): void {
  visits.change((now) => (now.read.includes(id) ? now : { ...now, read: [...now.read, id], at: Date.now() }))
}

let marks: { readonly of: Visits; readonly value: VisitMarks } | null = null

function readMarks(): VisitMarks {
  const of = visits.read()
  if (marks?.of !== of) marks = { of, value: toMarks(of) }
  return marks.value
}

function toMarks({ fresh, read }: Visits): VisitMarks {
  const [newIds, readIds] = [new Set<string>(fresh), new Set<string>(read)]
  return {
    isNew: (id) => newIds.has(id) && !readIds.has(id),
    isRead: (id) => readIds.has(id),
    newCount: fresh.filter((id) => !readIds.has(id)).length,
  }
}

const VisitContext = createContext<VisitMarks | null>(null)

/** Keeps everything below in step with what is read and new. */
export function VisitProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const value = useSyncExternalStore(visits.subscribe, readMarks, () => null)
  return createElement(VisitContext, { value: useDeferredFirst(value) }, children)
}

/** The marks of this browser's visits; null in prerendered pages and while they are hydrated. */
export function useVisits(): VisitMarks | null {
  return useContext(VisitContext)
}
