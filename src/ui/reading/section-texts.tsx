/** What a section says outside of its questions, for example a greeting or a picture that sums it up. */
import type { ReactNode } from 'react'
import type { Intro } from '../../site/site-data.ts'
import { useContent } from '../content/content.ts'
import { Answer } from './answer.tsx'

/** Draws the texts, one below the other. */
export function SectionTexts({ intros }: { readonly intros: readonly Intro[] }): ReactNode {
  const { site } = useContent()
  return intros.map((intro, index) => (
    // The texts of a note never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <div className="intro" key={index}>
      <Answer
        body={intro}
        caption={intro.below.at(-1) ?? site.sections[intro.section ?? 0]?.title ?? ''}
        level={3}
      />
    </div>
  ))
}
