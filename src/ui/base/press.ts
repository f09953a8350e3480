/** Whether something is being pressed: what is pressed must not move before it is let go of. */
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

let isPressed = false
let ending: ReturnType<typeof setTimeout> | undefined
const waiting = new Set<() => void>()

/** How long after a finger is lifted its click may still come, in ms (iOS waits for a second tap that long). */
const TAP_MS = 400

/** Follows the presses of this page from now on. */
export function followPresses(): void {
  const listen = (types: readonly string[], run: (event: Event) => void): void => {
    for (const type of types) addEventListener(type, run, { capture: true, passive: true })
  }
  listen(['pointerdown', 'mousedown'], (event) => {
    if (event instanceof MouseEvent && event.button === 0) begin()
  })
  // Of a finger, the events of a mouse come once it is lifted, and the focus with them.
  listen(['pointerup'], (event) => {
    if (isPressed) endAfter(event instanceof PointerEvent && event.pointerType === 'mouse' ? 0 : TAP_MS)
  })
  // The click comes before the next task, and what it does comes first.
  listen(['mouseup', 'click'], () => {
    if (isPressed) endAfter(0)
  })
  // Scrolling, dragging, a menu, another window: no click comes of these.
  listen(['pointercancel', 'contextmenu'], end)
  addEventListener('blur', end)
}

/**
 * Makes a change of the page's layout at once, or when the present press is over. What moves things because the focus moved, or
 * because something came, goes through here. Returns the way to call it off.
 */
export function afterPress(change: () => void): () => void {
  if (!isPressed) {
    change()
    return () => {}
  }
  waiting.add(change)
  return () => void waiting.delete(change)
}

/** The same for a component's own changes: of two that wait the later one is made, and none once the component is gone. */
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
  // Drawn before the next press may begin.
  flushSync(() => {
    for (const change of changes) change()
  })
}
