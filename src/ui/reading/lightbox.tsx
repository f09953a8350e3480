/** A picture that fills the window. It zooms and moves by pinch, wheel, drag and keys; Esc and the browser's back close it. */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Minus, Plus, X } from 'lucide-react'
import { type PointerEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Announcer, useSaid } from '../base/announcer.tsx'
import { app, picture as words } from '../strings/reading.ko.ts'
import type { EnlargedPicture } from './enlarged-entry.ts'
import './lightbox.css'
import {
  between,
  distance,
  FIT,
  type Frame,
  inFrame,
  kept,
  measure,
  type Point,
  roomOf,
  type View,
  zoomed,
} from './zoom.ts'

interface LightboxProps {
  readonly picture: EnlargedPicture
  readonly onClose: () => void
}

/** A zoom step is said once zooming rests, in ms. */
const REST_MS = 400
/** How far a finger may move during a press, in px. */
const PRESS_PX = 6

/** Draws the dialog over the page; `onClose` is called once it is closed. */
export function Lightbox({ picture: { src, width, height, alt }, onClose }: LightboxProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const pointers = useRef(new Map<number, { x: number; y: number }>())
  /** How far the fingers moved since the press began, in px, and whether that was more than a press. */
  const travelled = useRef(0)
  const hasMoved = useRef(false)
  const [view, setView] = useState(FIT)
  const hasZoomed = useRef(false)
  if (view.scale !== 1) hasZoomed.current = true
  useSaid(hasZoomed.current ? words.zoomed(Math.round(view.scale * 100)) : '', REST_MS)

  useLayoutEffect(() => {
    const box = dialog.current
    box?.showModal()
    // Closed before it is taken away: so the focus goes back to where it was.
    return () => box?.close()
  }, [])

  // Where in the picture one is, is said whenever it was moved; when it was zoomed that is said instead.
  const [moves, setMoves] = useState(0)
  useSaid(moves > 0 ? sayPlace(view, measure(stage.current)) : '', REST_MS, moves)

  /** Zooms around a point of the window, or around the middle. `to` is where that point has moved to in the meantime. */
  const zoom = (factor: number, from?: Point, to = from): void => {
    const frame = measure(stage.current)
    setMoves(0)
    setView((now) => zoomed(now, factor, inFrame(frame, from), inFrame(frame, to), frame))
  }
  const refit = (): void => {
    setMoves(0)
    setView(FIT)
  }
  const move = (x: number, y: number): void => {
    const frame = measure(stage.current)
    setView((now) => kept({ ...now, x: now.x + x, y: now.y + y }, frame))
    setMoves((now) => now + 1)
  }

  // React's wheel listeners are passive and cannot keep the page from zooming.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `zoom` reads nothing that changes
  useEffect(() => {
    const box = stage.current
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault()
      zoom(Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY })
    }
    box?.addEventListener('wheel', onWheel, { passive: false })
    return () => box?.removeEventListener('wheel', onWheel)
  }, [])

  const onMove = (event: PointerEvent): void => {
    const before = pointers.current.get(event.pointerId)
    if (before === undefined) return
    const now = { x: event.clientX, y: event.clientY }
    travelled.current += distance(before, now)
    if (travelled.current > PRESS_PX) hasMoved.current = true
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
    pointers.current.set(event.pointerId, now)
    if (other === undefined) move(now.x - before.x, now.y - before.y)
    else
      zoom(
        distance(now, other) / Math.max(1, distance(before, other)),
        between(before, other),
        between(now, other),
      )
  }
  const release = (event: PointerEvent): void => {
    pointers.current.delete(event.pointerId)
  }

  return (
    <dialog
      ref={dialog}
      className="lightbox"
      // The picture has its own name.
      aria-label={words.enlarged}
      onClose={onClose}
      onKeyDown={(event) => {
        // Of a key taken by an input method only the place is known.
        const key = event.key === 'Process' ? event.code.replace(/^(Digit|Numpad)/, '') : event.key
        const step = arrows[key]
        if (step !== undefined) move(...step)
        if (['+', '=', 'Equal', 'Add'].includes(key)) zoom(1.5)
        if (['-', 'Minus', 'Subtract'].includes(key)) zoom(1 / 1.5)
        if (key === '0') refit()
      }}
    >
      {/* The keys do the same on the dialog. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={stage}
        className="stage"
        data-zoomed={view.scale > 1 || undefined}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          // The pressed element captures the pointer, so that a click still tells whether it was on the picture.
          if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId)
          travelled.current = 0
          hasMoved.current = pointers.current.size > 0
          pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
        }}
        onPointerMove={onMove}
        onPointerUp={release}
        onPointerCancel={release}
        onLostPointerCapture={release}
        onClick={(event) => {
          // The second click of a double click does nothing more.
          if (hasMoved.current || event.detail > 1) return
          if (event.target === event.currentTarget) dialog.current?.close()
          else if (view.scale > 1) refit()
          else zoom(2.5, { x: event.clientX, y: event.clientY })
        }}
      >
        <img
          src={src}
          width={width}
          height={height}
          alt={alt}
          draggable={false}
          referrerPolicy="no-referrer"
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        />
      </div>
      <div className="lightbox-tools">
        {view.scale > 1 &&
          ways.map(({ name, Icon, step }) => (
            <button
              key={name}
              type="button"
              className="icon-button"
              aria-label={words.move[name]}
              onClick={() => move(step[0], step[1])}
            >
              <Icon aria-hidden />
            </button>
          ))}
        <button
          type="button"
          className="icon-button"
          aria-label={words.zoomOut}
          onClick={() => zoom(1 / 1.5)}
        >
          <Minus aria-hidden />
        </button>
        <button type="button" className="quiet-button" onClick={refit}>
          {Math.round(view.scale * 100)}% <span className="visually-hidden">{words.reset}</span>
        </button>
        <button type="button" className="icon-button" aria-label={words.zoomIn} onClick={() => zoom(1.5)}>
          <Plus aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={app.close}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden />
        </button>
      </div>
      <Announcer />
    </dialog>
  )
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
}

/** The buttons that move an enlarged picture, for those who cannot drag. */
const ways = [
  { name: 'left', Icon: ArrowLeft, step: [120, 0] },
  { name: 'right', Icon: ArrowRight, step: [-120, 0] },
  { name: 'up', Icon: ArrowUp, step: [0, 120] },
  { name: 'down', Icon: ArrowDown, step: [0, -120] },
] as const

/** Says which part of an enlarged picture is seen. */
function sayPlace(view: View, frame: Frame): string {
  const room = roomOf(view, frame)
  const share = (at: number, most: number): number => (most === 0 ? 50 : Math.round(50 - (at / most) * 50))
  return words.seen(share(view.x, room.x), share(view.y, room.y))
}
