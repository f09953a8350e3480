/** Says once, in a sentence, that the dates of reviews have moved by new rules. */
import { type ReactNode, useEffect, useState } from 'react'
import type { StudyState } from '../../study/journal/fold.ts'
import { currentRules, noticeOfRules } from '../../study/schedule/rules-notice.ts'
import { useToast } from '../base/toast.tsx'
import { readPreferences, setPreferences } from '../base/use-preferences.ts'
import { today as words } from '../strings/daily.ko.ts'

/** Says it at the foot of the window, and notes that it was said. */
export function MovedDates({ state }: { readonly state: StudyState }): ReactNode {
  const toast = useToast()
  // Once for the page, whatever is answered meanwhile.
  const [notice] = useState(() => noticeOfRules(state, readPreferences().toldRules))
  useEffect(() => {
    if (notice === 'none') return
    setPreferences({ toldRules: currentRules })
    if (notice === 'tell') toast({ text: words.rulesMoved })
  }, [notice, toast])
  return null
}
