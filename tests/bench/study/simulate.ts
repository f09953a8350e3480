/** Lets made-up learners study by a policy, and measures what they know and what it cost them. */

import { type LearnerKind, makeLearner } from './learners.ts'
import { makePolicy, type PolicyName } from './policies.ts'

interface Trial {
  readonly policy: PolicyName
  readonly kind: LearnerKind
  readonly questions: number
  /** How many learners, from which seed on. */
  readonly learners: number
  readonly seed: number
}

/** The averages over all learners of a trial. */
export interface Outcome {
  /** The chance, 0 to 1, that a question is known on day 30; one never seen is not. */
  readonly knownOnDay30: number
  readonly answersADay: number
  /** Days of study until nothing is overdue after a pause of two weeks; at most `longestBacklog`. */
  readonly backlogDays: number
  /** For an exam on day 10: what is known that day, which share was never seen, and the answers a day. */
  readonly knownForExam: number
  readonly unseenForExam: number
  readonly examAnswersADay: number
}

const monthDays = 30
const pauseDays = 14
const examDay = 10
const longestBacklog = 150
/** A set asks a missed question again, until it was missed this often. */
const mostMisses = 4

/** Runs a trial: a month, then a pause of two weeks and the days after it; and ten days before an exam. */
export function simulate({ policy, kind, questions, learners, seed }: Trial): Outcome {
  const sums = { known: 0, answers: 0, backlog: 0, exam: 0, unseen: 0, examAnswers: 0 }
  for (let index = 0; index < learners; index += 1) {
    const month = begin(policy, kind, questions, null, seed + index)
    for (let day = 0; day < monthDays; day += 1) sums.answers += month.studyOn(day) / monthDays
    sums.known += month.knownOn(monthDays)
    sums.backlog += month.catchUp(monthDays + pauseDays)

    const exam = begin(policy, kind, questions, examDay, seed + index)
    for (let day = 0; day < examDay; day += 1) sums.examAnswers += exam.studyOn(day) / examDay
    sums.exam += exam.knownOn(examDay)
    sums.unseen += exam.unseen()
  }
  return {
    knownOnDay30: sums.known / learners,
    answersADay: sums.answers / learners,
    backlogDays: sums.backlog / learners,
    knownForExam: sums.exam / learners,
    unseenForExam: sums.unseen / learners,
    examAnswersADay: sums.examAnswers / learners,
  }
}

function begin(name: PolicyName, kind: LearnerKind, questions: number, exam: number | null, seed: number) {
  const learner = makeLearner(kind, seed)
  const policy = makePolicy(name, questions, exam, seed)
  const seen = new Set<number>()

  /** Does all that is asked on a day. Returns the number of answers. */
  function studyOn(day: number): number {
    let answers = 0
    for (const question of policy.plan(day)) {
      seen.add(question)
      const isKnown = learner.answer(question, day)
      answers += 1 + policy.note(question, day, isKnown)
      if (isKnown || name === 'anki') continue
      for (let misses = 1; misses < mostMisses; misses += 1) {
        answers += 1
        if (learner.repeat()) break
      }
    }
    return answers
  }

  return {
    studyOn,
    knownOn(day: number): number {
      let sum = 0
      for (const question of seen) sum += learner.chance(question, day)
      return sum / questions
    },
    unseen: () => 1 - seen.size / questions,
    catchUp(from: number): number {
      for (let days = 1; days <= longestBacklog; days += 1) {
        studyOn(from + days - 1)
        if (policy.waiting(from + days - 1) === 0) return days
      }
      return longestBacklog
    },
  }
}
