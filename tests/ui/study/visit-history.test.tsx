import { beforeEach, expect, test, vi } from 'vitest'
import type { QuestionId } from '../../../src/notes/model.ts'
import { madeCard as card } from '../../support/made-card.ts'

/** The module as a page that has just been loaded has it. */
async function nextPage() {
  vi.resetModules()
  return import('../../../src/ui/study/visit-history.ts')
}

const stored = (): unknown => JSON.parse(localStorage.getItem('mundap:/:visits') ?? 'null')

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

test('a reworded question is not new, and stays read', async () => {
  const first = await nextPage()
  await first.noteVisit([card('old'), card('kept')], async () => ({ aliases: {}, removed: [] }))
  first.noteRead(card('old').id)
  sessionStorage.clear()
  const second = await nextPage()
  const aliases = { old: card('reworded').id }
  await second.noteVisit([card('reworded'), card('kept'), card('added')], async () => ({
    aliases,
    removed: [],
  }))
  expect(stored()).toMatchObject({ fresh: ['added'], read: ['reworded'] })
})

test('the learner’s journal knows a rewording that the table does not', async () => {
  const aliases = async () => ({ aliases: {}, removed: [] })
  const first = await nextPage()
  await first.noteVisit([card('old'), card('kept')], aliases)
  sessionStorage.clear()
  const second = await nextPage()
  const resolve = (id: QuestionId) => (id === 'old' ? card('reworded').id : id)
  await second.noteVisit([card('reworded'), card('kept')], aliases, resolve)
  expect(stored()).toMatchObject({ fresh: [] })
})

test('the table of old ids is not asked for while the questions are the same', async () => {
  const { noteVisit } = await nextPage()
  const loadAliases = vi.fn(async () => ({ aliases: {}, removed: [] }))
  await noteVisit([card('a')], loadAliases)
  await noteVisit([card('a')], loadAliases)
  expect(loadAliases).not.toHaveBeenCalled()
})
