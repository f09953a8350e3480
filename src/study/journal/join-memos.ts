/**
 * The memo to save for what was typed, when the memo may have been changed elsewhere since the typing began. What either side wrote
 * is in it: where both changed it, the typed text follows the other.
 */
export function joinMemos(began: string, typed: string, now: string): string {
  if (now === began || typed.includes(now)) return typed
  if (typed === began || now.includes(typed)) return now
  return `${now}\n${typed}`
}
