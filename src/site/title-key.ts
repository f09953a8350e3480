/** Compares titles of notes and sections as people do. */

/** Returns what two spellings of the same title have in common. */
export function titleKey(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
