/** The questions on a sheet to print, alone or with their answers. */
import { Fragment, type ReactNode } from 'react'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { Body, Card, Intro, Site } from '../../site/site-data.ts'
import { numberOf } from '../content/content.ts'
import { print as words } from '../strings/study.ko.ts'
import { Answer } from './answer.tsx'
import { BreadcrumbTitle } from './breadcrumb.tsx'
import { Inlines } from './inline.tsx'
import { groupByHeading, headingOf } from './list-groups.ts'
import { SectionTexts } from './section-texts.tsx'

interface SheetQuestionsProps {
  readonly cards: readonly Card[]
  readonly site: Site
  /** Index of the section that the whole sheet is about. */
  readonly within: number | null
  readonly intros: readonly Intro[]
  /** The answers by id. Where only questions are printed, what a question asks about (code, choices) still is. */
  readonly bodies: ReadonlyMap<string, Body>
  readonly hasAnswers: boolean
  /** Room to write below each question. */
  readonly hasSpace: boolean
}

/** Draws the questions under their headings. */
export function SheetQuestions({
  cards,
  site,
  within,
  intros,
  bodies,
  hasAnswers,
  hasSpace,
}: SheetQuestionsProps): ReactNode {
  const groups = groupByHeading(
    cards.map((card) => ({ card })),
    intros,
  )
  return groups.map((group) => {
    const heading = headingOf(site, group, within)
    return (
      <Fragment key={group.key}>
        {heading.length > 0 && (
          <h3 className="group">
            <BreadcrumbTitle path={heading} />
          </h3>
        )}
        {group.rows.length > 0 && (
          <ul className="sheet-list">
            {group.rows.map(({ intros: above, item: { card } }) => {
              const body = bodies.get(card.id)
              return (
                <li key={card.id}>
                  <SectionTexts intros={above} />
                  <div className="sheet-question">
                    <span className="number">{numberOf(site, card)}</span>
                    <p>
                      <Inlines nodes={card.question} pictures={body?.images ?? []} caption={card.text} />
                    </p>
                  </div>
                  {awaitsAnswer(card) && hasAnswers && <p className="hint">{words.pending}</p>}
                  {body !== undefined && (hasAnswers ? !card.pending : body.given) && (
                    <Answer body={body} to={hasAnswers ? undefined : body.given} caption={card.text} />
                  )}
                  {hasSpace && <div className="sheet-space" />}
                </li>
              )
            })}
          </ul>
        )}
        <SectionTexts intros={group.rest} />
      </Fragment>
    )
  })
}
