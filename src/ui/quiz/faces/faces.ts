/** Which face belongs to which quiz mode. A new mode gets its line here. */
import type { ModeId } from '../../../study/journal/events.ts'
import { modeOf } from '../../../study/quiz/modes.ts'
import { clozeFace } from './cloze-face.tsx'
import type { Face } from './face.ts'
import { plainFace } from './plain-face.tsx'
import { recallFace } from './recall-face.tsx'
import { yesNoFace } from './yes-no-face.tsx'
import './faces.css'

const faces: Readonly<Record<ModeId, Face>> = {
  card: plainFace,
  recall: recallFace,
  ox: yesNoFace,
  blank: clozeFace,
}

/** Returns the face of a mode. A mode of a newer version is asked as a plain card. */
export function faceOf(mode: ModeId): Face {
  return faces[modeOf(mode).id]
}
