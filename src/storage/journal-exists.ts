/** Whether this browser holds a journal at all, asked without opening it or loading what opens it. */

/** RENAMING LOSES EVERY LEARNER'S HISTORY. Carries the base path, because sites on one host share their databases. */
export function databaseName(base: string): string {
  return `mundap ${base}`
}

/** How long the browser may take to list its databases. */
const PATIENCE_MS = 1_000

/** False only when the browser says that there is none; where it does not tell, somebody has to open it and see. */
export async function mayHaveJournal(base: string): Promise<boolean> {
  // A sandboxed page may not ask, and Chromium leaves a rejection of its own behind when it does.
  if (globalThis.origin === 'null') return true
  try {
    const unsure = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
    const listed = await Promise.race([indexedDB.databases(), unsure])
    return listed?.some(({ name }) => name === databaseName(base)) ?? true
  } catch {
    return true
  }
}
