/** How many questions one day asks for. A file of its own, because every page reads the settings and few plan a day. */

/** The most questions that one day asks for. The rest waits. */
export interface DailyCaps {
  readonly reviews: number
  readonly fresh: number
}

export const defaultDailyCaps: DailyCaps = { reviews: 20, fresh: 10 }
