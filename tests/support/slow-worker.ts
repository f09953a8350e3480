/** A search worker that answers when the test wants it to, as one on a busy machine or behind a slow line does. */
import type { FromWorker, ToWorker } from '../../src/ui/search/search-messages.ts'

/** What the page asked its worker, oldest first. */
export const asked: { readonly number: number; readonly text: string }[] = []

/** Sends a message from the worker to the page; null while none was started. */
export let tell: ((message: FromWorker) => void) | null = null

/** Stands for the browser's `Worker`. */
export class SlowWorker extends EventTarget {
  constructor() {
    super()
    tell = (data) => void this.dispatchEvent(new MessageEvent('message', { data }))
  }
  postMessage(message: ToWorker): void {
    if (message.kind === 'search') asked.push(message)
  }
  terminate(): void {}
}
