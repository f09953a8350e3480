/**
 * Opens the journal with the browser's clock, time zone and random ids. Loads the notice that saving failed along with it: when the
 * notice is needed, it may be impossible to fetch anything.
 */
import { openJournal } from '../../storage/journal.ts'
import { openStudyStore, type StudyStore } from '../../storage/study-store.ts'
import { currentRules, noticeOfRules } from '../../study/schedule/rules-notice.ts'
import { zoneAt } from '../base/clock.ts'
import { randomId } from '../base/random-id.ts'
import { readPreferences, setPreferences } from '../base/use-preferences.ts'
import { keepRecordMark } from './record-mark.ts'
import { recoverMemos } from './recover-memos.ts'

export { withEvidence } from './evidence.ts'
export { SavingNotice } from './saving-notice.tsx'

/** Opens the journal of the site at `base` and saves the drafts of memos that earlier pages left. */
export async function openStudyJournal(base: string): Promise<StudyStore> {
  const journal = await openJournal({ base, now: () => Date.now(), tz: zoneAt, uuid: randomId })
  const store = await openStudyStore(journal)
  await recoverMemos(store)
  keepRecordMark(store, base)
  // Whoever begins with these rules need not hear that they are new.
  if (noticeOfRules(store.getSnapshot().state, readPreferences().toldRules) === 'note')
    setPreferences({ toldRules: currentRules })
  return store
}
