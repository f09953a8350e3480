/** Which answers of a list are open. They are remembered with the history entry, and noted as read. */
import { useRef, useState } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { useIsHydrated } from '../base/hydration.ts'
import { useEventCallback } from '../base/use-event-callback.ts'
import { useOpenMemory } from '../study/scroll-restoration.ts'
import { noteRead } from '../study/visit-history.ts'

interface OpenAnswers {
  readonly open: ReadonlySet<string>
  /** The answers that were open here before. A prerendered list learns them only in the browser. */
  readonly remembered: () => readonly string[]
  /** Opens exactly these answers. Always the same function. */
  readonly change: (next: ReadonlySet<string>) => void
  /** Opens or closes one answer. Always the same function. */
  readonly toggle: (id: QuestionId, isOpen: boolean) => void
}

/** The open answers of the list on this page. */
export function useOpenAnswers(): OpenAnswers {
  const memory = useOpenMemory()
  const isHydrated = useIsHydrated()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(isHydrated ? memory.initial() : []))
  // Two answers may change before the next render.
  const latest = useRef(open)
  latest.current = open
  const change = useEventCallback((next: ReadonlySet<string>): void => {
    latest.current = next
    setOpen(next)
    memory.remember([...next])
  })
  const toggle = useEventCallback((id: QuestionId, isOpen: boolean): void => {
    if (latest.current.has(id) === isOpen) return
    if (isOpen) noteRead(id)
    const next = new Set(latest.current)
    if (isOpen) next.add(id)
    else next.delete(id)
    change(next)
  })
  return { open, remembered: memory.initial, change, toggle }
}
