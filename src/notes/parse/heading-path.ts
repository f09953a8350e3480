/** The headings above a place in a note, from the outermost inwards. */
export interface HeadingPath {
  readonly titles: readonly string[]
  readonly levels: readonly number[]
  /** The level of a `Q&A` heading directly above; null when there is none. The next heading may be inside that section. */
  readonly qa: number | null
}

/** The path before the first heading. */
export const NO_HEADINGS: HeadingPath = { titles: [], levels: [], qa: null }

/** Returns true for `Q&A`, a heading that says nothing about its questions. */
export function isBareQa(heading: string): boolean {
  return /^q\s*[&＆]\s*a$/i.test(heading.trim())
}

/**
 * Returns the path below the next heading. Headings of the same level or deeper leave the path. A bare `Q&A` is never part of a
 * path: questions directly under it keep the heading above. A heading under it is read as if it had the level of `Q&A`.
 */
export function enterHeading(path: HeadingPath, level: number, title: string): HeadingPath {
  if (isBareQa(title)) return { ...path, qa: level }
  if (title === '') return path
  const limit = Math.min(level, path.qa ?? level)
  const beyond = path.levels.findIndex((one) => one >= limit)
  const kept = beyond === -1 ? path.levels.length : beyond
  return {
    titles: [...path.titles.slice(0, kept), title],
    levels: [...path.levels.slice(0, kept), level],
    qa: null,
  }
}

/** Returns the path of a question that is a heading itself: headings of its level or deeper are left. */
export function leaveHeadings(path: HeadingPath, level: number): HeadingPath {
  const beyond = path.levels.findIndex((one) => one >= level)
  if (beyond === -1) return path
  return { titles: path.titles.slice(0, beyond), levels: path.levels.slice(0, beyond), qa: path.qa }
}
