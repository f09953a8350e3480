/** Sorted words as text, each without the start that it shares with the word before. It saves a tenth of what gzip leaves. */

/** Most characters that are left out: one digit says how many. */
const most = 9

/** Joins words by newlines: of each how much it shares with the one before, then the rest. Words hold no newlines. */
export function joinWords(words: readonly string[]): string {
  let before = ''
  return words
    .map((word) => {
      let shared = 0
      while (shared < most && shared < word.length && word[shared] === before[shared]) shared++
      before = word
      return `${shared}${word.slice(shared)}`
    })
    .join('\n')
}

/** Reads words that `joinWords` joined. */
export function splitWords(text: string): string[] {
  if (text === '') return []
  let before = ''
  return text.split('\n').map((line) => {
    before = before.slice(0, Number(line[0])) + line.slice(1)
    return before
  })
}
