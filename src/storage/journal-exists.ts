/** Tells whether this browser has a journal, without opening it and without loading the code that opens it. */

/** Returns the database's name. RENAMING LOSES EVERY LEARNER'S HISTORY. Has the base path, because sites of one host share databases. */
export function databaseName(base: string): string {
  return `mundap ${base}`
}

/** How long the browser may take to list its databases, in milliseconds. */
const PATIENCE_MS = 1_000

/** False only when the browser says that there is no journal. Where it does not say, true: opening it will show. Never rejects. */
export function mayHaveJournal(base: string): Promise<boolean> {
  return mayHaveDatabase(databaseName(base))
}

/** The same for any database by its name. */
export async function mayHaveDatabase(wanted: string): Promise<boolean> {
  // A sandboxed page may not ask, and in Chromium the attempt leaves an unhandled rejection.
  if (globalThis.origin === 'null') return true
  try {
    const unsure = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
    const listed = await Promise.race([indexedDB.databases(), unsure])
    return listed?.some(({ name }) => name === wanted) ?? true
  } catch {
    return true
  }
}
