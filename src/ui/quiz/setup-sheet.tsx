/** How a set is asked: number, order, mode, and whether it is practice only. It opens over the set-up page. */
import type { ReactNode } from 'react'
import { modes } from '../../study/quiz/modes.ts'
import { Dialog } from '../base/dialog.tsx'
import { setPreferences, usePreferences } from '../base/use-preferences.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { Choice, Option, useFocusOnChosen } from './setup-choice.tsx'

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
        <Choice legend={words.limit}>
          {limits.map((each) => (
            <Option
              key={each}
              name="limit"
              isOn={quizLimit === each}
              onChoose={() => setPreferences({ quizLimit: each })}
              label={each === null ? words.limitAll : String(each)}
            />
          ))}
        </Choice>
        <Choice legend={words.order}>
          {orders.map((each) => (
            <Option
              key={each}
              name="order"
              isOn={quizOrder === each}
              onChoose={() => setPreferences({ quizOrder: each })}
              label={words.orders[each]}
            />
          ))}
        </Choice>
        <Choice legend={words.mode} about={words.modeAbout[quizMode]} hasLongNames>
          {modes.map(({ id }) => (
            <Option
              key={id}
              name="mode"
              isOn={quizMode === id}
              onChoose={() => setPreferences({ quizMode: id })}
              label={words.modes[id]}
            />
          ))}
        </Choice>
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
