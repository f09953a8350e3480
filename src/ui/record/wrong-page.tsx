/** 오답노트: the questions answered wrong, how often and when last, each with a memo, until it graduates. */
import { Check, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Card } from '../../site/site-data.ts'
import { listWrong } from '../../study/schedule/list-wrong.ts'
import { dayOf } from '../../study/schedule/study-day.ts'
import { graduatesAfter, type WrongEntry } from '../../study/schedule/wrong-list.ts'
import { type Clock, readClock, useDay } from '../base/clock.ts'
import { Link } from '../base/link.tsx'
import { useTitle } from '../base/use-title.ts'
import { study as studyWords } from '../strings/reading.ko.ts'
import { wrong as words } from '../strings/study.ko.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { RecordCards } from './record-cards.tsx'
import { EmptyRecord, RecordFrame } from './record-frame.tsx'
import { SetAside } from './set-aside.tsx'
import '../quiz/result-list.css'
import './wrong-page.css'

/** The page at `/wrong/`. */
export function WrongPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <WrongNote {...ready} />}</WhenReady>
}

interface Item {
  readonly entry: WrongEntry
  readonly card: Card
}

function WrongNote({ cards, study }: Ready): ReactNode {
  const clock = readClock(useDay())
  const byId = new Map(cards.map((card) => [card.id, card]))
  const items = listWrong(study.state).flatMap((entry): readonly Item[] => {
    const card = byId.get(entry.id)
    return card === undefined ? [] : [{ entry, card }]
  })
  const open = items.filter(({ entry }) => !entry.hasGraduated)
  const graduated = items.filter(({ entry }) => entry.hasGraduated)
  return (
    <RecordFrame
      name="wrong"
      title={words.title}
      lead={open.length > 0 && <p className="lede">{words.about}</p>}
      state={study.state}
      scopes={['history', 'all']}
      isEmpty={open.length === 0}
    >
      {open.length === 0 ? (
        <EmptyRecord text={words.none} actions={[{ to: '/quiz/', label: words.noneAction }]} />
      ) : (
        <>
          <div className="page-actions">
            <Link className="button" data-primary to="/quiz/?scope=wrong">
              {words.start}
            </Link>
            <Link className="button" to="/carry/?f=wrong">
              {words.carry}
            </Link>
          </div>
          <section className="result-list">
            <h2>{words.count(open.length)}</h2>
            <Entries items={open} questions={study.state.questions} clock={clock} />
          </section>
        </>
      )}
      {graduated.length > 0 && (
        <details className="section-fold result-list">
          <summary>
            <ChevronRight aria-hidden size={18} />
            <h2>{words.graduated(graduated.length)}</h2>
          </summary>
          <Entries items={graduated} questions={study.state.questions} clock={clock} />
        </details>
      )}
      <SetAside cards={cards} state={study.state} now={clock.now} />
    </RecordFrame>
  )
}

interface EntriesProps {
  readonly items: readonly Item[]
  readonly questions: Ready['study']['state']['questions']
  readonly clock: Clock
}

function Entries({ items, questions, clock }: EntriesProps): ReactNode {
  return (
    <RecordCards
      items={items.map(({ entry, card }) => ({
        card,
        hasMemo: (questions.get(card.id)?.memo ?? '') !== '',
        states: (
          <>
            {entry.hasGraduated && <span className="state">{words.times(entry.wrongCount)}</span>}
            <span className="state">
              {words.lastSeen(studyWords.days(Math.max(0, clock.day - dayOf(entry.lastSeen, clock.tz))))}
            </span>
            {entry.hasGraduated ? (
              <span className="state graduated">
                <Check aria-hidden size={14} />
                {words.hasGraduated}
              </span>
            ) : (
              <span className="state">{words.toGo(graduatesAfter - entry.rightInRow)}</span>
            )}
          </>
        ),
      }))}
    />
  )
}
