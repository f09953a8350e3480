/** The longest text that a message quotes. */
const LONGEST_QUOTE = 40

/** Cuts a long text for a message. */
export function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`
}
