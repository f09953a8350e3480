/**
 * The quiz modes. A new one is a file beside this one, its stored name in `modeIds`, a face in `ui/quiz/faces/`, and its words in
 * `ui/strings/study.ko.ts`. The compiler then names the tables that need a line: here, in `mode.ts` and in `faces.ts`.
 */

import { type ModeId, modeIds } from '../journal/events.ts'
import { clozeMode } from './cloze.ts'
import type { Mode } from './mode.ts'
import { plainMode } from './plain.ts'
import { recallMode } from './recall.ts'
import { yesNoMode } from './yes-no.ts'

const byId: Readonly<Record<ModeId, Mode>> = {
  card: plainMode,
  recall: recallMode,
  ox: yesNoMode,
  blank: clozeMode,
}

/** Every mode, in the order they are offered. */
export const modes: readonly Mode[] = modeIds.map((id) => byId[id])

/** Returns the mode of an id. A mode that only a newer version knows is asked as a plain card. */
export function modeOf(id: ModeId): Mode {
  return modes.find((mode) => mode.id === id) ?? plainMode
}
