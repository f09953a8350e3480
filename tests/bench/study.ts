/**
 * Measures what a learner of many years would wait for: reading, folding and planning 20,000 events, and what the largest
 * journals cost: writing a file of 200,000 and taking it in.
 */

import { backupInSlices, makeBackup } from '../../src/storage/backup.ts'
import { readInSlices } from '../../src/storage/read-backup.ts'
import type { EventDraft, StoredEvent, StudyEvent } from '../../src/study/journal/events.ts'
import { foldEvents, foldInSlices } from '../../src/study/journal/fold.ts'
import { foldMore } from '../../src/study/journal/fold-more.ts'
import { countHidden } from '../../src/study/journal/incoming.ts'
import { readEvent } from '../../src/study/journal/read-event.ts'
import { makeScheduler } from '../../src/study/schedule/scheduler.ts'
import { readBackup } from '../support/read-backup.ts'
import { about, event, hour, monday, questionId } from '../support/samples.ts'
import { makeRandom } from './random.ts'

const eventCount = 20_000
const largestCount = 200_000
const questionCount = 500
const setSize = 20
const runs = 5

/** Runs the study benchmark and prints a line for each step: the first run, as a page that opens has it, and the best. */
export function benchStudy(print: (line: string) => void = console.log): void {
  const events = makeEvents(eventCount)
  print(`\n기록 ${events.length.toLocaleString('en')}개, 질문 ${questionCount}개`)
  print(['step'.padEnd(32), 'first ms', 'best ms'].join('  '))
  const step = <Result>(name: string, work: () => Result): Result => {
    const times: number[] = []
    let result = timed(work, times)
    for (let run = 1; run < runs; run += 1) result = timed(work, times)
    print(
      [
        name.padEnd(32),
        (times[0] ?? 0).toFixed(1).padStart(8),
        Math.min(...times)
          .toFixed(1)
          .padStart(7),
      ].join('  '),
    )
    return result
  }

  step('validate', () => events.filter((each) => readEvent(each).ok))
  const state = step('fold', () => foldEvents(events))
  const slices = sliceTimes(foldInSlices(events)).times
  print(`  (in ${slices.length} slices, the longest ${Math.max(...slices).toFixed(1)} ms)`)
  const later = { time: monday + 10 * 365 * 24 * hour }
  const answer = event(eventCount + 1, { kind: 'graded', ...about(questionId('q1')), grade: 'good' }, later)
  const undo = event(eventCount + 1, { kind: 'undone', target: events.at(-1)?.id ?? '' }, later)
  step('one more answer', () => foldMore(state, [answer]))
  step('one undo', () => foldMore(state, [undo]))
  step('schedule every question', () => {
    const scheduler = makeScheduler()
    return [...state.questions.values()].map((record) => scheduler.scheduleOf(record, later.time))
  })
  const { text } = step('export', () => makeBackup(events, { base: '/', date: '2026-03-02', about: '' }))
  step('preview an import', () => readBackup(text, { base: '/', isKnown: () => false }))
  benchLargest(print)
}

/** A file of the largest journals, in slices as a page writes and reads it: what counts is how long one slice takes. */
function benchLargest(print: (line: string) => void): void {
  const events = makeEvents(largestCount)
  print(`\n기록 ${events.length.toLocaleString('en')}개`)
  print(['step'.padEnd(32), 'total ms', 'longest slice ms'].join('  '))
  const step = <Result>(name: string, slices: Generator<unknown, Result>): Result => {
    const { times, result } = sliceTimes(slices)
    const total = times.reduce((sum, time) => sum + time, 0)
    print(
      [
        name.padEnd(32),
        total.toFixed(0).padStart(8),
        Math.max(...times)
          .toFixed(1)
          .padStart(16),
      ].join('  '),
    )
    return result
  }
  const { parts } = step('export', backupInSlices(events, { base: '/', date: '2026-03-02', about: '' }))
  const text = parts.join('')
  print(`  (${(new TextEncoder().encode(text).length / 1e6).toFixed(1)} MB)`)
  const reading = step('preview an import', readInSlices(text, { base: '/', isKnown: () => false }))
  const fresh = reading.kind === 'ready' ? reading.fresh : []
  const nothing = foldEvents([])
  step('count what it would hide', countHidden(nothing, [], fresh))
  step('fold', foldInSlices(fresh))
}

function timed<Result>(work: () => Result, times: number[]): Result {
  const start = performance.now()
  const result = work()
  times.push(performance.now() - start)
  return result
}

/** Sets of answers on two devices, with bookmarks, memos and undos strewn in. */
function makeEvents(count: number): readonly StudyEvent[] {
  const random = makeRandom(1)
  const events: StudyEvent[] = []
  for (let index = 0; index < count; index += 1) {
    const device = Math.floor(index / 300) % 2 ? 'phone' : 'laptop'
    const other = { id: `e${index}`, device, time: monday + index * hour }
    events.push(event(index + 1, makeDraft(index, random(), events), other))
  }
  return events
}

function makeDraft(index: number, roll: number, before: readonly StoredEvent[]): EventDraft {
  const session = `s${Math.floor(index / setSize)}`
  const ids = Array.from({ length: setSize }, (_, place) =>
    questionId(`q${(index * 7 + place * 31) % questionCount}`),
  )
  const question = about(ids[Math.floor(roll * setSize)] ?? questionId('q0'))
  if (index % setSize === 0) {
    return {
      kind: 'session-started',
      session,
      questions: ids,
      mode: 'card',
      scope: { kind: 'today' },
      isCram: false,
    }
  }
  if (roll < 0.04) return { kind: 'undone', target: before.at(-1)?.id ?? '' }
  if (roll < 0.07) return { kind: 'bookmarked', ...question }
  if (roll < 0.1) return { kind: 'memo', ...question, memo: `메모 ${index}` }
  return { kind: 'graded', ...question, grade: roll < 0.3 ? 'again' : 'good', session, mode: 'card' }
}

/** Runs to the end what works in slices; the times, in milliseconds, for which each keeps a page from answering. */
function sliceTimes<Result>(slices: Generator<unknown, Result>): {
  readonly times: readonly number[]
  readonly result: Result
} {
  const times: number[] = []
  for (;;) {
    const step = timed(() => slices.next(), times)
    if (step.done) return { times, result: step.value }
  }
}
