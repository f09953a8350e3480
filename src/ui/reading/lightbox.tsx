/** A picture over the whole window: pinch, wheel, drag and keys; Esc and back close it. */
import { Minus, Plus, X } from 'lucide-react'
import { type PointerEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { app, picture as words } from '../strings/reading.ko.ts'
import type { EnlargedPicture } from './enlarged-entry.ts'
import './lightbox.css'

interface LightboxProps {
  readonly picture: EnlargedPicture
  readonly onClose: () => void
}

interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

const FIT: View = { scale: 1, x: 0, y: 0 }
const MOST = 6
/** A finger that presses moves a little, in px. */
const SLIP = 6

export function Lightbox({ picture: { src, width, height, alt }, onClose }: LightboxProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const pointers = useRef(new Map<number, { x: number; y: number }>())
  /** How far the fingers went since the press began, in px, and whether that was more than a press. */
  const travelled = useRef(0)
  const hasMoved = useRef(false)
  const [view, setView] = useState(FIT)

  useLayoutEffect(() => {
    const box = dialog.current
    box?.showModal()
    // Closed before it is taken away: so the focus goes back to where it was.
    return () => box?.close()
  }, [])

  /** Zooms about a point of the window, or about the middle; `to` is where that point has moved meanwhile. */
  const zoom = (factor: number, from?: Point, to = from): void => {
    const frame = measure(stage.current)
    setView((now) => zoomed(now, factor, inFrame(frame, from), inFrame(frame, to), frame))
  }
  const move = (x: number, y: number): void => {
    const frame = measure(stage.current)
    setView((now) => kept({ ...now, x: now.x + x, y: now.y + y }, frame))
  }

  // React listens to wheel passively, which could not keep the page from zooming.
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
    if (travelled.current > SLIP) hasMoved.current = true
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
      aria-label={alt}
      onClose={onClose}
      onKeyDown={(event) => {
        // Of a key taken by an input method only the place is known.
        const key = event.key === 'Process' ? event.code.replace(/^(Digit|Numpad)/, '') : event.key
        const step = arrows[key]
        if (step !== undefined) move(...step)
        if (['+', '=', 'Equal', 'Add'].includes(key)) zoom(1.5)
        if (['-', 'Minus', 'Subtract'].includes(key)) zoom(1 / 1.5)
        if (key === '0') setView(FIT)
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
          // Captured by what was pressed, so that a click still knows whether it was the picture.
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
          // The second press of a double one has nothing more to do.
          if (hasMoved.current || event.detail > 1) return
          if (event.target === event.currentTarget) dialog.current?.close()
          else if (view.scale > 1) setView(FIT)
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
        <button
          type="button"
          className="icon-button"
          aria-label={words.zoomOut}
          onClick={() => zoom(1 / 1.5)}
        >
          <Minus aria-hidden />
        </button>
        <button type="button" className="quiet-button" onClick={() => setView(FIT)}>
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
    </dialog>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The stage in the window, and the picture on it as large as it fits. */
interface Frame {
  readonly middle: Point
  readonly stage: Point
  readonly picture: Point
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
}

function measure(stage: HTMLElement | null): Frame {
  const { left, top, width, height } = stage?.getBoundingClientRect() ?? new DOMRect()
  const picture = stage?.querySelector('img')
  return {
    middle: { x: left + width / 2, y: top + height / 2 },
    stage: { x: width, y: height },
    picture: { x: picture?.offsetWidth ?? 0, y: picture?.offsetHeight ?? 0 },
  }
}

/** A point of the window as seen from the middle of the stage. */
function inFrame({ middle }: Frame, point: Point = middle): Point {
  return { x: point.x - middle.x, y: point.y - middle.y }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

/** Keeps an enlarged picture's edge from coming inside the stage; in a direction in which it fits, it stays in the middle. */
function kept(view: View, { stage, picture }: Frame): View {
  const keep = (at: number, size: number, space: number): number => {
    const room = Math.max(0, (size * view.scale - space) / 2)
    return Math.min(room, Math.max(-room, at))
  }
  return { ...view, x: keep(view.x, picture.x, stage.x), y: keep(view.y, picture.y, stage.y) }
}

/** Zooms so that what was at `from` is at `to`. */
function zoomed(view: View, factor: number, from: Point, to: Point, frame: Frame): View {
  const scale = Math.min(MOST, Math.max(1, view.scale * factor))
  const ratio = scale / view.scale
  return kept({ scale, x: to.x - (from.x - view.x) * ratio, y: to.y - (from.y - view.y) * ratio }, frame)
}
