/** Opens the journal with the browser's clock, zone and randomness: the one place where they come in. */
import { openJournal } from '../storage/journal.ts'
import { openStudyStore, type StudyStore } from '../storage/store.ts'

export async function openStudyJournal(base: string): Promise<StudyStore> {
  const journal = await openJournal({
    base,
    now: () => Date.now(),
    tz: (time) => -new Date(time).getTimezoneOffset(),
    uuid: randomId,
  })
  return openStudyStore(journal)
}

/** `crypto.randomUUID` exists only in secure contexts; a class server on plain http is not one. */
function randomId(): string {
  if (isSecureContext) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
