/** Says which pictures previews of links show: one of the site, one of each note, and where the author wants it of each question. */
import type { PageData, Site } from '../../site/site-data.ts'
import { contentHash, type Sha256 } from './sha256.ts'

/** What such a picture says. */
export interface PreviewText {
  /** In small letters above; empty for nothing. */
  readonly above: string
  readonly title: string
  readonly below: string
}

export interface Previews {
  /** Path below the base -> what is drawn there. A path changes with what it shows: other sites keep previews for long. */
  readonly wanted: ReadonlyMap<string, PreviewText>
  /** Returns the path of a page's picture; null where the product's own picture serves. */
  readonly of: (data: Omit<PageData, 'site'>) => string | null
}

/** Part of each path. Change it when the same words would be drawn differently. */
const RECIPE = 'v1'

/** Returns the pictures of a site. `questions` are the texts of those that get one of their own. */
export function planPreviews(
  site: Omit<Site, 'version'>,
  questions: readonly { readonly id: string; readonly text: string }[],
  sha256: Sha256,
): Previews {
  const wanted = new Map<string, PreviewText>()
  const add = (text: PreviewText): string => {
    const path = `preview/${contentHash(sha256, JSON.stringify([RECIPE, text]))}.png`
    wanted.set(path, text)
    return path
  }
  const notes = site.sections
    .map((section, index) => ({ ...section, index }))
    .filter(({ depth }) => depth === 0)
  const isOne = notes.length === 1
  const own =
    site.isNamed || isOne ? add({ above: '', title: site.title, below: `질문 ${site.total}개` }) : null
  const byNote = new Map(
    notes.map(({ index, title, count }) => [
      index,
      isOne && title === site.title
        ? own
        : add({ above: site.isNamed ? site.title : '', title, below: `질문 ${count}개` }),
    ]),
  )
  const byQuestion = new Map(
    questions.map(({ id, text }) => [id, add({ above: site.title, title: text, below: '' })]),
  )
  const noteOf = (section: number): string | null => {
    let at: number | null = section
    for (let one = site.sections[at]; one !== undefined && one.parent !== null; one = site.sections[at])
      at = one.parent
    return byNote.get(at) ?? own
  }
  return {
    wanted,
    of: ({ view }) => {
      if (view.kind === 'list') return view.section === null ? own : noteOf(view.section)
      if (view.kind === 'question') return byQuestion.get(view.card.id) ?? noteOf(view.card.section)
      return own
    },
  }
}
