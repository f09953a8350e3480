/**
 * Drafts of answers that are not graded yet: what was typed, and whether the answer was revealed. A draft is kept at every key, so
 * that it survives a reload, and a learner who closes the tab can go on with the session in another.
 */
import { useState } from 'react'
import { openSharedValue } from '../../storage/shared-value.ts'
import { base } from '../base/paths.ts'

interface Draft {
  readonly input: string
  readonly isRevealed: boolean
}

interface KeptDraft extends Draft {
  readonly asking: string
}

const EMPTY: Draft = { input: '', isRevealed: false }
/** How many sessions are kept, each in a tab of its own. */
const MAX_SESSIONS = 8
const drafts = openSharedValue<readonly KeptDraft[]>(`mundap:${base}:quiz-drafts`, (stored) =>
  Array.isArray(stored) ? stored.flatMap((one) => readDraft(one) ?? []).slice(0, MAX_SESSIONS) : [],
)
/** Where earlier versions kept the draft, and where it goes when localStorage is full. */
const tabKey = `mundap:${base}:quiz-draft`

/**
 * The draft for one asking of a question, and a function that changes it. `asking` begins with the id of the session; of each
 * session only the latest draft is kept.
 */
export function useDraft(asking: string): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => recall(asking))
  return [
    draft,
    (change) => {
      const next = { ...draft, ...change }
      setDraft(next)
      keep({ asking, ...next })
    },
  ]
}

function recall(asking: string): Draft {
  const isWanted = (one: KeptDraft | null): boolean => one?.asking === asking
  return drafts.read().find(isWanted) ?? [recallInTab()].find(isWanted) ?? EMPTY
}

function recallInTab(): KeptDraft | null {
  try {
    return readDraft(JSON.parse(sessionStorage.getItem(tabKey) ?? 'null'))
  } catch {
    return null
  }
}

function readDraft(kept: unknown): KeptDraft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const [asking, input]: readonly unknown[] = [Reflect.get(kept, 'asking'), Reflect.get(kept, 'input')]
  if (typeof asking !== 'string') return null
  return {
    asking,
    input: typeof input === 'string' ? input : '',
    isRevealed: Reflect.get(kept, 'isRevealed') === true,
  }
}

function keep(draft: KeptDraft): void {
  const [session = ''] = draft.asking.split(' ')
  const isKept = drafts.change((now) =>
    [draft, ...now.filter(({ asking }) => !asking.startsWith(`${session} `))].slice(0, MAX_SESSIONS),
  )
  if (isKept) return
  try {
    sessionStorage.setItem(tabKey, JSON.stringify(draft))
  } catch {
    // A reload then asks the question again. Grades are safe in the journal.
  }
}
