/**
 * Opens the journal with the browser's clock, zone and randomness: the one place where they come in. What says that saving
 * failed comes along: when it is needed nothing may have to be fetched.
 */
import { openJournal } from '../../storage/journal.ts'
import { openStudyStore, type StudyStore } from '../../storage/study-store.ts'
import { zoneAt } from '../base/clock.ts'
import { randomId } from '../base/random-id.ts'
import { takeUpMemos } from './recover-memos.ts'

export { withEvidence } from './evidence.ts'
export { SavingNotice } from './saving-notice.tsx'

export async function openStudyJournal(base: string): Promise<StudyStore> {
  const journal = await openJournal({ base, now: () => Date.now(), tz: zoneAt, uuid: randomId })
  const store = await openStudyStore(journal)
  await takeUpMemos(store)
  return store
}
