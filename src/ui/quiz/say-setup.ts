/** What the set-up page says of today's questions, and of those that it leaves out. */
import type { Askable } from '../../study/askable.ts'
import type { QuizPlan } from '../../study/quiz/plan-quiz.ts'
import { today as todayWords } from '../strings/daily.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'

/** The line below the button: new questions beside those asked again, and how many minutes all take. */
export function sayBeside(reviews: number, fresh: number, minutes: number): string {
  const parts = reviews > 0 && fresh > 0 ? [todayWords.andFresh(fresh)] : []
  return [...parts, todayWords.minutes(minutes)].join(' · ')
}

/** The words on the button. */
export function sayToday(reviews: number, fresh: number): string {
  return reviews > 0 ? words.startToday(reviews) : words.startFresh(fresh)
}

/** What cannot be asked, in one line; empty when everything can. */
export function sayLeftOut({ available }: QuizPlan, askables: readonly Askable[], isByMode: boolean): string {
  if (isByMode) return words.canAsk(available)
  const pending = askables.filter(({ isPending, isLinkOnly }) => isPending && !isLinkOnly).length
  return pending === 0 ? '' : words.leftOut(pending)
}
