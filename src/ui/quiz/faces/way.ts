/** How a quiz mode asks. The plain card is here; what the other modes need is fetched when one of them is used. */
import { type ModeId, modeIds } from '../../../study/journal/events.ts'
import { plainMode } from '../../../study/quiz/plain.ts'
import type { Way } from './face.ts'
import { plainFace } from './plain-face.tsx'
import './faces.css'

export const plainWay: Way = { mode: plainMode, face: plainFace, loadWords: null }

let others: typeof import('./faces.ts') | null = null

/** Returns the way of a mode; null while its code has to be fetched. A mode of a newer version is asked as a plain card. */
export function knownWay(id: ModeId): Way | null {
  if (id === 'card' || !modeIds.includes(id)) return plainWay
  return others?.wayOf(id) ?? null
}

/** Loads the way of a mode. Rejects when its code cannot be fetched; then a later call tries again. */
export async function loadWay(id: ModeId): Promise<Way> {
  const known = knownWay(id)
  if (known !== null) return known
  others = await import('./faces.ts')
  return knownWay(id) ?? plainWay
}
