/** Asks whether to leave a session: stay, go on later, or end it and see the result. */
import type { ReactNode } from 'react'
import { Dialog } from '../base/dialog.tsx'
import { quiz as words } from '../strings/study.ko.ts'

interface LeaveDialogProps {
  /** How many answers were given in the session. */
  readonly answers: number
  readonly onStay: () => void
  readonly onLeave: () => void
  /** Ends the session. Offered once there is an answer. */
  readonly onFinish: () => void
}

/** Draws the dialog. Closing it means to stay. */
export function LeaveDialog({ answers, onStay, onLeave, onFinish }: LeaveDialogProps): ReactNode {
  return (
    <Dialog title={words.leaveTitle} onClose={onStay}>
      <p>{words.leaveWhy(answers)}</p>
      <div className="leave-actions">
        <button type="button" className="button" data-primary onClick={onStay}>
          {words.stay}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {words.later}
        </button>
        {answers > 0 && (
          <button type="button" className="quiet-button" onClick={onFinish}>
            {words.finish}
          </button>
        )}
      </div>
    </Dialog>
  )
}
