/** The keys that the buttons of a quiz name. */
import { readPreferences } from '../base/use-preferences.ts'
import { quiz as words } from '../strings/study.ko.ts'

/**
 * Takes a single-key shortcut. Returns the `title` of the button that does the same: the key alone, because screen readers say it
 * after the button's name; none where the learner has switched single keys off.
 */
export function keyHint(key: string): string | undefined {
  return readPreferences().shortcuts ? words.key(key) : undefined
}
