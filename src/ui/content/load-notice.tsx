/** What stands in the place of something that is loading, or could not be loaded. */
import type { ReactNode } from 'react'
import { app } from '../strings/reading.ko.ts'
import type { Loaded } from './use-loaded.ts'

/** In the place of a page or a list: that it is loading, or that it failed, with a button that asks again. */
export function LoadNotice({
  state,
}: {
  readonly state: Exclude<Loaded<unknown>, { kind: 'ready' }>
}): ReactNode {
  if (state.kind === 'loading') return <p className="notice waiting">{app.loading}</p>
  return (
    <div className="empty">
      <p role="alert">{app.loadFailed}</p>
      <button type="button" className="button" onClick={state.retry}>
        {app.retry}
      </button>
    </div>
  )
}

/** Room for what is loading, in the place where it will stand. Screen readers hear that it is loading. */
export function Ghost(): ReactNode {
  return (
    <p className="ghost">
      <span className="visually-hidden">{app.loading}</span>
    </p>
  )
}

interface LoadFailedProps {
  /** What failed; in general words unless given. */
  readonly text?: string
  readonly onRetry: () => void
}

/** On one line among other things: that it failed, with a button that asks again. */
export function LoadFailed({ text = app.loadFailed, onRetry }: LoadFailedProps): ReactNode {
  return (
    <p className="notice">
      <span role="alert">{text}</span>{' '}
      <button type="button" className="quiet-button" onClick={onRetry}>
        {app.retry}
      </button>
    </p>
  )
}
