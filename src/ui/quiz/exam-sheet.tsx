/** Sets an exam to learn for: which topics, by which day, and how much a day. The price is said before it is saved. */
import { type ReactNode, useState } from 'react'
import type { OfferedExam, SiteSection } from '../../site/site-data.ts'
import type { Askable } from '../../study/askable.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import type { ExamRecord } from '../../study/journal/record-exams.ts'
import { draftExam, outlookOf } from '../../study/schedule/exam-plan.ts'
import { missingSections } from '../../study/schedule/exam-policy.ts'
import { dateOfDay } from '../../study/schedule/study-day.ts'
import { useSaid } from '../base/announcer.tsx'
import type { Clock } from '../base/clock.ts'
import { Dialog } from '../base/dialog.tsx'
import { randomId } from '../base/random-id.ts'
import { useToast } from '../base/toast.tsx'
import { usePreferences } from '../base/use-preferences.ts'
import { useContent } from '../content/content.ts'
import { SectionName } from '../content/section-name.tsx'
import { exam as words } from '../strings/exam.ko.ts'
import { schedulerFor } from '../study/today.ts'
import { useAppend } from '../study/use-study.ts'
import { chooseTopic, isHeld } from './topic-choice.ts'
import './exam-sheet.css'

/** What the choices mean is said once they rest, in ms. */
const REST_MS = 700

interface ExamSheetProps {
  /** The exam to change; null for a new one. */
  readonly exam: ExamRecord | null
  /** What a new one begins with. */
  readonly offer: OfferedExam | undefined
  readonly sections: readonly SiteSection[]
  readonly askables: readonly Askable[]
  readonly state: StudyState
  readonly clock: Clock
  readonly onClose: () => void
}

/** Draws the form. */
export function ExamSheet(props: ExamSheetProps): ReactNode {
  const { exam, offer, sections, askables, state, clock, onClose } = props
  const given = exam ?? offer
  const { site } = useContent()
  const append = useAppend()
  const toast = useToast()
  const preferences = usePreferences()
  const [chosen, setChosen] = useState<readonly string[]>(given?.sections ?? [])
  const [date, setDate] = useState(given === undefined ? '' : dateOfDay(given.day))
  const [limit, setLimit] = useState(exam?.perDay?.toString() ?? '')
  const day = toDay(date)
  const perDay = /^[1-9]\d{0,3}$/.test(limit.trim()) ? Number(limit) : null
  const isWhole = chosen.length > 0 && day !== null && day >= clock.day

  const save = async (): Promise<void> => {
    if (!isWhole || day === null) return
    const draft = { exam: exam?.id ?? randomId(), sections: chosen, day, perDay }
    if ((await append({ kind: 'exam-set', ...draft })) === null) return
    toast({ text: words.saved })
    onClose()
  }
  const drop = async (id: string): Promise<void> => {
    if ((await append({ kind: 'exam-dropped', exam: id })) === null) return
    toast({ text: words.dropped })
    onClose()
  }
  const tellOutlook = (): readonly string[] => {
    if (day !== null && day < clock.day) return [words.past]
    if (!isWhole || day === null) return [words.choose]
    const terms = { sections: chosen, day, perDay }
    const draft = exam === null ? draftExam(terms, clock) : { ...exam, ...terms }
    const { questions, daysLeft, answersADay, covers, needed } = outlookOf(
      draft,
      askables,
      state,
      schedulerFor(preferences),
      clock,
    )
    const missing = missingSections(draft, askables).length
    return [
      words.price(questions, daysLeft, perDay === null ? answersADay : Math.min(perDay, answersADay)),
      needed === null ? words.coversAll : words.covers(Math.floor(covers * 100)),
      ...(needed === null ? [] : [words.needed(needed)]),
      ...(missing === 0 ? [] : [words.missing(missing)]),
    ]
  }
  const outlook = tellOutlook()
  const hasChanged = chosen !== exam?.sections && (chosen.length > 0 || date !== '')
  useSaid(hasChanged ? outlook.join(' ') : '', REST_MS, chosen)
  return (
    <Dialog title={words.title} onClose={onClose} isSheet>
      <form
        className="exam-sheet"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <fieldset>
          <legend>{words.topics}</legend>
          <div className="exam-topics">
            {sections.map((section) => (
              <label
                key={section.id}
                className="exam-topic"
                data-depth={section.depth - (sections[0]?.depth ?? 0)}
              >
                <input
                  type="checkbox"
                  checked={chosen.includes(section.id) || isHeld(site, chosen, section.id)}
                  disabled={isHeld(site, chosen, section.id)}
                  onChange={({ currentTarget: { checked } }) =>
                    setChosen((now) => chooseTopic(site, now, section.id, checked))
                  }
                />
                <SectionName section={section} />
                <span className="count">{section.count}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <label className="named-field">
          {words.day}
          <input
            type="date"
            className="field"
            value={date}
            min={dateOfDay(clock.day)}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
        </label>
        <label className="named-field">
          {words.perDay}
          <input
            className="field"
            inputMode="numeric"
            autoComplete="off"
            value={limit}
            onChange={(event) => setLimit(event.currentTarget.value)}
          />
        </label>
        <div className="hint">
          {outlook.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <div className="buttons">
          <button type="submit" className="button" data-primary disabled={!isWhole}>
            {words.save}
          </button>
          {exam !== null && (
            <button type="button" className="button" onClick={() => void drop(exam.id)}>
              {words.drop}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

/** Takes a calendar date as a date field gives it. Returns the number of its study day; null for none. */
function toDay(date: string): number | null {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / 86_400_000
}
