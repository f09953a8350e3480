/** Reading from start to end: answers are open, what was scrolled past counts as read, and the place is remembered. */
import { type ReactNode, useEffect } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { openSharedValue } from '../../storage/shared-value.ts'
import { say } from '../base/announcer.tsx'
import { fieldOf } from '../base/field-of.ts'
import { useFrameState } from '../base/frame-state.ts'
import { base } from '../base/paths.ts'
import { useEventCallback } from '../base/use-event-callback.ts'
import { reading as words } from '../strings/lists.ko.ts'
import { list } from '../strings/reading.ko.ts'
import { cardUnder, titleId } from '../study/card-dom.ts'
import { noteRead, useVisits } from '../study/visit-history.ts'
import './reading-bar.css'

/** Where reading stopped: for each list, the question at the top of the window. */
const places = openSharedValue<Readonly<Record<string, string>>>(`mundap:${base}:reading`, (stored) =>
  Object.fromEntries(
    Object.keys(typeof stored === 'object' && stored !== null ? stored : {}).flatMap((list) => {
      const id = fieldOf(stored, list)
      return typeof id === 'string' ? [[list, id]] : []
    }),
  ),
)

/** The pause after which scrolling counts as finished, in ms. */
const REST_MS = 200

interface ReadingBarProps {
  /** The questions on the page. */
  readonly ids: readonly QuestionId[]
  /** Names the list among others. */
  readonly list: string
  readonly onEnd: () => void
}

/** Draws the bar at the foot of the window, and follows the reading while it is there. */
export function ReadingBar({ ids, list: name, onEnd }: ReadingBarProps): ReactNode {
  useFrameState('reading', true)
  const visits = useVisits()
  const boxOf = (id: QuestionId): DOMRect | undefined => cardUnder(titleId(id))?.getBoundingClientRect()
  const goTo = (id: QuestionId): void => {
    const card = cardUnder(titleId(id))
    card?.scrollIntoView({ block: 'start' })
    card?.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true })
  }
  const follow = useEventCallback(() => {
    const { scrollHeight } = document.documentElement
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2
    for (const id of ids) {
      const bottom = boxOf(id)?.bottom ?? Number.POSITIVE_INFINITY
      if (isAtEnd || bottom < innerHeight / 2) noteRead(id)
    }
    const first = ids.find((id) => (boxOf(id)?.bottom ?? 0) > 0)
    if (first !== undefined) places.change((now) => (now[name] === first ? now : { ...now, [name]: first }))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each list
  useEffect(() => {
    const place = ids.find((id) => id === places.read()[name])
    say(words.began)
    // Where the page was come back to, its own place is found already.
    if (place !== undefined && scrollY === 0) goTo(place)
    let rest: ReturnType<typeof setTimeout>
    const wait = (): void => {
      clearTimeout(rest)
      rest = setTimeout(follow, REST_MS)
    }
    addEventListener('scroll', wait, { passive: true })
    return () => {
      clearTimeout(rest)
      removeEventListener('scroll', wait)
    }
  }, [name, follow])
  const unread = ids.filter((id) => visits?.isRead(id) !== true)
  const goOn = (): void => {
    const below = unread.find((id) => (boxOf(id)?.top ?? 0) > innerHeight / 4)
    const next = below ?? unread[0]
    if (next !== undefined) goTo(next)
  }
  const end = (): void => {
    // The bar goes, and reading was at the question at the top of the window.
    const first = ids.find((id) => (boxOf(id)?.bottom ?? 0) > 0) ?? ids[0]
    if (first !== undefined)
      cardUnder(titleId(first))?.querySelector('summary')?.focus({ preventScroll: true })
    say(words.ended)
    onEnd()
  }
  return (
    <section className="reading-bar" aria-label={words.label}>
      <span>{list.read(ids.length - unread.length, ids.length)}</span>
      {unread.length > 0 ? (
        <button type="button" className="button" data-primary onClick={goOn}>
          {words.next}
        </button>
      ) : (
        <b>{words.allRead}</b>
      )}
      <button type="button" className="quiet-button" onClick={end}>
        {words.end}
      </button>
    </section>
  )
}
