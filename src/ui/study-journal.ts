/** Opens the journal with the browser's clock, zone and randomness: the one place where they come in. */
import { openJournal } from '../storage/journal.ts'
import { openStudyStore, type StudyStore } from '../storage/store.ts'
import { zoneAt } from './clock.ts'
import { randomId } from './random-id.ts'

export async function openStudyJournal(base: string): Promise<StudyStore> {
  const journal = await openJournal({ base, now: () => Date.now(), tz: zoneAt, uuid: randomId })
  return openStudyStore(journal)
}
