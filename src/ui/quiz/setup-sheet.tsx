/** How a set is asked: number, order, mode, and whether it is practice only. It opens over the set-up page. */
import type { ReactNode } from 'react'
import { modeIds } from '../../study/journal/events.ts'
import { Dialog } from '../base/dialog.tsx'
import { setPreferences, usePreferences } from '../base/use-preferences.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { Choice, useFocusOnChosen } from './setup-choice.tsx'

const limits: readonly (number | null)[] = [5, 10, 20, null]
const orders = ['note', 'random', 'weak'] as const

interface SetupSheetProps {
  readonly isCram: boolean
  readonly onCram: (isCram: boolean) => void
  readonly onClose: () => void
}

/** Draws the choices. Number, order and mode are kept for the next time, 벼락치기 is not. */
export function SetupSheet({ isCram, onCram, onClose }: SetupSheetProps): ReactNode {
  const { quizLimit, quizOrder, quizMode } = usePreferences()
  const form = useFocusOnChosen()
  return (
    <Dialog title={words.how} onClose={onClose} isSheet>
      <form
        ref={form}
        className="set-up-sheet"
        onSubmit={(event) => {
          event.preventDefault()
          onClose()
        }}
      >
        <Choice
          legend={words.limit}
          value={quizLimit}
          options={limits.map((each) => [each, each === null ? words.limitAll : String(each)])}
          onChange={(each) => setPreferences({ quizLimit: each })}
        />
        <Choice
          legend={words.order}
          value={quizOrder}
          options={orders.map((each) => [each, words.orders[each]])}
          onChange={(each) => setPreferences({ quizOrder: each })}
        />
        <Choice
          legend={words.mode}
          about={words.modeAbout[quizMode]}
          hasLongNames
          value={quizMode}
          options={modeIds.map((id) => [id, words.modes[id]])}
          onChange={(each) => setPreferences({ quizMode: each })}
        />
        <label className="set-up-cram">
          <input type="checkbox" checked={isCram} onChange={(event) => onCram(event.currentTarget.checked)} />
          <span>
            <b>{words.cram}</b>
            <span>{words.cramAbout}</span>
          </span>
        </label>
        <button type="submit" className="button" data-primary>
          {words.howDone}
        </button>
      </form>
    </Dialog>
  )
}
