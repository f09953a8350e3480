/** Reads dropped notes in a worker of its own, which ends with the reading. */
import { createNotesWorker } from '../search/trusted-types.ts'
import type {
  DroppedFile,
  FromNotesWorker,
  Reading,
  Refusal,
  Step,
  ToNotesWorker,
} from './worker/notes-messages.ts'

export interface ReadingListener {
  readonly onStep: (step: Step) => void
  readonly onDone: (reading: Reading) => void
  readonly onRefused: (refusal: Refusal) => void
}

/** Starts reading. Returns a function that stops it; then the listener hears nothing more. */
export function readInWorker(
  files: readonly DroppedFile[],
  { onStep, onDone, onRefused }: ReadingListener,
): () => void {
  let worker: Worker
  try {
    worker = createNotesWorker()
  } catch {
    // Workers are blocked, as in some in-app browsers.
    onRefused({ kind: 'failed' })
    return () => {}
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromNotesWorker>) => {
    if (data.kind === 'step') {
      onStep(data.step)
      return
    }
    worker.terminate()
    if (data.kind === 'done') onDone(data.reading)
    else onRefused(data.refusal)
  })
  worker.addEventListener('error', () => {
    worker.terminate()
    onRefused({ kind: 'failed' })
  })
  worker.postMessage({ kind: 'read', files } satisfies ToNotesWorker)
  return () => worker.terminate()
}
