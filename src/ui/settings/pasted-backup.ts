/**
 * The text that is being pasted for an import, kept at every key so that a reload does not lose it. It is forgotten once it is
 * imported.
 */
import { useState } from 'react'
import { openSharedValue } from '../../storage/shared-value.ts'
import { base } from '../base/paths.ts'

const key = `mundap:${base}:pasted-backup`

/**
 * A longer text would take the room of the learner's other drafts in localStorage. It goes to sessionStorage, which has room of
 * its own and lasts as long as the tab. In characters.
 */
const MAX_SHARED = 1_000_000

const shared = openSharedValue(key, (stored) => (typeof stored === 'string' ? stored : ''))

/** The text, and a function that changes it; an empty text is forgotten. */
export function usePastedBackup(): [string, (text: string) => void] {
  const [text, setText] = useState(recall)
  return [
    text,
    (next) => {
      setText(next)
      keep(next)
    },
  ]
}

function recall(): string {
  try {
    return sessionStorage.getItem(key) ?? shared.read()
  } catch {
    return shared.read()
  }
}

function keep(text: string): void {
  const isShared = text.length <= MAX_SHARED && shared.change(() => text)
  try {
    if (isShared) sessionStorage.removeItem(key)
    else {
      shared.change(() => '')
      sessionStorage.setItem(key, text)
    }
  } catch {
    // The text lasts as long as the page.
  }
}
