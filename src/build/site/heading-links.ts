/** Gives links to headings the address of their section's page. */
import type { Question } from '../../notes/model.ts'
import type { ReplaceLink } from '../../notes/parse/map-links.ts'
import type { BuiltSection } from './sections.ts'

/**
 * Returns what replaces a link: one to a heading (`section:<id of its first question>:<title>`) leads to the page of the innermost
 * section of that title around the question, or of the whole note.
 */
export function sectionLinks(
  questions: readonly Question[],
  sections: readonly BuiltSection[],
  sectionOf: ReadonlyMap<Question, number>,
): ReplaceLink {
  const innermost = new Map(questions.map((question) => [question.id as string, sectionOf.get(question)]))
  return (link) => {
    const [, id = '', title = ''] = /^section:([^:]+):(.*)$/s.exec(link.url) ?? []
    let at: number | null = innermost.get(id) ?? null
    if (id === '' || at === null) return [link]
    let section = sections[at]
    while (section !== undefined && section.title !== title && section.parent !== null) {
      at = section.parent
      section = sections[at]
    }
    return section === undefined ? link.children : [{ ...link, url: `/s/${section.id}/` }]
  }
}
