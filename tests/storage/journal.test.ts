import { describe, expect, it, vi } from 'vitest'
import { makeBackup } from '../../src/storage/backup.ts'
import { foldEvents } from '../../src/study/journal/fold.ts'
import { lastAfter } from '../../src/study/journal/read-event.ts'
import { makeDesk } from '../support/desk.ts'
import { failingDisk } from '../support/failing-disk.ts'
import { readBackup } from '../support/read-backup.ts'
import { about, day, event, q1, q2, questionId } from '../support/samples.ts'

const desk = makeDesk()

describe('writing', () => {
  it('has an acknowledged answer back after a reload', async () => {
    const tab = await desk.openTab()
    const result = await tab.append({ kind: 'graded', ...about(q1), grade: 'good' })
    expect(result.ok).toBe(true)
    tab.close()
    const again = await desk.openTab()
    expect(again.events()).toEqual([result.event])
    expect(again.status()).toEqual({ kind: 'disk' })
  })

  it('counts on from the device’s last number after a reload', async () => {
    const first = await desk.openTab()
    await first.append({ kind: 'bookmarked', ...about(q1) })
    first.close()
    const second = await desk.openTab()
    await second.append({ kind: 'bookmarked', ...about(q2) })
    expect(second.events().map(({ seq }) => seq)).toEqual([1, 2])
    expect(new Set(second.events().map(({ device }) => device)).size).toBe(1)
  })

  it('tells its listeners only after the event is on the disk', async () => {
    const tab = await desk.openTab()
    const onDisk: number[] = []
    tab.subscribe(() => onDisk.push(tab.unsaved().length))
    await tab.append({ kind: 'bookmarked', ...about(q1) })
    expect(onDisk).toEqual([0])
  })

  it('keeps two sites on one host apart', async () => {
    const here = await desk.openTab({ base: '/docker/' })
    const there = await desk.openTab({ base: '/kubernetes/' })
    await here.append({ kind: 'bookmarked', ...about(q1) })
    await there.retry()
    expect(there.events()).toEqual([])
  })

  it('cuts a memo that is too long to be read back', async () => {
    const tab = await desk.openTab()
    await tab.append({ kind: 'memo', ...about(q1), memo: '가'.repeat(30_000) })
    tab.close()
    const again = await desk.openTab()
    expect(foldEvents(again.events()).questions.get(q1)?.memo).toHaveLength(20_000)
  })
})

describe('two tabs', () => {
  it('lose and double nothing while both write a thousand events, and end up showing the same', async () => {
    const [left, right] = await Promise.all([desk.openTab(), desk.openTab()])
    const write = async (tab: typeof left, name: string) => {
      const results = await Promise.all(
        Array.from({ length: 1_000 }, (_, index) =>
          tab.append({ kind: 'bookmarked', ...about(questionId(`${name}${index}`)) }),
        ),
      )
      return results.filter(({ ok }) => ok).length
    }
    expect(await Promise.all([write(left, 'l'), write(right, 'r')])).toEqual([1_000, 1_000])
    await Promise.all([left.retry(), right.retry()])
    const numbers = left.events().map(({ seq }) => seq)
    expect(new Set(numbers).size).toBe(2_000)
    expect(Math.max(...numbers)).toBe(2_000)
    expect(foldEvents(right.events()).questions).toEqual(foldEvents(left.events()).questions)
    expect(right.events()).toHaveLength(2_000)
  })

  it('hear of each other at once', async () => {
    const [left, right] = await Promise.all([desk.openTab(), desk.openTab()])
    await left.append({ kind: 'bookmarked', ...about(q1) })
    await vi.waitFor(() => expect(right.events()).toEqual(left.events()))
  })

  it('hear of each other also when the first news comes while the database is being opened', async () => {
    const tabs: { onmessage: (() => void) | null }[] = []
    class Channel {
      onmessage: (() => void) | null = null
      constructor() {
        tabs.push(this)
      }
      postMessage(): void {
        for (const tab of tabs) if (tab !== this) tab.onmessage?.()
      }
      close(): void {}
    }
    vi.stubGlobal('BroadcastChannel', Channel)
    const left = await desk.openTab()
    const opening = desk.openTab()
    tabs.at(-1)?.onmessage?.()
    const right = await opening
    await left.append({ kind: 'bookmarked', ...about(q1) })
    await vi.waitFor(() => expect(right.events()).toEqual(left.events()))
  })

  it('catch up without BroadcastChannel when asked to look', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const [left, right] = await Promise.all([desk.openTab(), desk.openTab()])
    await left.append({ kind: 'bookmarked', ...about(q1) })
    expect(right.events()).toEqual([])
    await right.retry()
    expect(right.events()).toEqual(left.events())
  })
})

