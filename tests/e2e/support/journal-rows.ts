import type { Page } from 'playwright-core'
import { databaseName } from '../../../src/storage/journal-exists.ts'
import type { StoredEvent } from '../../../src/study/journal/events.ts'
import { readEvent } from '../../../src/study/journal/read-event.ts'

/** Reads the journal that is on the disk, as any other program would: without the site's own code. Fails at an odd row. */
export async function readJournal(page: Page, base = '/'): Promise<readonly StoredEvent[]> {
  const rows: readonly unknown[] = await page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const all = await new Promise<unknown[]>((resolve, reject) => {
      const request = db.transaction('events').objectStore('events').getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    db.close()
    return all
  }, databaseName(base))
  return rows.map((row) => {
    const event: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'event') : undefined
    const reading = readEvent(event)
    if (!reading.ok) throw Error(`not an event: ${JSON.stringify(row)}`)
    return reading.event
  })
}
