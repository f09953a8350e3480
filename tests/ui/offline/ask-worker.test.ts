import { afterEach, expect, test, vi } from 'vitest'
import { askWorker } from '../../../src/ui/offline/ask-worker.ts'

const list = {
  version: 'abc',
  pages: [''],
  app: ['assets/main.js'],
  content: [],
  contentBytes: 0,
  keepsAll: true,
  catalogueUrl: 'data/catalogue.json',
  aliasesUrl: 'data/aliases.json',
}

/** A service worker that answers a question for its list with `answer`. */
function workerThatAnswers(answer: unknown): ServiceWorker {
  return {
    postMessage: (question: unknown, [port]: readonly MessagePort[]) => {
      if (question === 'describe') port?.postMessage(answer)
    },
  } as unknown as ServiceWorker
}

afterEach(() => {
  vi.useRealTimers()
})

test('the list of an earlier version, which has no proofs, gets an empty table of them', async () => {
  expect(await askWorker(workerThatAnswers(list))).toEqual({ ...list, proofs: {} })
})

test('a list of another shape is as good as none', async () => {
  expect(await askWorker(workerThatAnswers({ ...list, pages: 'index.html' }))).toBeNull()
  expect(await askWorker(workerThatAnswers(undefined))).toBeNull()
})

test('a worker that does not answer has no list', async () => {
  vi.useFakeTimers()
  const asked = askWorker({ postMessage: () => {} } as unknown as ServiceWorker)
  await vi.runAllTimersAsync()
  expect(await asked).toBeNull()
})
