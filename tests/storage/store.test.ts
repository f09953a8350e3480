import { describe, expect, it, vi } from 'vitest'
import { placeSaved } from '../../src/storage/place-saved.ts'
import { openStudyStore } from '../../src/storage/store.ts'
import type { Askable } from '../../src/study/askable.ts'
import { foldEvents } from '../../src/study/fold.ts'
import { about, event, q1, q2, q3, questionId } from '../study/samples.ts'
import { makeDesk } from './desk.ts'

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

  it('says how much is not saved', async () => {
    const store = await openStudyStore(await desk.openTab())
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
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
})

describe('placeSaved', () => {
  const wording = '컨테이너를 지우면 볼륨에 저장한 데이터도 함께 지워지나요?'
  const askable = (id: typeof q1, text: string): Askable => {
    return { id, text, sections: [], isPending: false, isLinkOnly: false, leansOn: null }
  }

  it('goes by the build’s table, then by wording, and names what is gone', async () => {
    const store = await openStudyStore(await desk.openTab())
    await store.append(bookmark(q1))
    await store.append({ kind: 'bookmarked', question: q2, text: wording })
    await store.append({ kind: 'bookmarked', question: q3, text: 'Ingress는 언제 쓰나요?' })
    const [n1, n2] = [questionId('n1'), questionId('n2')]
    const notes = [askable(n1, '다른 이야기'), askable(n2, wording.replace('지우면', '삭제하면'))]
    const aliases = { aliases: { [q1]: n1 }, removed: [] }
    const lost = await placeSaved(store, notes, aliases)
    expect(lost.map(({ id }) => id)).toEqual([q3])
    expect([...store.getSnapshot().state.questions.keys()].sort()).toEqual([n1, n2, q3])
    const count = store.getSnapshot().state.count
    await placeSaved(store, notes, aliases)
    expect(store.getSnapshot().state.count).toBe(count)
    store.close()
  })
})
