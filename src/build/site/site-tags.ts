/** Makes the tags of a site: names that authors give to notes, sections and questions, to filter by. */
import { firstBelow } from '../../notes/first-below.ts'
import type { Note } from '../../notes/model.ts'
import type { SiteTag } from '../../site/site-data.ts'

/** Every page lists all of them, so a site has at most this many. Those of the fewest questions are left out first. */
const MOST = 200

/**
 * Returns the tags of the notes, each with ranges of questions. A tag that holds for questions apart from each other stands there
 * several times. Names are compared without case.
 */
export function siteTags(notes: readonly Note[]): readonly SiteTag[] {
  const byName = new Map<string, { readonly title: string; readonly at: Set<number> }>()
  let before = 0
  for (const { questions, tags } of notes) {
    for (const { name, line, lastLine } of tags) {
      const title = name.normalize('NFC')
      const tag = byName.get(title.toLowerCase()) ?? { title, at: new Set() }
      byName.set(title.toLowerCase(), tag)
      for (
        let index = firstBelow(questions, line - 1);
        (questions[index]?.span.line ?? Infinity) <= lastLine;
        index += 1
      )
        tag.at.add(before + index)
    }
    before += questions.length
  }
  return [...byName.values()]
    .map(({ title, at }) => ({ size: at.size, ranges: rangesOf(title, at) }))
    .sort((a, b) => b.size - a.size)
    .flatMap(({ ranges }) => ranges)
    .slice(0, MOST)
}

function rangesOf(title: string, at: ReadonlySet<number>): readonly SiteTag[] {
  const ranges: SiteTag[] = []
  for (const index of [...at].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && last.first + last.count === index)
      ranges[ranges.length - 1] = { ...last, count: last.count + 1 }
    else ranges.push({ title, first: index, count: 1 })
  }
  return ranges
}
