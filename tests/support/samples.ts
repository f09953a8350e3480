/** Made-up questions and events for tests of study and storage. */

import fc from 'fast-check'
import type { QuestionId } from '../../src/notes/model.ts'
import type { EventDraft, StudyEvent } from '../../src/study/journal/events.ts'
import { isKnown, readEvent } from '../../src/study/journal/read-event.ts'

export const hour = 3_600_000
export const day = 24 * hour
/** A Monday, 09:00 in Seoul. */
export const monday = Date.UTC(2026, 2, 2)
export const seoul = 540

/** Any text as a question's id, through the same door as stored ones. */
export function questionId(id: string): QuestionId {
  const reading = readEvent({ ...stamp(0), kind: 'bookmarked', question: id, text: '' })
  if (!reading.ok || !isKnown(reading.event) || reading.event.kind !== 'bookmarked')
    throw Error(`not an id: ${id}`)
  return reading.event.question
}

export const [q1, q2, q3, q4, q5, q6] = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map(questionId) as [
  QuestionId,
  QuestionId,
  QuestionId,
  QuestionId,
  QuestionId,
  QuestionId,
]

export function about(question: QuestionId) {
  return { question, text: `${question}는 무엇인가요?` }
}

function stamp(seq: number) {
  return { id: `e${seq}`, device: 'laptop', seq, time: monday + seq * 1_000, tz: seoul }
}

/** Stamps a draft: by default the laptop's, one second after the one before. */
export function event(seq: number, draft: EventDraft, other: Partial<StudyEvent> = {}): StudyEvent {
  return { ...draft, ...stamp(seq), ...stampOf(other) }
}

function stampOf({ id, device, seq, time, tz }: Partial<StudyEvent>) {
  return {
    ...(id !== undefined && { id }),
    ...(device !== undefined && { device }),
    ...(seq !== undefined && { seq }),
    ...(time !== undefined && { time }),
    ...(tz !== undefined && { tz }),
  }
}

const aQuestion = fc.constantFrom(q1, q2, q3, q4)
const aGrade = fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const)
const aSession = fc.constantFrom('s1', 's2')
const anExam = fc.constantFrom('x1', 'x2')

function aDraft(ids: readonly string[]): fc.Arbitrary<EventDraft> {
  const target = ids.length > 0 ? fc.constantFrom(...ids) : fc.constant('nobody')
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('graded' as const),
        question: aQuestion,
        text: fc.constant('t'),
        grade: aGrade,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('graded' as const, 'practiced' as const),
        question: aQuestion,
        text: fc.constant('t'),
        grade: aGrade,
        session: aSession,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('bookmarked' as const, 'unbookmarked' as const),
        question: aQuestion,
        text: fc.string(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('memo' as const),
        question: aQuestion,
        text: fc.constant('t'),
        memo: fc.constantFrom('', '메모', 'ㅋㅋ'),
      }),
    },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('undone' as const), target }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('relinked' as const),
        question: aQuestion,
        text: fc.constant('t'),
        to: aQuestion,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('session-started' as const),
        session: aSession,
        questions: fc.uniqueArray(aQuestion),
        mode: fc.constant('card' as const),
        scope: fc.constant({ kind: 'all' as const }),
        isCram: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('skipped' as const),
        question: aQuestion,
        text: fc.constant('t'),
        session: aSession,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('session-ended' as const), session: aSession }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('suspended' as const, 'unsuspended' as const),
        question: aQuestion,
        text: fc.constant('t'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('exam-set' as const),
        exam: anExam,
        sections: fc.uniqueArray(fc.constantFrom('docker', 'k8s')),
        day: fc.integer({ min: 20_500, max: 20_540 }),
        perDay: fc.constantFrom(null, 1, 2),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('exam-dropped' as const), exam: anExam }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('reset' as const),
        scope: fc.constantFrom('bookmarks' as const, 'memos' as const, 'history' as const, 'all' as const),
        seen: fc.uniqueArray(fc.tuple(fc.constantFrom('phone', 'laptop'), fc.nat(6)), {
          selector: ([name]) => name,
        }),
      }),
    },
  )
}

/** A journal of up to 24 events by three devices whose clocks disagree, jump and stand still, undoing each other's events. */
export const aJournal: fc.Arbitrary<readonly StudyEvent[]> = fc
  .array(
    fc.record({
      device: fc.constantFrom('phone', 'laptop', 'tablet'),
      time: fc.integer({ min: -40, max: 40 }),
    }),
    { maxLength: 24 },
  )
  .chain((stamps) => {
    const ids = stamps.map((_, index) => `e${index}`)
    return fc.tuple(...ids.map(() => aDraft(ids))).map((drafts) => {
      const seqs = new Map<string, number>()
      return drafts.map((draft, index): StudyEvent => {
        const { device, time } = stamps[index] ?? { device: 'phone', time: 0 }
        const seq = (seqs.get(device) ?? 0) + 1
        seqs.set(device, seq)
        return { ...draft, id: `e${index}`, device, seq, time: monday + time * 6 * hour, tz: seoul }
      })
    })
  })
