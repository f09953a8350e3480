/** 시험: what an exam changes. Which questions are asked for it, when they are due, and how many new ones a day it takes. */

import type { Askable } from '../askable.ts'
import type { StudyState } from '../journal/fold.ts'
import type { ExamRecord } from '../journal/record-exams.ts'
import type { Schedule, Scheduler } from './scheduler.ts'
import { dayOfEvent } from './study-day.ts'

/** This near to an exam, and nearer, its questions are to be known better than usual. */
const strictWithinDays = 30
/** The chance, 0 to 1, that an answer is to be known with for an exam. */
export const examRetention = 0.95
/** New questions are spread over this first part of the time; the rest is for reviews and what is left over. */
const learningPart = 0.75
/** On this many days before an exam all is asked again that may be forgotten by its day. */
const lastDays = 2

/** Returns the exams that are still to come, or are today, the nearest first. */
export function findExams(state: Pick<StudyState, 'exams'>, day: number): readonly ExamRecord[] {
  return state.exams.filter((exam) => exam.day >= day)
}

/** Tells whether an exam is about a question. */
export function isInExam(
  { sections }: Pick<Askable, 'sections'>,
  exam: Pick<ExamRecord, 'sections'>,
): boolean {
  return sections.some((id) => exam.sections.includes(id))
}

/** Returns the exam that a question is asked for: the nearest that is about it. Null when none is. */
export function examOf(askable: Pick<Askable, 'sections'>, exams: readonly ExamRecord[]): ExamRecord | null {
  return exams.find((exam) => isInExam(askable, exam)) ?? null
}

/** Returns the sections of an exam that the notes no longer have. */
export function missingSections(exam: ExamRecord, askables: readonly Askable[]): readonly string[] {
  const known = new Set(askables.flatMap(({ sections }) => sections))
  return exam.sections.filter((id) => !known.has(id))
}

/**
 * Returns the day on which a question is asked again for an exam: in the last thirty days sooner than usual, and no later than
 * the day before it. What was answered that day or on the day itself comes back by its schedule.
 */
export function dueForExam(schedule: Schedule, exam: ExamRecord, scheduler: Scheduler, day: number): number {
  const isStrict = exam.day - day <= strictWithinDays
  const due = isStrict ? schedule.lastDay + scheduler.intervalFor(schedule, examRetention) : schedule.dueDay
  const eve = exam.day - 1
  return schedule.lastDay < eve ? Math.min(due, schedule.dueDay, eve) : schedule.dueDay
}

/** Tells whether a day is one of the last two before an exam, or its own. */
export function isEveOf(exam: ExamRecord, day: number): boolean {
  return exam.day - day <= lastDays
}

/** Returns how many days are left to learn for an exam; its own day counts only when it has come. */
export function daysToLearn(exam: Pick<ExamRecord, 'day'>, day: number): number {
  return Math.max(1, exam.day - day)
}

/**
 * Returns how many new questions a day of an exam takes, of `unseen` at its start: as many as spread them evenly over the first
 * three quarters of its time. What is left over then is spread over the days that remain.
 */
export function newForExam(exam: ExamRecord, unseen: number, day: number): number {
  const start = Math.min(dayOfEvent({ time: exam.setAt, tz: exam.setTz }), day)
  const learningEnd = start + Math.ceil(learningPart * (exam.day - start))
  const days = learningEnd > day ? learningEnd - day : daysToLearn(exam, day)
  return Math.ceil(unseen / days)
}

/** Returns how many of an exam's daily answers are kept for new questions: half of them. */
export function newShareOf(perDay: number): number {
  return Math.ceil(perDay / 2)
}
