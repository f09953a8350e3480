/** The rows of the set-up page about exams: those to learn for, and a mock exam. Each opens a sheet. */
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { nameSections } from '../../site/name-sections.ts'
import type { OfferedExam, SiteSection } from '../../site/site-data.ts'
import type { Askable } from '../../study/askable.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import type { ExamRecord } from '../../study/journal/record-exams.ts'
import { findExams } from '../../study/schedule/exam-policy.ts'
import type { Clock } from '../base/clock.ts'
import { formatDay } from '../base/format-dates.ts'
import { useContent } from '../content/content.ts'
import { mock as mockWords, exam as words } from '../strings/exam.ko.ts'
import { ExamSheet } from './exam-sheet.tsx'
import { MockSheet } from './mock-sheet.tsx'

interface SetupExamsProps extends Pick<Parameters<typeof MockSheet>[0], 'available'> {
  readonly sections: readonly SiteSection[]
  /** What the author offers. */
  readonly offer: OfferedExam | undefined
  readonly askables: readonly Askable[]
  readonly state: StudyState
  readonly clock: Clock
  readonly onMock: Parameters<typeof MockSheet>[0]['onStart']
}

type Sheet =
  | { readonly kind: 'exam'; readonly exam: ExamRecord | null; readonly offer?: OfferedExam }
  | { readonly kind: 'mock' }

/** Draws the rows and the sheet that is open. */
export function SetupExams(props: SetupExamsProps): ReactNode {
  const { sections, offer, askables, state, clock, available, onMock } = props
  const { site } = useContent()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const close = (): void => setSheet(null)
  const labelOf = ({ day, sections: about }: OfferedExam): string =>
    `${words.row(formatDay(day), day - clock.day)} · ${nameSections(site, about)}`
  const exams = findExams(state, clock.day)
  // Set once for its day, it is the learner's own.
  const isOpen = offer !== undefined && offer.day >= clock.day && exams.every(({ day }) => day !== offer.day)
  return (
    <>
      {isOpen && (
        <SheetRow
          label={`${words.offered} · ${labelOf(offer)}`}
          onOpen={() => setSheet({ kind: 'exam', exam: null, offer })}
        />
      )}
      {exams.map((exam) => (
        <SheetRow key={exam.id} label={labelOf(exam)} onOpen={() => setSheet({ kind: 'exam', exam })} />
      ))}
      <SheetRow label={words.title} onOpen={() => setSheet({ kind: 'exam', exam: null })} />
      <SheetRow label={mockWords.title} onOpen={() => setSheet({ kind: 'mock' })} />
      {sheet?.kind === 'exam' && (
        <ExamSheet
          exam={sheet.exam}
          offer={sheet.offer}
          sections={sections}
          askables={askables}
          state={state}
          clock={clock}
          onClose={close}
        />
      )}
      {sheet?.kind === 'mock' && (
        <MockSheet sections={sections} available={available} onStart={onMock} onClose={close} />
      )}
    </>
  )
}

function SheetRow({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }): ReactNode {
  return (
    <button type="button" className="set-up-row" onClick={onOpen}>
      <span>{label}</span>
      <ChevronRight aria-hidden size={18} />
    </button>
  )
}
