/** A month of study on a phone and a laptop that pass a backup file back and forth, with all that happens to real ones. */

import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { makeBackup } from '../../src/storage/backup.ts'
import { type Journal, openJournal } from '../../src/storage/journal.ts'
import { openStudyStore, type StudyStore } from '../../src/storage/study-store.ts'
import type { Askable } from '../../src/study/askable.ts'
import type { EventDraft } from '../../src/study/journal/events.ts'
import { relinkRecords } from '../../src/study/journal/relink-records.ts'
import { resetDraft } from '../../src/study/journal/reset.ts'
import { planQuiz } from '../../src/study/quiz/plan-quiz.ts'
import {
  endDraft,
  findResumable,
  gradeDraft,
  redoDraft,
  skipDraft,
  startDraft,
  undoDraft,
  viewSession,
} from '../../src/study/quiz/session.ts'
import { planToday } from '../../src/study/schedule/daily-plan.ts'
import { listWrong } from '../../src/study/schedule/list-wrong.ts'
import { makeScheduler } from '../../src/study/schedule/scheduler.ts'
import { countByDay, forecastDue, measureRetention } from '../../src/study/schedule/stats.ts'
import { dayOf } from '../../src/study/schedule/study-day.ts'
import { makeRandom } from '../bench/random.ts'
import { readBackup } from '../support/read-backup.ts'
import { day, hour, monday, questionId, seoul } from '../support/samples.ts'

const base = '/mundap/'
const scheduler = makeScheduler()

/** The notes as they are on a day: on the tenth day their author rewords one question and adds five. */
function notesOn(dayIndex: number): readonly Askable[] {
  const count = dayIndex < 10 ? 40 : 45
  return Array.from({ length: count }, (_, index) => {
    const isReworded = index === 3 && dayIndex >= 10
    return {
      id: questionId(isReworded ? 'q3-new' : `q${index}`),
      text: isReworded
        ? '컨테이너를 삭제하면 볼륨에 저장한 데이터도 함께 지워지나요?'
        : index === 3
          ? '컨테이너를 지우면 볼륨에 저장한 데이터도 함께 지워지나요?'
          : `${topics[index % topics.length]} ${index}번 설정은 어디에서 바꾸나요?`,
      sections: [index % 2 ? 'docker' : 'k8s'],
      isPending: index % 13 === 12,
      isLinkOnly: false,
      leansOn: index % 11 === 10 ? questionId(`q${index - 1}`) : null,
    }
  })
}
const topics = ['Pod', '서비스', '이미지', 'Ingress', '레지스트리', 'ConfigMap', '네트워크']

interface Device {
  readonly name: string
  readonly disk: IDBFactory
  clock: number
  tz: number
  store: StudyStore
  written: number
}

function openDevice(device: Omit<Device, 'store'> & { store?: StudyStore }): Promise<Journal> {
  // Two browsers on one machine: each opens its own disk.
  vi.stubGlobal('indexedDB', device.disk)
  let ids = 0
  const session = device.written
  return openJournal({
    base,
    now: () => device.clock,
    tz: () => device.tz,
    uuid: () => {
      ids += 1
      return `${device.name}-${session}-${ids}`
    },
  })
}

async function startDevice(name: string): Promise<Device> {
  const device = { name, disk: new IDBFactory(), clock: monday, tz: seoul, written: 0 }
  return Object.assign(device, { store: await openStudyStore(await openDevice(device)) })
}

async function write(device: Device, draft: EventDraft | null) {
  if (!draft) return
  device.clock += 4_000
  const result = await device.store.append(draft)
  expect(result.ok).toBe(true)
  device.written += 1
}

/** Closes the page, in whatever it was doing, and opens it again on this day's notes. */
async function reload(device: Device, dayIndex: number) {
  device.store.close()
  const current = new Set(notesOn(dayIndex).map(({ id }) => id))
  device.store = await openStudyStore(await openDevice(device), { current })
  for (const draft of relinkRecords(notesOn(dayIndex), device.store.getSnapshot().state).relinks)
    await write(device, draft)
}

