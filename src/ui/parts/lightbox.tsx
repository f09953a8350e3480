/** A picture over the whole window: pinch, wheel, drag and keys; Esc and back close it. */
import { Minus, Plus, X } from 'lucide-react'
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { app, picture as words } from '../strings.ko.ts'
import './lightbox.css'

interface LightboxProps {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly onClose: () => void
}

interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

const FIT: View = { scale: 1, x: 0, y: 0 }
const MOST = 6

export function Lightbox({ src, width, height, alt, onClose }: LightboxProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const pointers = useRef(new Map<number, { x: number; y: number }>())
  const [view, setView] = useState(FIT)

  useEffect(() => {
    const box = dialog.current
    box?.showModal()
    // One step back closes the picture instead of leaving the page.
    history.pushState({ ...history.state, lightbox: true }, '')
    const onPop = (): void => box?.close()
    addEventListener('popstate', onPop)
    return () => {
      removeEventListener('popstate', onPop)
      if (history.state?.lightbox === true) history.back()
    }
  }, [])

  // React listens to wheel passively, which could not keep the page from zooming.
  useEffect(() => {
    const box = stage.current
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault()
      const { left, top, width: w, height: h } = stageRect(box)
      const at = { x: event.clientX - left - w / 2, y: event.clientY - top - h / 2 }
      setView((now) => zoomAt(now, now.scale * Math.exp(-event.deltaY / 400), at))
    }
    box?.addEventListener('wheel', onWheel, { passive: false })
    return () => box?.removeEventListener('wheel', onWheel)
  }, [])

  const onMove = (event: PointerEvent): void => {
    const before = pointers.current.get(event.pointerId)
    if (before === undefined) return
    const now = { x: event.clientX, y: event.clientY }
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
    pointers.current.set(event.pointerId, now)
    if (other === undefined) {
      setView((old) => moved(old, now.x - before.x, now.y - before.y, stageRect(stage.current)))
      return
    }
    const { left, top, width: w, height: h } = stageRect(stage.current)
    const middle = { x: (now.x + other.x) / 2 - left - w / 2, y: (now.y + other.y) / 2 - top - h / 2 }
    const ratio = distance(now, other) / Math.max(1, distance(before, other))
    setView((old) => zoomAt(old, old.scale * ratio, middle))
  }
  const release = (event: PointerEvent): void => {
    pointers.current.delete(event.pointerId)
  }
  const step = (factor: number): void => setView((now) => zoomAt(now, now.scale * factor, { x: 0, y: 0 }))

  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={alt}
      onClose={onClose}
      onKeyDown={(event) => {
        const move = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[
          event.key
        ]
        if (move !== undefined)
          setView((now) => moved(now, move[0] ?? 0, move[1] ?? 0, stageRect(stage.current)))
        if (event.key === '+' || event.key === '=') step(1.5)
        if (event.key === '-') step(1 / 1.5)
        if (event.key === '0') setView(FIT)
      }}
    >
      {/* The keys do the same on the dialog. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        ref={stage}
        className="stage"
        data-zoomed={view.scale > 1 || undefined}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
        }}
        onPointerMove={onMove}
        onPointerUp={release}
        onPointerCancel={release}
        onDoubleClick={() => setView((now) => (now.scale > 1 ? FIT : { scale: 2.5, x: 0, y: 0 }))}
      >
        <img
          src={src}
          width={width}
          height={height}
          alt={alt}
          draggable={false}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        />
      </div>
      <div className="lightbox-tools">
        <button
          type="button"
          className="icon-button"
          aria-label={words.zoomOut}
          onClick={() => step(1 / 1.5)}
        >
          <Minus aria-hidden />
        </button>
        <button type="button" className="quiet-button" onClick={() => setView(FIT)}>
          {Math.round(view.scale * 100)}% <span className="visually-hidden">{words.reset}</span>
        </button>
        <button type="button" className="icon-button" aria-label={words.zoomIn} onClick={() => step(1.5)}>
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

function stageRect(stage: HTMLElement | null): { left: number; top: number; width: number; height: number } {
  return stage?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 }
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Moves an enlarged picture, never farther than to its edge: one that fits stays in the middle. */
function moved(view: View, x: number, y: number, stage: { width: number; height: number }): View {
  const keep = (at: number, size: number): number => {
    const room = ((view.scale - 1) * size) / 2
    return Math.min(room, Math.max(-room, at))
  }
  return { ...view, x: keep(view.x + x, stage.width), y: keep(view.y + y, stage.height) }
}

/** Zooms so that the point under the fingers stays there; `at` is measured from the middle of the stage. */
function zoomAt(view: View, wanted: number, at: { x: number; y: number }): View {
  const scale = Math.min(MOST, Math.max(1, wanted))
  if (scale === 1) return FIT
  const ratio = scale / view.scale
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }
}
