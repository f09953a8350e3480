/** The headings above a place in a note. */
export interface Path {
  readonly titles: readonly string[]
  readonly levels: readonly number[]
  /** The level of a bare `Q&A` heading right above, which the next heading may stand under. */
  readonly qa: number | null
}

export const NO_PATH: Path = { titles: [], levels: [], qa: null }

/** True for a heading that only says what the whole note is. */
export function isBareQa(heading: string): boolean {
  return /^q\s*[&＆]\s*a$/i.test(heading.trim())
}

/**
 * Gives the path below a further heading: headings of the same level or deeper are left behind. A bare `Q&A` is never part of
 * a path; questions right under it keep the heading above, and a heading under it does not stand under `Q&A`'s neighbours.
 */
export function enterHeading(path: Path, level: number, title: string): Path {
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
