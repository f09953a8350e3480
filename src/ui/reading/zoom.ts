/** Where an enlarged picture stands in the window, after zooming and moving. */

/** How far a picture is enlarged, and how far its middle was moved, in px. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** The whole picture in the middle. */
export const FIT: View = { scale: 1, x: 0, y: 0 }
const MAX_SCALE = 6

/** A place or a size in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The middle of the stage in the window, and the sizes of the stage and of the picture before zooming. In px. */
export interface Frame {
  readonly middle: Point
  readonly stage: Point
  readonly picture: Point
}

/** Measures the stage and the picture in it. */
export function measure(stage: HTMLElement | null): Frame {
  const { left, top, width, height } = stage?.getBoundingClientRect() ?? new DOMRect()
  const picture = stage?.querySelector('img')
  return {
    middle: { x: left + width / 2, y: top + height / 2 },
    stage: { x: width, y: height },
    picture: { x: picture?.offsetWidth ?? 0, y: picture?.offsetHeight ?? 0 },
  }
}

/** Converts a point of the window to one relative to the middle of the stage. */
export function inFrame({ middle }: Frame, point: Point = middle): Point {
  return { x: point.x - middle.x, y: point.y - middle.y }
}

/** Returns how far two points are apart. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Returns the point in the middle of two. */
export function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

/** Returns how far a picture can be moved to either side, in px. In a direction in which it fits it cannot. */
export function roomOf({ scale }: View, { stage, picture }: Frame): Point {
  const room = (size: number, space: number): number => Math.max(0, (size * scale - space) / 2)
  return { x: room(picture.x, stage.x), y: room(picture.y, stage.y) }
}

/** Keeps the edges of an enlarged picture outside the stage. In a direction in which it fits, it stays in the middle. */
export function kept(view: View, frame: Frame): View {
  const room = roomOf(view, frame)
  const keep = (at: number, most: number): number => Math.min(most, Math.max(-most, at))
  return { ...view, x: keep(view.x, room.x), y: keep(view.y, room.y) }
}

/** Zooms so that the point of the picture that was at `from` is at `to`. */
export function zoomed(view: View, factor: number, from: Point, to: Point, frame: Frame): View {
  const scale = Math.min(MAX_SCALE, Math.max(1, view.scale * factor))
  const ratio = scale / view.scale
  return kept({ scale, x: to.x - (from.x - view.x) * ratio, y: to.y - (from.y - view.y) * ratio }, frame)
}
