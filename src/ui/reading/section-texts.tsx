/** What a section says outside of its questions: a greeting, a summary picture. */
import type { ReactNode } from 'react'
import type { Intro } from '../../site/site-data.ts'
import { useContent } from '../content/content.ts'
import { Answer } from './answer.tsx'

export function SectionTexts({ intros }: { readonly intros: readonly Intro[] }): ReactNode {
  const { site } = useContent()
  return intros.map((intro, index) => (
    // The texts of a note never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <div className="intro" key={index}>
      <Answer body={intro} caption={intro.below.at(-1) ?? site.sections[intro.section ?? 0]?.title ?? ''} />
    </div>
  ))
}
