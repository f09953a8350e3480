/** Asks once before the browser's back leaves a page: a second history entry of the same page takes the first step back. */
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'

export interface BackGuard {
  /** From now on, back asks. Call it on something the learner did: browsers pass over entries that came by themselves. */
  readonly arm: () => void
  /** Takes the step back again: the learner stays. */
  readonly stay: () => void
  /** Goes to where the learner came from, or to the start page. */
  readonly leave: () => void
}

/** `onBack` is called when back was pressed on a guarded page; pressed once more, it leaves. */
export function useBackGuard(onBack: () => void): BackGuard {
  const location = useLocation()
  const navigate = useNavigate()
  const isGuarded = isGuardState(location.state)
  const wasGuarded = useRef(isGuarded)
  const current = useRef(onBack)
  current.current = onBack
  useEffect(() => {
    if (wasGuarded.current && !isGuarded) current.current()
    wasGuarded.current = isGuarded
  }, [isGuarded])
  return {
    arm: () => {
      if (!isGuarded) navigate(location.pathname, { state: { guarded: true } })
    },
    stay: () => {
      if (!isGuarded) navigate(1)
    },
    leave: () => {
      const steps = isGuarded ? 2 : 1
      // The router numbers the entries of this tab; the first of them was opened from outside.
      const place: unknown = history.state?.idx
      if (typeof place === 'number' && place >= steps) navigate(-steps)
      else navigate('/', { replace: true })
    },
  }
}

function isGuardState(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'guarded' in state
}
