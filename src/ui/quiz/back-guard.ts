/** Asks before the browser's back button leaves a page. A second history entry of the same page takes the first step back. */
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'

export interface BackGuard {
  /** From now on, back asks. Call it when the learner has done something: browsers skip entries that a page adds by itself. */
  readonly arm: () => void
  /** The learner stays: goes forward again to the second entry. */
  readonly stay: () => void
  /** Goes to where the learner came from, or to the start page. */
  readonly leave: () => void
}

/** Guards the page. `onBack` is called when back is pressed on a guarded page; pressed once more, it leaves. */
export function useBackGuard(onBack: () => void): BackGuard {
  const location = useLocation()
  const navigate = useNavigate()
  const isGuarded = isGuardState(location.state)
  const wasGuarded = useRef(isGuarded)
  const current = useRef(onBack)
  current.current = onBack
  const isLeaving = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each history entry
  useEffect(() => {
    // The entry before this one was of the same page: of the quiz that led to this one.
    if (isLeaving.current) goBack(1)
    else if (wasGuarded.current && !isGuarded) current.current()
    wasGuarded.current = isGuarded
  }, [location.key])
  const goBack = (steps: number): void => {
    isLeaving.current = true
    // The router numbers the entries of this tab from 0. The first was opened from outside.
    const index: unknown = history.state?.idx
    if (typeof index === 'number' && index >= steps) navigate(-steps)
    else navigate('/', { replace: true })
  }
  return {
    arm: () => {
      if (!isGuarded) navigate(location.pathname, { state: { guarded: true } })
    },
    stay: () => {
      if (!isGuarded) navigate(1)
    },
    leave: () => goBack(isGuarded ? 2 : 1),
  }
}

function isGuardState(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'guarded' in state
}
