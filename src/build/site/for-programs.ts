/** Writes a site for readers that are programs: each question as Markdown, and a list of them (https://llmstxt.org). */
import { questionMarkdown } from '../../site/question-markdown.ts'
import type { SiteBuild } from './assemble-site.ts'
import { aboutSite } from './page-head.ts'

/** Gives `llms.txt` and one file beside each question's page. `root` is the address of the first page. */
export function* programFiles(site: SiteBuild, root: string): Generator<readonly [string, string]> {
  const { title, sections } = site.site
  const lines = [`# ${title}`, '', `> ${aboutSite(site.site)}`]
  let note = -1
  for (const path of site.paths) {
    const view = site.page(path)?.view
    if (view?.kind !== 'question') continue
    const { card, body } = view
    const file = `${path.slice(1)}index.md`
    yield [file, questionMarkdown(card, body, root)]
    const own = sections.findLastIndex(({ depth, first }) => depth === 0 && first <= card.index)
    if (own !== note) lines.push('', `## ${sections[own]?.title ?? title}`, '')
    note = own
    lines.push(`- [${card.text.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ')}](${root}${file})`)
  }
  yield ['llms.txt', `${lines.join('\n')}\n`]
}
