/** How much a day, and a week, asks for. A file of its own, because every page reads the settings and few plan a day. */

/** The most questions that one day asks for. The rest waits. */
export interface DailyCaps {
  readonly reviews: number
  readonly fresh: number
}

/** Ten new questions a day make up to sixty reviews: docs/study.md has the measurements. */
export const defaultDailyCaps: DailyCaps = { reviews: 60, fresh: 10 }

/** The default limit of reviews in earlier versions, which stored it beside every other setting. */
export const earlierReviewCap = 20

/** On how many days a week something is to be answered. */
export const defaultWeeklyGoal = 4

/** Today's questions are asked in blocks of this size. */
export const blockSize = 10
