/** Gives work on notes to a worker of its own, which ends with the work. */
import { createNotesWorker, notesWorkerUrl } from '../search/trusted-types.ts'
import type { MakeShelf, ShelfMaker } from './shelf.ts'
import type {
  DroppedFile,
  FromNotesWorker,
  MadeShelf,
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

/** Starts reading dropped notes. Returns a function that stops it; then the listener hears nothing more. */
export function readInWorker(
  files: readonly DroppedFile[],
  { onStep, onDone, onRefused }: ReadingListener,
): () => void {
  return work({ kind: 'read', files }, onStep, (answer) => {
    if (answer.kind === 'done') onDone(answer.reading)
    else onRefused(answer.kind === 'refused' ? answer.refusal : { kind: 'failed' })
  })
}

type Answer = Exclude<FromNotesWorker, { kind: 'step' }>

/** Starts a worker. `onEnd` hears its answer, also when it broke or could not start. Returns a function that stops it. */
function work(
  message: ToNotesWorker,
  onStep: (step: Step) => void,
  onEnd: (answer: Answer) => void,
): () => void {
  let worker: Worker
  try {
    worker = createNotesWorker()
  } catch {
    // Workers are blocked, as in some in-app browsers.
    onEnd({ kind: 'refused', refusal: { kind: 'not-started' } })
    return () => {}
  }
  let hasStarted = false
  worker.addEventListener('message', ({ data }: MessageEvent<FromNotesWorker>) => {
    hasStarted = true
    if (data.kind === 'step') {
      onStep(data.step)
      return
    }
    worker.terminate()
    onEnd(data)
  })
  worker.addEventListener('error', () => {
    worker.terminate()
    onEnd({ kind: 'refused', refusal: { kind: hasStarted ? 'failed' : 'not-started' } })
  })
  worker.postMessage(message)
  return () => worker.terminate()
}

/** Returns what makes shelves in a worker. `signal` stops it, and `onStep` hears how far it is. Its name changes with the worker's program. */
export function shelfMaker(onStep: (step: Step) => void = () => {}, signal?: AbortSignal): ShelfMaker {
  const make: MakeShelf = async (notes, published) => {
    const glossary = await published.glossary()
    return new Promise<MadeShelf>((resolve, reject) => {
      const stop = work({ kind: 'make', notes, glossary }, onStep, (answer) => {
        if (answer.kind === 'made') resolve(answer.shelf)
        else reject(new Error('read-in-worker: no shelf was made'))
      })
      signal?.addEventListener('abort', () => {
        stop()
        reject(signal.reason)
      })
    })
  }
  return { name: notesWorkerUrl, make }
}
