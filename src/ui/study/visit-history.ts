/** What this browser remembers of earlier visits besides the journal: which questions existed, and which were read. */
import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'
import type { AliasFile } from '../../site/site-files.ts'
import { openSharedValue } from '../../storage/shared-value.ts'
import { fieldOf } from '../base/field-of.ts'
import { base } from '../base/paths.ts'
import { useDeferredFirst } from '../base/use-deferred-first.ts'

interface Visits {
  /** The questions that the notes have had up to the last visit. */
  readonly known: readonly string[]
  /** Those that were added between the visit before the last one and the last one. */
  readonly fresh: readonly string[]
  readonly read: readonly string[]
  /** When a page was last opened, in milliseconds since 1970. */
  readonly at: number
  /** When the visit before this one ended, likewise; 0 when this is the first. */
  readonly since: number
}

export interface VisitMarks {
  readonly isNew: (id: QuestionId) => boolean
  readonly isRead: (id: QuestionId) => boolean
  /** Changed since the last visit, and not new. */
  readonly isChanged: (card: Pick<Card, 'id' | 'changed'>) => boolean
  /** The number of new questions. */
  readonly newCount: number
}

const visits = openSharedValue<Visits>(`mundap:${base}:visits`, (stored) => {
  const list = (name: string): readonly string[] => {
    const value = fieldOf(stored, name)
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  }
  const [at, since] = [fieldOf(stored, 'at'), fieldOf(stored, 'since')]
  return {
    known: list('known'),
    fresh: list('fresh'),
    read: list('read'),
    at: typeof at === 'number' ? at : 0,
    since: typeof since === 'number' ? since : 0,
  }
})
const sessionKey = `mundap:${base}:visiting`
/** A tab that is opened within this time after the last page belongs to the same visit. */
const VISIT_MS = 30 * 60_000

/**
 * Compares the notes with those of the last visit, once per visit. On the first visit nothing is new. What was known and read under
 * an older id stays known and read: `loadAliases` is called only when there are ids that were not there before, and `resolve` is for
 * ids that only the learner's journal knows.
 */
export async function noteVisit(
  cards: readonly Card[],
  loadAliases: () => Promise<AliasFile>,
  resolve: (id: QuestionId) => QuestionId = (id) => id,
): Promise<void> {
  const seen = new Set(visits.read().known)
  if (seen.size > 0 && cards.some((card) => !seen.has(card.id))) {
    const [{ followIds }, table] = await Promise.all([import('../../site/follow-ids.ts'), loadAliases()])
    const toNew = followIds(seen, cards, table)
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
      // Another tab may show an older version of the notes: known ids stay known.
      known: [...new Set([...now.known, ...ids])],
      fresh: isSameVisit ? [...now.fresh, ...added] : added,
      since: isSameVisit ? now.since : now.at,
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

function toMarks({ fresh, read, since }: Visits): VisitMarks {
  const [newIds, readIds] = [new Set<string>(fresh), new Set<string>(read)]
  return {
    isNew: (id) => newIds.has(id) && !readIds.has(id),
    isRead: (id) => readIds.has(id),
    isChanged: ({ id, changed = 0 }) => since > 0 && changed * 1000 > since && !newIds.has(id),
    newCount: fresh.filter((id) => !readIds.has(id)).length,
  }
}

const VisitContext = createContext<VisitMarks | null>(null)

/** Provides what is read and new to everything below. */
export function VisitProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const value = useSyncExternalStore(visits.subscribe, readMarks, () => null)
  return createElement(VisitContext, { value: useDeferredFirst(value) }, children)
}

/** Returns what is read and new; null in prerendered pages and during hydration. */
export function useVisits(): VisitMarks | null {
  return useContext(VisitContext)
}
