/** Fetches files that the reader is likely to need next, while nothing else is fetched. */
import { fileUrl } from '../base/paths.ts'

/** What a quiz begins with, below the base, with spaces between. The build writes it here (src/build/bundle-app.ts). */
const QUIZ = '%quiz-files%'

/** Returns the files that a quiz begins with; none in development. */
export function quizFiles(): readonly string[] {
  return QUIZ.startsWith('%') ? [] : QUIZ.split(' ')
}

const asked = new Set<string>()

/**
 * Fetches files into the browser's cache at low priority, each once. Does nothing when the reader wants to save data, or when a service
 * worker keeps the files anyway. Never rejects.
 */
export function fetchAhead(files: readonly string[]): void {
  const wantsLess = Reflect.get(navigator, 'connection')?.saveData === true
  if (wantsLess || navigator.serviceWorker?.controller) return
  for (const file of files) {
    if (asked.has(file)) continue
    asked.add(file)
    // Read to its end: what nobody reads may not be kept.
    fetch(fileUrl(file), { priority: 'low' })
      .then((answer) => answer.blob())
      .catch(() => asked.delete(file))
  }
}
