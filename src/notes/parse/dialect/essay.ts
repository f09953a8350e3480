/**
 * A title that asks, and nothing else that does: the whole note is its answer. Authors who keep one file for each question write so.
 */
import { asks } from '../asks.ts'
import { askingShare } from './headings.ts'
import { addAskingTitle } from './labels.ts'
import type { Outline } from './outline.ts'
import type { Start, Starts } from './start.ts'

const MOST_ASKING_BULLETS = 0.3
/** Documents are named so, too: `What is asked when`, `How we work`. Without a question mark nothing says that they ask. */
const NAMES_DOCUMENT = /^(?:what|why|how)\b[^?？가-힣]*$/i

/** Finds the question of this dialect; null when the note is not written so. */
export function findEssay(outline: Outline): Starts | null {
  const titles = [...outline.headings].filter(([, heading]) => heading.level === 1)
  const [first] = titles
  const isOnly = titles.length === 1 && first?.[0] === [...outline.headings.keys()][0]
  if (first === undefined || !isOnly || !asks(first[1].text) || NAMES_DOCUMENT.test(first[1].text))
    return null
  if (askingShare(outline) >= MOST_ASKING_BULLETS || outline.bullets.every((one) => one.isContents))
    return null
  const others = [...outline.headings.values()].filter((one) => one.level > 1 && asks(one.text)).length
  if (others >= 2) return null
  const starts = new Map<number, Start>()
  addAskingTitle(outline, starts, first[0], true)
  return starts.size === 0 ? null : starts
}
