/** Delays changes of the layout during a press, because what is pressed must not move before it is released. */
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

let isPressed = false
let ending: ReturnType<typeof setTimeout> | undefined
const waiting = new Set<() => void>()

/** How long after a finger is lifted its click may still come, in ms (iOS waits for a second tap that long). */
const TAP_MS = 400

/** Watches the presses on this page from now on. */
export function followPresses(): void {
  const listen = (types: readonly string[], run: (event: Event) => void): void => {
    for (const type of types) addEventListener(type, run, { capture: true, passive: true })
  }
  listen(['pointerdown', 'mousedown'], (event) => {
    if (event instanceof MouseEvent && event.button === 0) begin()
  })
  // After a finger is lifted, the browser sends mouse events and moves the focus.
  listen(['pointerup'], (event) => {
    if (isPressed) endAfter(event instanceof PointerEvent && event.pointerType === 'mouse' ? 0 : TAP_MS)
  })
  // The click comes before the next task, so its handlers run first.
  listen(['mouseup', 'click'], () => {
    if (isPressed) endAfter(0)
  })
  // Scrolling, dragging, a menu or another window: no click follows.
  listen(['pointercancel', 'contextmenu'], end)
  addEventListener('blur', end)
}

/**
 * Calls `change` at once, or when the current press is over. For changes of the layout that the learner did not ask for: because the
 * focus moved, or because data arrived. Returns a function that cancels it.
 */
export function afterPress(change: () => void): () => void {
  if (!isPressed) {
    change()
    return () => {}
  }
  waiting.add(change)
  return () => void waiting.delete(change)
}

/** Like `afterPress`, for one component: a later change replaces a waiting one, and none is made after unmounting. */
export function useAfterPress(): (change: () => void) => void {
  const callOff = useRef(() => {})
  useEffect(() => () => callOff.current(), [])
  return (change) => {
    callOff.current()
    callOff.current = afterPress(change)
  }
}

function begin(): void {
  clearTimeout(ending)
  isPressed = true
}

function endAfter(delay: number): void {
  clearTimeout(ending)
  ending = setTimeout(end, delay)
}

function end(): void {
  clearTimeout(ending)
  isPressed = false
  const changes = [...waiting]
  waiting.clear()
  // Drawn before the next press can begin.
  flushSync(() => {
    for (const change of changes) change()
  })
}
