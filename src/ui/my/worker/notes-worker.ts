/** The worker that reads dropped notes, so that the page stays fluid. One worker reads once; to stop it, the page ends it. */
import { gatherFiles } from './gather-files.ts'
import type { FromNotesWorker, ToNotesWorker } from './notes-messages.ts'
import { readDropped } from './read-dropped.ts'

function tell(message: FromNotesWorker): void {
  postMessage(message)
}

addEventListener('message', async ({ data }: MessageEvent<ToNotesWorker>) => {
  try {
    const gathered = await gatherFiles(data.files, (step) => tell({ kind: 'step', step }))
    if ('kind' in gathered) tell({ kind: 'refused', refusal: gathered })
    else tell({ kind: 'done', reading: await readDropped(gathered, (step) => tell({ kind: 'step', step })) })
  } catch {
    // The memory of the browser ended, or a note holds what nobody thought of.
    tell({ kind: 'refused', refusal: { kind: 'failed' } })
  }
})