describe('merging', () => {
  const incoming = [
    event(1, { kind: 'bookmarked', ...about(q1) }, { id: 'p1', device: 'phone' }),
    event(2, { kind: 'graded', ...about(q2), grade: 'good' }, { id: 'p2', device: 'phone' }),
  ]

  it('adds what is new, passes over what is here, and can be taken back', async () => {
    const tab = await desk.openTab()
    const own = await tab.append({ kind: 'bookmarked', ...about(q2) })
    expect(await tab.merge(incoming)).toMatchObject({ ok: true, added: 2, known: 0 })
    const again = await tab.merge([...incoming, own.event])
    expect(again).toMatchObject({ ok: true, added: 0, known: 3, importId: null })
    const last = await tab.lastImport()
    expect(last).toMatchObject({ count: 2 })
    expect(await tab.undoImport(last?.id ?? '')).toBe(true)
    expect(tab.events()).toEqual([own.event])
    expect(await tab.undoImport(last?.id ?? '')).toBe(false)
  })

  it('lets a reset hide nothing that is done later here, or comes later from elsewhere', async () => {
    const tab = await desk.openTab()
    const { event: own } = await tab.append({ kind: 'bookmarked', ...about(q1) })
    const seen = [
      [own.device, 9_999],
      ['phone', 9_999],
    ] as const
    const reset = event(3, { kind: 'reset', scope: 'all', seen }, { id: 'r', device: 'phone' })
    await tab.merge([...incoming, reset])
    expect(foldEvents(tab.events()).questions.size).toBe(0)
    await tab.append({ kind: 'bookmarked', ...about(q1) })
    await tab.merge([event(4, { kind: 'bookmarked', ...about(q2) }, { id: 'p4', device: 'phone' })])
    const again = await desk.openTab()
    expect([...foldEvents(again.events()).questions.keys()].sort()).toEqual([q1, q2])
  })

  it('tells who this browser is and what it wrote last', async () => {
    const tab = await desk.openTab()
    expect(await tab.device()).toBeNull()
    const { event: own } = await tab.append({ kind: 'bookmarked', ...about(q1) })
    await tab.merge(incoming)
    expect(await tab.device()).toEqual({ id: own.device, seq: 1 })
  })

  it('brings everything back to a browser that was put back to an older state, once it is erased', async () => {
    const tab = await desk.openTab()
    await tab.append({ kind: 'bookmarked', ...about(q1) })
    const older = tab.events()
    const { event: lost } = await tab.append({ kind: 'bookmarked', ...about(q2) })
    const file = makeBackup(tab.events(), { base: '/mundap/', date: '', about: '' }).text
    await tab.erase()
    // Nothing is known of who this browser was: its own numbers are taken from the file.
    const reading = readBackup(file, { base: '/mundap/', isKnown: () => false, own: await tab.device() })
    if (reading.kind !== 'ready') throw Error(reading.reason)
    await tab.merge(older)
    await tab.merge(reading.fresh)
    expect(tab.events()).toEqual([...older, lost])
  })

  it('reaches other tabs, as does taking it back', async () => {
    const [left, right] = await Promise.all([desk.openTab(), desk.openTab()])
    const merged = await left.merge(incoming)
    await vi.waitFor(() => expect(right.events()).toHaveLength(2))
    await left.undoImport(merged.ok && merged.importId ? merged.importId : '')
    await vi.waitFor(() => expect(right.events()).toHaveLength(0))
  })

  it('counts on under a new name when this browser turns out to be a copy of another', async () => {
    const tab = await desk.openTab()
    const { event: own } = await tab.append({ kind: 'bookmarked', ...about(q1) })
    await tab.merge([event(2, { kind: 'bookmarked', ...about(q2) }, { id: 'x', device: own.device })])
    const next = await tab.append({ kind: 'unbookmarked', ...about(q2) })
    expect(next.event.device).not.toBe(own.device)
  })
})

