/** The worker of 내 노트 for pages in a pretend DOM, which has no workers: it does the same work beside the page. */
import { afterEach, beforeEach, vi } from 'vitest'
import type { FromNotesWorker, ToNotesWorker } from '../../src/ui/my/worker/notes-messages.ts'

class NotesWorker {
  readonly #listeners: ((event: { readonly data: FromNotesWorker }) => void)[] = []
  #isOver = false

  addEventListener(kind: string, listener: (event: { readonly data: FromNotesWorker }) => void): void {
    if (kind === 'message') this.#listeners.push(listener)
  }

  terminate(): void {
    this.#isOver = true
  }

  async postMessage(message: ToNotesWorker): Promise<void> {
    const tell = (data: FromNotesWorker): void => {
      if (!this.#isOver) for (const listener of this.#listeners) listener({ data })
    }
    const onStep = (step: Extract<FromNotesWorker, { kind: 'step' }>['step']): void =>
      tell({ kind: 'step', step })
    if (message.kind === 'make') {
      const { makeShelf } = await import('../../src/ui/my/worker/make-shelf.ts')
      tell({ kind: 'made', shelf: await makeShelf(message.notes, message.glossary, onStep) })
      return
    }
    const { gatherFiles } = await import('../../src/ui/my/worker/gather-files.ts')
    const { readDropped } = await import('../../src/ui/my/worker/read-dropped.ts')
    const gathered = await gatherFiles(message.files, onStep)
    if ('kind' in gathered) tell({ kind: 'refused', refusal: gathered })
    else tell({ kind: 'done', reading: await readDropped(gathered, onStep) })
  }
}

/** Gives the pages of a test file that worker. Other workers do not start, so searches run on the page. */
export function haveNotesWorker(): void {
  beforeEach(() => {
    vi.stubGlobal(
      'Worker',
      class extends NotesWorker {
        constructor(address: string) {
          super()
          if (!address.includes('notes-worker')) throw Error('this worker does not start')
        }
      },
    )
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
