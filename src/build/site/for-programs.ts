/** Writes a site for readers that are programs: each question as Markdown, and a list of them (https://llmstxt.org). */
import { questionMarkdown } from '../../site/question-markdown.ts'
import type { PageData, Site } from '../../site/site-data.ts'
import { aboutSite } from './page-head.ts'

/** Writes them page by page. */
export interface ProgramFiles {
  /** Returns the file beside a page, and lists it; null beside a page that is no question's. Takes the pages in their order. */
  readonly beside: (page: PageData) => readonly [path: string, text: string] | null
  /** Returns `llms.txt`, once all pages were given. */
  readonly list: () => readonly [path: string, text: string]
}

/** Starts with no page. `root` is the address of the first page. */
export function startProgramFiles(site: Site, root: string): ProgramFiles {
  const { title, sections } = site
  const lines = [`# ${title}`, '', `> ${aboutSite(site)}`]
  let note = -1
  return {
    beside: ({ path, view }) => {
      if (view.kind !== 'question') return null
      const { card, body } = view
      const file = `${path.slice(1)}index.md`
      const own = sections.findLastIndex(({ depth, first }) => depth === 0 && first <= card.index)
      if (own !== note) lines.push('', `## ${sections[own]?.title ?? title}`, '')
      note = own
      lines.push(`- [${card.text.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ')}](${root}${file})`)
      return [file, questionMarkdown(card, body, root)]
    },
    list: () => ['llms.txt', `${lines.join('\n')}\n`],
  }
}