describe('a large import', () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    event(
      index + 1,
      { kind: 'bookmarked', ...about(questionId(`n${index}`)) },
      { id: `p${index}`, device: 'phone' },
    ),
  )

  it('goes in slices, told of as one, and answers are saved meanwhile', async () => {
    const tab = await desk.openTab()
    const told: number[] = []
    tab.subscribe((change) => change.kind === 'added' && told.push(change.events.length))
    const shares: number[] = []
    let own: Promise<unknown> | null = null
    const merged = await tab.merge(many, {
      onProgress(share) {
        shares.push(share)
        own ??= tab.append({ kind: 'bookmarked', ...about(q1) })
      },
    })
    await own
    expect(merged).toMatchObject({ ok: true, added: 5_000 })
    expect(shares).toEqual([0.4, 0.8, 1])
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(5_001)
    expect(told.length).toBeLessThanOrEqual(4)
    tab.close()
    const again = await desk.openTab()
    expect(again.events()).toHaveLength(5_001)
    expect(await again.undoImport((await again.lastImport())?.id ?? '')).toBe(true)
    expect(again.events()).toHaveLength(1)
  })

  it('can be stopped, and then leaves nothing', async () => {
    const [tab, other] = await Promise.all([desk.openTab(), desk.openTab()])
    const { event: own } = await tab.append({ kind: 'bookmarked', ...about(q1) })
    const stop = new AbortController()
    const result = await tab.merge(many, { onProgress: () => stop.abort(), signal: stop.signal })
    expect(result).toEqual({ ok: false, reason: 'stopped' })
    expect(tab.events()).toEqual([own])
    expect(await tab.lastImport()).toBeNull()
    await other.retry()
    expect(other.events()).toEqual([own])
    expect((await desk.openTab()).events()).toEqual([own])
  })

  it('that the disk has no room for leaves nothing, however far it had come', async () => {
    const tab = await desk.openTab()
    const disk = failingDisk({ room: 3_000 })
    expect(await tab.merge(many)).toEqual({ ok: false, reason: 'quota' })
    disk.mend()
    expect(tab.events()).toEqual([])
    expect((await desk.openTab()).events()).toEqual([])
  })
})

describe('a clock', () => {
  it('that stood ahead on the other device does not win over what is done here later', async () => {
    const tab = await desk.openTab()
    const ahead = event(
      1,
      { kind: 'bookmarked', ...about(q1) },
      { id: 'p', device: 'phone', time: desk.time + 365 * day },
    )
    await tab.merge([ahead])
    await tab.append({ kind: 'unbookmarked', ...about(q1) })
    expect(foldEvents(tab.events()).questions.has(q1)).toBe(false)
  })

  it('that an edited file claims cannot make what is done here unreadable', async () => {
    const tab = await desk.openTab()
    const hostile = {
      ...event(1, { kind: 'bookmarked', ...about(q1) }, { id: 'p', device: 'phone' }),
      after: lastAfter,
    }
    await tab.merge([hostile])
    await tab.append({ kind: 'bookmarked', ...about(q2) })
    tab.close()
    expect((await desk.openTab()).events()).toHaveLength(2)
  })

  it('set back a year loses nothing and keeps what is done in order', async () => {
    const tab = await desk.openTab()
    await tab.append({ kind: 'bookmarked', ...about(q1) })
    desk.time -= 365 * day
    await tab.append({ kind: 'unbookmarked', ...about(q1) })
    await tab.append({ kind: 'bookmarked', ...about(q2) })
    tab.close()
    const again = await desk.openTab()
    expect([...foldEvents(again.events()).questions.keys()]).toEqual([q2])
    expect(again.events()).toHaveLength(3)
  })
})

describe('erasing', () => {
  it('leaves nothing here and in other tabs, and new answers are saved again', async () => {
    const [left, right] = await Promise.all([desk.openTab(), desk.openTab()])
    await left.append({ kind: 'bookmarked', ...about(q1) })
    await right.retry()
    expect(await left.erase()).toEqual({ ok: true })
    expect(left.events()).toEqual([])
    await vi.waitFor(() => expect(right.events()).toEqual([]))
    expect((await right.append({ kind: 'bookmarked', ...about(q2) })).ok).toBe(true)
    await left.retry()
    expect(left.events()).toHaveLength(1)
  })
})
