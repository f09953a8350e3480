/** How a person finds the first question and the search of each site, as data for first-view.ts. */

export interface ViewRecipe {
  /** The first question: its heading, or the list item that a plain note makes of it. */
  readonly question: string
  /** What has to be pressed until there is a field; null when the page has one from the start. */
  readonly open: string | null
  readonly field: string
  /** What a result looks like. */
  readonly result: string
  /** What any result looks like, marked or not, where that differs. */
  readonly listed?: string
  /** Whether it begins with the word that was sought, as a mark does; else any result counts. */
  readonly isMark: boolean
}

/** This project. */
export const own: ViewRecipe = {
  question: 'article :is(h2, h3)',
  open: null,
  field: 'input[type=search]',
  result: 'article mark',
  listed: '.found article',
  isMark: true,
}

/** The floor, which marks what it finds at once. */
export const floorRecipe: ViewRecipe = { ...own, listed: own.result }

export const vitePressRecipe: ViewRecipe = {
  question: '.vp-doc li',
  open: '#local-search button',
  field: '.VPLocalSearchBox input',
  // Its list names the section only, unless one asks for details.
  result: '.VPLocalSearchBox .results .result',
  isMark: false,
}

export const starlightRecipe: ViewRecipe = {
  question: '.sl-markdown-content li',
  open: 'button[data-open-modal]',
  field: '#starlight__search input',
  result: '#starlight__search mark',
  isMark: true,
}

export const docusaurusRecipe: ViewRecipe = {
  question: '.theme-doc-markdown li',
  open: null,
  field: 'input.navbar__search-input',
  result: '.navbar__search mark',
  isMark: true,
}
