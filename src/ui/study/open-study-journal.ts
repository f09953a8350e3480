/**
 * Opens the journal with the browser's clock, time zone and random ids. Loads the notice that saving failed along with it: when the
 * notice is needed, it may be impossible to fetch anything.
 */
import { keepEarly, readEarly } from '../../storage/early-state.ts'
import { openJournal } from '../../storage/journal.ts'
import { openStudyStore, type StudyStore } from '../../storage/study-store.ts'
import { currentRules, noticeOfRules } from '../../study/schedule/rules-notice.ts'
import { zoneAt } from '../base/clock.ts'
import { randomId } from '../base/random-id.ts'
import { readPreferences, setPreferences } from '../base/use-preferences.ts'
import { whenIdle } from '../base/when-idle.ts'
import { pageVersion } from '../content/stale-version.ts'
import { openedStudy, setEarlyState } from './opened-study.ts'
import { keepRecordMark } from './record-mark.ts'
import { recoverMemos } from './recover-memos.ts'

export { withEvidence } from './evidence.ts'
export { SavingNotice } from './saving-notice.tsx'

/** Opens the journal of the site at `base` and saves the drafts of memos that earlier pages left. */
export async function openStudyJournal(base: string): Promise<StudyStore> {
  const early = { base, version: pageVersion() }
  const findEarly = readEarly(early)
  const journal = await openJournal({
    base,
    now: () => Date.now(),
    tz: zoneAt,
    uuid: randomId,
    async onOpen(position) {
      const state = openedStudy() === null ? await findEarly(position) : null
      if (state === null) return
      setEarlyState(state)
      // What is known already is drawn before the rows are read.
      await new Promise<void>((resolve) => whenIdle(resolve))
    },
  })
  const store = await openStudyStore(journal)
  keepInTime(store, () => void keepEarly(store, early))
  await recoverMemos(store)
  keepRecordMark(store, base)
  // Whoever begins with these rules need not hear that they are new.
  if (noticeOfRules(store.getSnapshot().state, readPreferences().toldRules) === 'note')
    setPreferences({ toldRules: currentRules })
  return store
}

/** Calls `keep` when the browser is idle for the first time, whenever the learner leaves the page, and once everything is erased. */
function keepInTime(store: StudyStore, keep: () => void): void {
  whenIdle(keep)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep()
  })
  store.subscribe(() => {
    if (store.getSnapshot().state.count === 0) keep()
  })
}
