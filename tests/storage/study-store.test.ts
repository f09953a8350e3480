import { describe, expect, it, vi } from 'vitest'
import { openStudyStore } from '../../src/storage/study-store.ts'
import { foldEvents } from '../../src/study/journal/fold.ts'
import { makeDesk } from '../support/desk.ts'
import { failingDisk } from '../support/failing-disk.ts'
import { about, event, q1, q2, q3, questionId } from '../support/samples.ts'

const desk = makeDesk()
const bookmark = (question: typeof q1) => ({ kind: 'bookmarked', ...about(question) }) as const

describe('the store of a page', () => {
  it('shows what was saved before, and each new event once it is on the disk', async () => {
    const before = await desk.openTab()
    await before.append(bookmark(q1))
    before.close()
    const store = await openStudyStore(await desk.openTab())
    expect([...store.getSnapshot().state.questions.keys()]).toEqual([q1])
    let told = 0
    store.subscribe(() => {
      told += 1
    })
    await store.append(bookmark(q2))
    expect(told).toBe(1)
    expect(store.getSnapshot()).toMatchObject({ status: { kind: 'disk' }, unsaved: 0 })
    expect(store.getSnapshot().state.questions.has(q2)).toBe(true)
    store.close()
  })

  it('gives the same snapshot until something changes', async () => {
    const store = await openStudyStore(await desk.openTab())
    expect(store.getSnapshot()).toBe(store.getSnapshot())
    store.close()
  })

  it('misses nothing that is written while a long journal is folded', async () => {
    const journal = await desk.openTab()
    await journal.merge(
      Array.from({ length: 5_000 }, (_, index) =>
        event(index + 1, bookmark(questionId(`n${index}`)), { id: `p${index}`, device: 'phone' }),
      ),
    )
    const opening = openStudyStore(journal)
    await journal.append(bookmark(q1))
    const store = await opening
    expect(store.getSnapshot().state.questions.size).toBe(5_001)
    store.close()
  })

  it('is opened, and knows new notes, when the latest folding is done, though another had begun before', async () => {
    const journal = await desk.openTab()
    await journal.append(bookmark(q1))
    // Folding takes long: it pauses wherever it may.
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 20
      return now
    })
    // Everything may be read anew while it is folded: another tab imported a long record, or erased one.
    let again = (): void => {}
    const subscribe: typeof journal.subscribe = (listener) => {
      again = () => listener({ kind: 'replaced' })
      queueMicrotask(again)
      return journal.subscribe(listener)
    }
    const store = await openStudyStore({ ...journal, subscribe })
    expect(store.isSettled()).toBe(true)
    expect([...store.getSnapshot().state.questions.keys()]).toEqual([q1])
    queueMicrotask(again)
    await store.identify({ aliases: { [q1]: q2 } })
    expect([...store.getSnapshot().state.questions.keys()]).toEqual([q2])
    store.close()
  })

  it('has shown an event by the time it is written, even while everything is folded afresh', async () => {
    const journal = await desk.openTab()
    await journal.merge(
      Array.from({ length: 5_000 }, (_, index) =>
        event(index + 1, bookmark(questionId(`n${index}`)), { id: `p${index}`, device: 'phone' }),
      ),
    )
    const store = await openStudyStore(journal)
    const refolding = store.identify({})
    await store.append(bookmark(q1))
    expect(store.getSnapshot().state.questions.has(q1)).toBe(true)
    await refolding
    store.close()
  })

  it('says how much is not saved', async () => {
    const store = await openStudyStore(await desk.openTab())
    failingDisk()
    expect((await store.append(bookmark(q1))).ok).toBe(false)
    expect(store.getSnapshot()).toMatchObject({ status: { kind: 'memory', reason: 'quota' }, unsaved: 1 })
    expect(store.getSnapshot().state.questions.has(q1)).toBe(true)
    store.close()
  })

  it('follows an import that is taken back', async () => {
    const store = await openStudyStore(await desk.openTab())
    const merged = await store.journal.merge([event(1, bookmark(q1), { id: 'p1', device: 'phone' })])
    expect(store.getSnapshot().state.questions.size).toBe(1)
    await store.journal.undoImport(merged.ok && merged.importId ? merged.importId : '')
    await vi.waitFor(() => expect(store.getSnapshot().state.questions.size).toBe(0))
    store.close()
  })

  it('ends with the same state as folding the journal at once', async () => {
    const journal = await desk.openTab()
    const store = await openStudyStore(journal)
    for (const question of [q1, q2, q3]) await store.append(bookmark(question))
    await store.append({ kind: 'undone', target: journal.events()[1]?.id ?? '' })
    expect(store.getSnapshot().state.questions).toEqual(foldEvents(journal.events()).questions)
    store.close()
  })

  it('goes by another table of questions as soon as it is told, missing nothing meanwhile', async () => {
    const store = await openStudyStore(await desk.openTab())
    await store.append(bookmark(q1))
    const told = store.identify({ aliases: { [q1]: q2 }, current: new Set([q2]) })
    await store.append(bookmark(q3))
    await told
    expect([...store.getSnapshot().state.questions.keys()].sort()).toEqual([q2, q3])
    store.close()
  })
})
