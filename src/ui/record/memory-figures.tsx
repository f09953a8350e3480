/** How much the learner remembers: in all, by section, and the weakest questions. */
import type { ReactNode } from 'react'
import { hasManyNotes, nameSection } from '../../site/section-path.ts'
import type { SiteSection } from '../../site/site-data.ts'
import type { Retention, SectionProgress, WeakQuestion } from '../../study/schedule/stats.ts'
import { Link } from '../base/link.tsx'
import { ProgressBar } from '../base/progress-bar.tsx'
import { useContent } from '../content/content.ts'
import { stats as words } from '../strings/study.ko.ts'

/** Draws how many of the reviews were answered right. */
export function RetentionFigure({
  retention: { answers, right },
}: {
  readonly retention: Retention
}): ReactNode {
  return (
    <section>
      <h2>{words.retention}</h2>
      {answers === 0 ? (
        <p className="hint">{words.retentionNone}</p>
      ) : (
        <>
          <p className="big-figure">{words.retentionValue(Math.round((right / answers) * 100))}</p>
          <p className="hint">{words.retentionOf(answers, right)}</p>
        </>
      )}
    </section>
  )
}

interface ProgressProps {
  readonly progress: readonly SectionProgress[]
  readonly sections: readonly SiteSection[]
}

/** Draws for each section how many questions were seen and how many are known. */
export function Progress({ progress, sections }: ProgressProps): ReactNode {
  const { listPath } = useContent()
  const hasMany = hasManyNotes(sections)
  const byId = new Map(progress.map((each) => [each.section, each]))
  // In the order of the notes. A single note with a single section has one row, not two with the same figures.
  const all = sections.flatMap((section) => {
    const own = byId.get(section.id)
    return own === undefined ? [] : [{ section, own }]
  })
  const rows = all.length === 2 && !hasMany ? all.slice(1) : all
  return (
    <section>
      <h2>{words.progress}</h2>
      <ul className="progress">
        {rows.map(({ section, own }) => (
          <li key={section.id} data-depth={hasMany ? section.depth : section.depth - 1}>
            <Link to={listPath(section.depth === 0 && !hasMany ? null : section.id)}>
              {section.depth === 0 && !hasMany ? words.whole : nameSection(sections, section)}
            </Link>
            <ProgressBar shares={[own.seen / own.total, own.known / own.total]} />
            <p className="hint">{words.progressOf(own.known, own.seen, own.total)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Draws the questions that are most likely forgotten. */
export function Weakest({ questions }: { readonly questions: readonly WeakQuestion[] }): ReactNode {
  const { questionPath } = useContent()
  return (
    <section>
      <h2>{words.weak}</h2>
      {questions.length === 0 ? (
        <p className="hint">{words.weakNone}</p>
      ) : (
        <ol className="weak">
          {questions.map(({ id, text, chance, lapses }) => (
            <li key={id}>
              <Link to={questionPath(id)}>{text}</Link>
              <p className="card-meta">
                <span>{words.weakChance(Math.round(chance * 100))}</span>
                {lapses > 0 && <span>{words.weakLapses(lapses)}</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
      <p>
        <Link to="/wrong/">{words.toWrong}</Link>
      </p>
    </section>
  )
}
