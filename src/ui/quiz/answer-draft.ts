/**
 * What was typed of an answer that is not graded yet, and whether it was revealed: kept at every key, for a reload and for whoever
 * closed the tab and goes on with the set in another.
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
/** Sets that are under way at once, in as many tabs. */
const MOST = 8
const drafts = openSharedValue<readonly KeptDraft[]>(`mundap:${base}:quiz-drafts`, (stored) =>
  Array.isArray(stored) ? stored.flatMap((one) => readDraft(one) ?? []).slice(0, MOST) : [],
)
/** Where earlier versions kept the draft, and where it is when the other storage is full. */
const tabKey = `mundap:${base}:quiz-draft`

/** The draft for one asking of a question, which begins with the set's name; of each set only the latest is kept. */
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
  const isMeant = (one: KeptDraft | null): boolean => one?.asking === asking
  return drafts.read().find(isMeant) ?? [recallInTab()].find(isMeant) ?? EMPTY
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
  const [set = ''] = draft.asking.split(' ')
  const isKept = drafts.change((now) =>
    [draft, ...now.filter(({ asking }) => !asking.startsWith(`${set} `))].slice(0, MOST),
  )
  if (isKept) return
  try {
    sessionStorage.setItem(tabKey, JSON.stringify(draft))
  } catch {
    // Then a reload asks the question anew; what was graded is safe in the journal.
  }
}
