/** Fetches files that the reader is likely to need next, while nothing else is fetched. */
import { fileUrl } from '../base/paths.ts'

/** What a quiz begins with, below the base, with spaces between. The build writes it here (src/build/bundle-app.ts). */
const QUIZ = '%quiz-files%'
/** How many files are fetched at the same time: the line is left to what the reader does. */
const LANES = 2

/** Returns the files that a quiz begins with; none in development. */
export function quizFiles(): readonly string[] {
  return QUIZ.startsWith('%') ? [] : QUIZ.split(' ')
}

const asked = new Set<string>()

/**
 * Fetches files into the browser's cache at low priority, each once, and not before a search is over. Does nothing when the reader
 * wants to save data, or when a service worker keeps the files anyway. Never rejects.
 */
export async function fetchAhead(files: readonly string[]): Promise<void> {
  const wantsLess = Reflect.get(navigator, 'connection')?.saveData === true
  if (wantsLess || navigator.serviceWorker?.controller) return
  const left = [...files]
  const lane = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      await searchIsOver()
      if (asked.has(file)) continue
      asked.add(file)
      try {
        // Read to its end: what nobody reads may not be kept.
        await (await fetch(fileUrl(file), { priority: 'low' })).blob()
      } catch {
        asked.delete(file)
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** Resolves when the search field is empty and has not the focus. What a search loads comes first. */
async function searchIsOver(): Promise<void> {
  for (;;) {
    const field = document.querySelector<HTMLInputElement>('#search')
    if (field === null || (field.value === '' && document.activeElement !== field)) return
    await new Promise((resolve) => document.addEventListener('focusout', resolve, { once: true }))
    // The focus has moved after the event.
    await new Promise((resolve) => setTimeout(resolve))
  }
}
