/** Compares what is asked when: made-up learners study by three policies. docs/study.md has the table that this prints. */

import type { LearnerKind } from './study/learners.ts'
import type { PolicyName } from './study/policies.ts'
import { type Outcome, simulate } from './study/simulate.ts'

const policies: readonly (readonly [PolicyName, string])[] = [
  ['earlier', 'earlier (20, 10)'],
  ['anki', 'like Anki (200, 20)'],
  ['ours', 'ours (60, 10)'],
]
/** Sizes of collections, each with its number of learners: more questions take longer. */
const collections = [
  [18, 200],
  [226, 100],
  [500, 40],
] as const
const kinds: readonly LearnerKind[] = ['F', 'E']

/** The seeds of the first learners: one half to tune the policy with, another to check it. */
const halves = [1, 1_001]

/** Runs the simulation and prints a table in Markdown for each half of the learners. */
export function benchStudyPlan(print: (line: string) => void = console.log): void {
  for (const seed of halves) printTable(seed, print)
}

function printTable(seed: number, print: (line: string) => void): void {
  print(`\nlearners from seed ${seed}; each figure for F / E`)
  print(
    '| Questions | Policy | Known on day 30 | Answers a day | Backlog after two weeks off | Known on exam day 10 | Never seen by then | Answers a day |',
  )
  print('| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const [questions, learners] of collections) {
    for (const [policy, name] of policies) {
      const outcomes = kinds.map((kind) => simulate({ policy, kind, questions, learners, seed }))
      const both = (say: (outcome: Outcome) => string) => outcomes.map(say).join(' / ')
      const percent = (share: number) => `${Math.round(share * 100)}`
      print(
        `| ${[
          questions,
          name,
          `${both(({ knownOnDay30 }) => percent(knownOnDay30))} %`,
          both(({ answersADay }) => answersADay.toFixed(0)),
          `${both(({ backlogDays }) => backlogDays.toFixed(0))} days`,
          `${both(({ knownForExam }) => percent(knownForExam))} %`,
          `${both(({ unseenForExam }) => percent(unseenForExam))} %`,
          both(({ examAnswersADay }) => examAnswersADay.toFixed(0)),
        ].join(' | ')} |`,
      )
    }
  }
}
