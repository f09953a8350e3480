/** The worker that reads dropped notes and makes shelves, so that the page stays fluid. One worker works once; to stop it, the page ends it. */
import { gatherFiles } from './gather-files.ts'
import { makeShelf } from './make-shelf.ts'
import type { FromNotesWorker, Step, ToNotesWorker } from './notes-messages.ts'
import { readDropped } from './read-dropped.ts'

function tell(message: FromNotesWorker): void {
  postMessage(message)
}

addEventListener('message', async ({ data }: MessageEvent<ToNotesWorker>) => {
  try {
    const onStep = (step: Step): void => tell({ kind: 'step', step })
    if (data.kind === 'make') {
      tell({ kind: 'made', shelf: await makeShelf(data.notes, data.glossary, onStep) })
      return
    }
    const gathered = await gatherFiles(data.files, onStep)
    if ('kind' in gathered) tell({ kind: 'refused', refusal: gathered })
    else tell({ kind: 'done', reading: await readDropped(gathered, onStep) })
  } catch {
    // The memory of the browser ended, or a note holds what nobody thought of.
    tell({ kind: 'refused', refusal: { kind: 'failed' } })
  }
})
