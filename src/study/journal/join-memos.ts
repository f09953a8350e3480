/**
 * Joins a typed memo with one that was changed elsewhere meanwhile, so that no text is lost. `began` is the memo when typing began,
 * `typed` what is in the field, `now` what the journal has. Where both changed it, the typed text comes last.
 */
export function joinMemos(began: string, typed: string, now: string): string {
  if (now === began || typed.includes(now)) return typed
  if (typed === began || now.includes(typed)) return now
  return `${now}\n${typed}`
}
