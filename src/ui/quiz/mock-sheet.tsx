/** Sets up a mock exam: how many questions, how long, and of what. */
import { type ReactNode, useState } from 'react'
import { nameSection } from '../../site/section-path.ts'
import type { SiteSection } from '../../site/site-data.ts'
import type { Scope } from '../../study/journal/events.ts'
import { Dialog } from '../base/dialog.tsx'
import { useContent } from '../content/content.ts'
import { mock as words } from '../strings/exam.ko.ts'
import { Choice, useFocusOnChosen } from './setup-choice.tsx'

const counts = [5, 10, 20, 40]
const times: readonly (number | null)[] = [10, 20, 60, null]

interface MockSheetProps {
  readonly sections: readonly SiteSection[]
  /** How many questions there are to ask. */
  readonly available: (scope: Scope) => number
  readonly onStart: (scope: Scope, count: number, minutes: number | null) => void
  readonly onClose: () => void
}

/** Draws the choices. */
export function MockSheet({ sections, available, onStart, onClose }: MockSheetProps): ReactNode {
  const { site } = useContent()
  const [count, setCount] = useState(10)
  const [minutes, setMinutes] = useState<number | null>(20)
  const [section, setSection] = useState('')
  const scope: Scope = section === '' ? { kind: 'all' } : { kind: 'section', sections: [section] }
  const toAsk = Math.min(count, available(scope))
  const form = useFocusOnChosen()
  return (
    <Dialog title={words.title} onClose={onClose} isSheet>
      <form
        ref={form}
        className="set-up-sheet"
        onSubmit={(event) => {
          event.preventDefault()
          onStart(scope, count, minutes)
        }}
      >
        <p className="hint">{words.about}</p>
        <Choice
          legend={words.count}
          value={count}
          options={counts.map((each) => [each, String(each)])}
          onChange={setCount}
        />
        <Choice
          legend={words.minutes}
          value={minutes}
          options={times.map((each) => [each, words.minutesOf(each)])}
          onChange={setMinutes}
        />
        <label className="named-field">
          {words.where}
          <select
            className="field"
            value={section}
            onChange={(event) => setSection(event.currentTarget.value)}
          >
            <option value="">{words.whole}</option>
            {sections.map((section) => (
              <option key={section.id} value={section.id}>
                {'\u2003'.repeat(section.depth - (sections[0]?.depth ?? 0)) +
                  nameSection(site.sections, section)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" data-primary disabled={toAsk === 0}>
          {words.start(toAsk)}
        </button>
      </form>
    </Dialog>
  )
}
