/** Made-up learners, who forget by a law of their own that no policy is told. */

import { default_w, fsrs, Rating } from 'ts-fsrs'
import { makeRandom } from '../random.ts'

/** F forgets as FSRS-6 says, but with parameters of their own; E forgets exponentially, and faster. */
export type LearnerKind = 'F' | 'E'

/** The memory of one learner for all questions. */
export interface Learner {
  /** The chance, 0 to 1, that a question is known on a day; 0 for one never seen. */
  readonly chance: (question: number, day: number) => number
  /** Answers a question on a day, and learns from its answer. Returns whether it was known. */
  readonly answer: (question: number, day: number) => boolean
  /** Answers a question again, shortly after its answer was seen. */
  readonly repeat: () => boolean
}

/** How likely an answer is known that was seen a few minutes ago. */
const knownAtRepeat = 0.85

/** Makes a learner. The same kind and seed make the same one. */
export function makeLearner(kind: LearnerKind, seed: number): Learner {
  const random = makeRandom(seed * 7_919 + (kind === 'F' ? 1 : 2))
  const memory = kind === 'F' ? forgetByFsrs(random) : forgetExponentially(random)
  return {
    chance: memory.chance,
    answer(question, day) {
      const isKnown = random() < memory.chance(question, day)
      memory.learn(question, day, isKnown)
      return isKnown
    },
    repeat: () => random() < knownAtRepeat,
  }
}

interface Memory {
  readonly chance: Learner['chance']
  readonly learn: (question: number, day: number, isKnown: boolean) => void
}

/** FSRS-6 with its usual parameters, each multiplied by a factor of its own (a quarter more or less, about). */
function forgetByFsrs(random: () => number): Memory {
  const model = fsrs({
    w: default_w.map((each) => each * Math.exp(0.25 * bell(random))),
    enable_fuzz: false,
    enable_short_term: false,
  })
  const states = new Map<number, { stability: number; difficulty: number; day: number }>()
  return {
    chance(question, day) {
      const state = states.get(question)
      return state ? model.forgetting_curve(Math.max(0, day - state.day), state.stability) : 0
    },
    learn(question, day, isKnown) {
      const before = states.get(question)
      const rating = isKnown ? Rating.Good : Rating.Again
      const next = model.next_state(before ?? null, before ? day - before.day : 0, rating)
      states.set(question, { ...next, day })
    },
  }
}

/** The chance falls to 1/e within a time that grows with each success, the more the later it comes, and shrinks with each miss. */
function forgetExponentially(random: () => number): Memory {
  const states = new Map<number, { lasting: number; day: number }>()
  const first = 6 * Math.exp(0.3 * bell(random))
  const growth = 1.5 + random()
  const chance = (question: number, day: number): number => {
    const state = states.get(question)
    return state ? Math.exp(-Math.max(0, day - state.day) / state.lasting) : 0
  }
  return {
    chance,
    learn(question, day, isKnown) {
      const before = states.get(question)
      if (!before) {
        states.set(question, { lasting: first * Math.exp(0.4 * bell(random)), day })
        return
      }
      const share = Math.min(1, (day - before.day) / before.lasting)
      const lasting = isKnown
        ? before.lasting * (1 + growth * share)
        : Math.max(first / 2, before.lasting * 0.4)
      states.set(question, { lasting, day })
    },
  }
}

/** A number around 0, mostly within -1 and 1 (Irwin-Hall). */
function bell(random: () => number): number {
  let sum = 0
  for (let times = 0; times < 12; times += 1) sum += random()
  return sum - 6
}