/** One sitting: resumes what was left, on whichever device, or draws a new set; may be interrupted. */
async function study(device: Device, dayIndex: number, roll: () => number) {
  const askables = notesOn(dayIndex)
  const byId = new Map(askables.map((each) => [each.id, each]))
  const canAsk = (id: string) => askables.some((each) => each.id === id && !each.isPending)
  const state = () => device.store.getSnapshot().state
  const moment = { now: device.clock, day: dayOf(device.clock, device.tz) }
  let id = findResumable(state(), device.clock, canAsk)?.id
  if (!id) {
    const today = planToday(askables, state(), scheduler, moment)
    const { questions } = planQuiz({
      askables,
      state: state(),
      scope: { kind: roll() < 0.8 ? 'today' : 'wrong' },
      today: [...today.reviews, ...today.fresh],
      limit: 10,
      order: roll() < 0.5 ? 'note' : 'random',
      seed: dayIndex,
    })
    if (questions.length === 0) return
    id = `set-${device.name}-${dayIndex}-${device.written}`
    await write(
      device,
      startDraft(id, questions, { mode: 'card', scope: { kind: 'today' }, isCram: roll() < 0.1 }),
    )
  }
  for (let steps = 0; steps < 60; steps += 1) {
    const record = state().sessions.get(id)
    if (!record) throw Error(`the set ${id} is gone`)
    const { current } = viewSession(record, canAsk)
    const question = current && byId.get(current)
    if (!question || roll() < 0.02) break
    const what = roll()
    if (what < 0.04) await write(device, skipDraft(record, question))
    else if (what < 0.12) await write(device, undoDraft(record))
    else if (what < 0.15) await write(device, redoDraft(record))
    else if (what < 0.18)
      await write(device, { kind: 'bookmarked', question: question.id, text: question.text })
    else if (what < 0.21) {
      await write(device, { kind: 'memo', question: question.id, text: question.text, memo: `메모 ${steps}` })
    } else if (what < 0.22) await write(device, endDraft(record))
    else
      await write(device, gradeDraft(record, question, what < 0.45 ? 'again' : what < 0.95 ? 'good' : 'easy'))
  }
}

/** Exports on one device, imports on the other, as a learner does with a file. */
async function passFile(from: Device, to: Device) {
  const { text } = makeBackup(from.store.journal.events(), { base, date: '2026-03-02', about: '' })
  const known = new Set(to.store.journal.events().map(({ id }) => id))
  const reading = readBackup(text, { base, isKnown: (id) => known.has(id) })
  if (reading.kind !== 'ready') throw Error(reading.reason)
  expect(reading.unreadable).toEqual([])
  const merged = await to.store.journal.merge(reading.fresh)
  expect(merged).toMatchObject({ ok: true, added: reading.fresh.length })
}

/** Everything a learner can see, at one moment. */
function seen(device: Device, moment: { readonly now: number; readonly day: number }, dayIndex: number) {
  const { state } = device.store.getSnapshot()
  const askables = notesOn(dayIndex)
  return {
    questions: state.questions,
    sessions: state.sessions,
    resets: state.resets,
    count: state.count,
    today: planToday(askables, state, scheduler, moment),
    forecast: forecastDue(askables, state, scheduler, moment, 60),
    grass: countByDay(state, moment, 60),
    retention: measureRetention(state, moment, 60),
    wrong: listWrong(state),
  }
}

afterEach(() => vi.unstubAllGlobals())

describe('a month on two devices', () => {
  it.each([1, 2, 3])('ends equal on both, with nothing lost (month %i)', async (seed) => {
    const roll = makeRandom(seed)
    const phone = await startDevice('phone')
    const laptop = await startDevice('laptop')
    for (let dayIndex = 0; dayIndex < 30; dayIndex += 1) {
      // The phone is four minutes fast; the laptop wakes up in next year once, and the phone travels for three days.
      phone.clock = monday + dayIndex * day + roll() * 14 * hour + 240_000
      laptop.clock = monday + dayIndex * day + roll() * 14 * hour + (dayIndex === 12 ? 365 * day : 0)
      phone.tz = dayIndex >= 15 && dayIndex < 18 ? 60 : seoul
      // New notes are only asked by a page that was opened on them.
      if (dayIndex === 10) for (const device of [phone, laptop]) await reload(device, dayIndex)
      if (roll() < 0.8) await study(phone, dayIndex, roll)
      if (roll() < 0.6) await study(laptop, dayIndex, roll)
      if (roll() < 0.3) await passFile(phone, laptop)
      if (roll() < 0.3) await passFile(laptop, phone)
      if (roll() < 0.3) await reload(phone, dayIndex)
      if (roll() < 0.3) await reload(laptop, dayIndex)
      if (dayIndex === 20) await write(laptop, resetDraft(laptop.store.getSnapshot().state, 'memos'))
    }
    await passFile(phone, laptop)
    await passFile(laptop, phone)
    await passFile(phone, laptop)
    await reload(phone, 29)
    await reload(laptop, 29)
    await passFile(phone, laptop)
    await passFile(laptop, phone)

    const now = monday + 30 * day
    const moment = { now, day: dayOf(now, seoul) }
    const [onPhone, onLaptop] = [seen(phone, moment, 29), seen(laptop, moment, 29)]
    expect(onPhone).toEqual(onLaptop)
    expect(onPhone.count).toBe(phone.written + laptop.written)
    expect(onPhone.questions.size).toBeGreaterThan(20)
    expect(onPhone.questions.has(questionId('q3'))).toBe(false)
    expect(onPhone.questions.get(questionId('q3-new'))?.reviews.length).toBeGreaterThan(0)
    phone.store.close()
    laptop.store.close()
  })
})
