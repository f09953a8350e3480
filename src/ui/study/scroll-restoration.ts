/** Restores a page when the learner goes back: scroll position, focus, opened answers. Kept per history entry while the tab lives. */
import { useLayoutEffect, useRef } from 'react'
import { type Location, useLocation, useNavigationType } from 'react-router'
import { fieldOf } from '../base/field-of.ts'
import { base } from '../base/paths.ts'
import { type CardSpot, cardUnder, findSpot, readSpot, spotOf } from './card-dom.ts'

interface Memory {
  readonly scroll: number
  /** The first visible card's heading, and the card's distance from the window's top: the heights of cards above may be estimates. */
  readonly anchor: { readonly title: string; readonly top: number } | null
  /** The focused element's id, or the name of a card's control. */
  readonly focus: string | CardSpot | null
  readonly open: readonly string[]
}

const EMPTY: Memory = { scroll: 0, anchor: null, focus: null, open: [] }

function storageKey(location: Location): string {
  // Entries that the router did not make get their keys before it starts (history-entries.ts).
  return `mundap:${base}:view:${location.key}:${location.pathname}`
}

function recall(location: Location): Memory {
  try {
    return readMemory(JSON.parse(sessionStorage.getItem(storageKey(location)) ?? 'null'))
  } catch {
    return EMPTY
  }
}

/** Returns the valid parts of a stored value; the rest is as on a first visit. */
function readMemory(stored: unknown): Memory {
  const [scroll, anchor, focus, open] = ['scroll', 'anchor', 'focus', 'open'].map((name) =>
    fieldOf(stored, name),
  )
  const [title, top] = [fieldOf(anchor, 'title'), fieldOf(anchor, 'top')]
  return {
    scroll: Number.isFinite(scroll) ? Number(scroll) : 0,
    anchor: typeof title === 'string' && Number.isFinite(top) ? { title, top: Number(top) } : null,
    focus: typeof focus === 'string' ? focus : readSpot(fieldOf(focus, 'title'), fieldOf(focus, 'part')),
    open: Array.isArray(open) ? open.filter((id) => typeof id === 'string') : [],
  }
}

function keep(location: Location, change: Partial<Memory>): void {
  try {
    sessionStorage.setItem(storageKey(location), JSON.stringify({ ...recall(location), ...change }))
  } catch {
    // Without session storage, going back starts at the top; nothing else depends on it.
  }
}

/** Returns the answers that were open on this history entry, and a function to remember them. */
export function useOpenMemory(): {
  readonly initial: () => readonly string[]
  readonly remember: (open: readonly string[]) => void
} {
  const location = useLocation()
  return { initial: () => recall(location).open, remember: (open) => keep(location, { open }) }
}

const controls = 'a[href], button, summary, input, select, textarea'

/** The path of the page on the screen, to tell a new page from a new filter. */
let shownPath: string | null = null

/**
 * Restores scroll position and focus when the learner goes back. Going forward starts at the top, with the focus on the main part.
 * `isReady` says that the page's content has its height.
 */
export function useScrollMemory(isReady: boolean): void {
  const location = useLocation()
  const navigation = useNavigationType()
  const restored = useRef<string | null>(null)
  const entry = useRef<Location | null>(null)

  // A layout effect: it must stop saving the old page before the next one scrolls and takes the focus.
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual'
    const save = (pressed: Element | null): void => {
      const focused = pressed ?? document.activeElement
      keep(location, {
        scroll: scrollY,
        anchor: anchorInSight(),
        focus: focused === null ? null : focused.id || spotOf(focused),
      })
    }
    // Typing and choosing replace the history entry: the new one starts with the state of the old one.
    const old = entry.current
    if (navigation === 'REPLACE' && old !== null && old.key !== location.key) {
      if (old.pathname === location.pathname) keep(location, { open: recall(old).open })
      save(null)
    }
    entry.current = location
    const saveNow = (): void => save(null)
    // Saves before a press has an effect. WebKit does not focus pressed links and buttons, so the pressed one is passed. A click
    // without a pointer comes from the focused element.
    const onClick = ({ target, detail }: MouseEvent): void =>
      save(detail > 0 && target instanceof Element ? target.closest(controls) : null)
    const unfollow = onScrollEnd(saveNow)
    addEventListener('pagehide', saveNow)
    document.addEventListener('visibilitychange', saveNow)
    document.addEventListener('focusin', saveNow)
    document.addEventListener('click', onClick, true)
    return () => {
      unfollow()
      removeEventListener('pagehide', saveNow)
      document.removeEventListener('visibilitychange', saveNow)
      document.removeEventListener('focusin', saveNow)
      document.removeEventListener('click', onClick, true)
    }
  }, [location, navigation])

  useLayoutEffect(() => {
    if (!isReady || restored.current === location.key) return
    const before = shownPath
    const isSamePage = before === location.pathname
    restored.current = location.key
    shownPath = location.pathname
    if (navigation === 'POP') {
      const memory = recall(location)
      if (memory.scroll > 0) restoreScroll(memory)
      else if (before !== null) scrollTo(0, 0)
      const focused = findFocus(memory.focus)
      if (focused !== null) focused.focus({ preventScroll: true })
      else if (before !== null && !isSamePage) document.querySelector('main')?.focus({ preventScroll: true })
      return
    }
    // Another filter of the same list: scroll position and focus stay.
    if (isSamePage || navigation === 'REPLACE') return
    scrollTo(0, 0)
    document.querySelector('main')?.focus({ preventScroll: true })
  }, [isReady, location, navigation])
}

/** The pause after which scrolling counts as finished, where the browser does not say. */
const REST_MS = 100

/** Calls `run` whenever scrolling ends, also where the browser has no event for it (Safari before 26.2). Returns a function that stops it. */
function onScrollEnd(run: () => void): () => void {
  if ('onscrollend' in window) {
    addEventListener('scrollend', run)
    return () => removeEventListener('scrollend', run)
  }
  let rest: ReturnType<typeof setTimeout>
  const wait = (): void => {
    clearTimeout(rest)
    rest = setTimeout(run, REST_MS)
  }
  addEventListener('scroll', wait, { passive: true })
  return () => {
    clearTimeout(rest)
    removeEventListener('scroll', wait)
  }
}

function findFocus(focus: Memory['focus']): HTMLElement | null {
  if (focus === null) return null
  return typeof focus === 'string' ? document.getElementById(focus) : findSpot(focus)
}

function restoreScroll({ scroll, anchor }: Memory): void {
  // From here on the style sheet gives every card its true height.
  document.documentElement.dataset.whole = ''
  scrollTo(0, scroll)
  const card = anchor === null ? null : cardUnder(anchor.title)
  if (anchor !== null && card !== null) scrollBy(0, card.getBoundingClientRect().top - anchor.top)
}

function anchorInSight(): Memory['anchor'] {
  for (const card of document.querySelectorAll('.cards > li')) {
    const { top, bottom } = card.getBoundingClientRect()
    if (bottom > 0) return { title: card.querySelector('h3')?.id ?? '', top }
  }
  return null
}
