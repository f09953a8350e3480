/** What was typed of an answer that is not graded yet, and whether it was revealed: kept while the tab is, for a reload. */
import { useState } from 'react'
import { base } from './place.ts'

interface Draft {
  readonly input: string
  readonly isRevealed: boolean
}

const EMPTY: Draft = { input: '', isRevealed: false }
const storageKey = `mundap:${base}:quiz-draft`

/** The draft for one asking of a question; only the latest is kept. */
export function useDraft(asking: string): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => recall(asking))
  return [
    draft,
    (change) => {
      const next = { ...draft, ...change }
      setDraft(next)
      keep(asking, next)
    },
  ]
}

function recall(asking: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')
    if (typeof kept !== 'object' || kept === null || Reflect.get(kept, 'asking') !== asking) return EMPTY
    const input: unknown = Reflect.get(kept, 'input')
    return {
      input: typeof input === 'string' ? input : '',
      isRevealed: Reflect.get(kept, 'isRevealed') === true,
    }
  } catch {
    return EMPTY
  }
}

function keep(asking: string, draft: Draft): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ asking, ...draft }))
  } catch {
    // Then a reload asks the question anew; what was graded is safe in the journal.
  }
}
