/** Times a site's search on a phone: how soon it works at all, and how long it takes from a key to its results. */
import type { Browser, Page } from 'playwright-core'
import { openPhone } from './phone.ts'
import type { ViewRecipe } from './view-recipes.ts'

/** Milliseconds; see `FirstView`. */
interface SearchTimes {
  readonly firstResults: number
  readonly searchUsable: number
  readonly keyToResults: number
  readonly composedToResults: number
}

/** Words that some question of every collection holds: typed early, typed once search runs, and a syllable to compose. */
const WORDS = { first: '컨테이너', second: '이미지', syllable: '컨' }

/** Does a thing; when that fails, keeps the reason and gives back undefined. */
type Attempt = <T>(what: string, work: () => Promise<T>) => Promise<T | undefined>

/**
 * Types as soon as there is a field and waits for results; then, once all is loaded, puts another word in the place of
 * one whose results are shown, and composes a syllable there. Where results do not tell which word they are of, it goes into
 * the emptied field. Times that `attempt` did not bring are NaN. `onUsable` is called when the first results are marked.
 */
export async function timeSearch(
  browser: Browser,
  url: string,
  recipe: ViewRecipe,
  attempt: Attempt,
  onUsable: () => void,
): Promise<SearchTimes> {
  const { page, close } = await openPhone(browser)
  await page.addInitScript(watchResults, recipe)
  await page.addInitScript(insist, { recipe, word: WORDS.first })
  await page.goto(url, { waitUntil: 'commit' })
  const searchUsable = await attempt('search usable', () => readTime(page, 'searchUsable', 60_000))
  onUsable()
  const firstResults = await attempt('first results', () => readTime(page, 'firstResults', 1000))
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
  const session = await page.context().newCDPSession(page)
  const keyToResults = await attempt('last key', () =>
    middleOf(() =>
      type(page, recipe, WORDS.first, WORDS.second, () =>
        session.send('Input.insertText', { text: WORDS.second }),
      ),
    ),
  )
  const composedToResults = await attempt('composing', () => {
    const { syllable: text } = WORDS
    const caret = { selectionStart: 1, selectionEnd: 1 }
    const compose = () => session.send('Input.imeSetComposition', { text, ...caret })
    return middleOf(() => type(page, recipe, WORDS.second, text, compose)).catch(async (error) => {
      await session.send('Input.insertText', { text })
      await readTime(page, 'typed', 10_000)
      throw new Error(`no results until the syllable was committed (${String(error).split('\n')[0]})`)
    })
  })
  await close()
  return {
    firstResults: firstResults ?? Number.NaN,
    searchUsable: searchUsable ?? Number.NaN,
    keyToResults: keyToResults ?? Number.NaN,
    composedToResults: composedToResults ?? Number.NaN,
  }
}

/** A key's time swings by a frame, so that one says little. */
const KEYS = 20
/** For whatever a word set going. */
const REST_MS = 400

/** Measures many keys one after another and returns the median. */
async function middleOf(measure: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let key = 0; key < KEYS; key += 1) times.push(await measure())
  return times.sort((a, b) => a - b)[Math.floor(KEYS / 2)] ?? Number.NaN
}

/** Runs in the page: gives it `whenShown`, which calls back in the frame after the results of a word were painted. */
function watchResults({ result, listed = result, isMark }: ViewRecipe): void {
  // Its word first: to say whether it is visible the browser lays out what stands below the window, which would count as the site's time.
  const isShown = (word: string): boolean =>
    [...document.querySelectorAll(result)].some(
      (one) => (!isMark || one.textContent?.startsWith(word)) && one.checkVisibility(),
    )
  const whenShown = (word: string, done: () => void): void => {
    if (isShown(word)) setTimeout(done)
    else requestAnimationFrame(() => whenShown(word, done))
  }
  const watch = (): void => {
    if (document.querySelector(listed)?.checkVisibility() !== true) requestAnimationFrame(watch)
    else setTimeout(() => Object.assign(globalThis, { firstResults: performance.now() }))
  }
  requestAnimationFrame(watch)
  Object.assign(globalThis, { isShown, whenShown })
}

/** Runs in the page: presses what opens the search until there is a field, types, and types again what got lost. */
function insist({ recipe, word }: { readonly recipe: ViewRecipe; readonly word: string }): void {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const state = { done: false }
  const press = (): void => {
    if (state.done) return
    requestAnimationFrame(press)
    const field = document.querySelector<HTMLInputElement>(recipe.field)
    if (field === null) {
      if (recipe.open !== null && document.querySelector('dialog[open]') === null)
        document.querySelector<HTMLElement>(recipe.open)?.click()
      return
    }
    if (field.value === word) return
    field.focus()
    setValue?.call(field, word)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  requestAnimationFrame(press)
  Reflect.get(globalThis, 'whenShown')(word, () => {
    state.done = true
    Object.assign(globalThis, { searchUsable: performance.now() })
  })
}

/** Has `before` in the field and its results shown, lets `send` put `word` in its place, and returns ms from there to its results. */
async function type(
  page: Page,
  recipe: ViewRecipe,
  before: string,
  word: string,
  send: () => Promise<unknown>,
): Promise<number> {
  const text = recipe.isMark ? before : ''
  await page.locator(recipe.field).fill(text, { timeout: 10_000 })
  const isReady = ([text, word]: readonly [string, string]): boolean => {
    const isShown: (word: string) => boolean = Reflect.get(globalThis, 'isShown')
    return !isShown(word) && (text === '' || isShown(text))
  }
  await page.waitForFunction(isReady, [text, word] as const, { timeout: 10_000 })
  await page.waitForTimeout(REST_MS)
  await page.locator(recipe.field).selectText()
  await page.evaluate((word) => {
    Reflect.deleteProperty(globalThis, 'typed')
    const start = (): void => {
      const from = performance.now()
      const done = () => Object.assign(globalThis, { typed: performance.now() - from })
      requestAnimationFrame(() => Reflect.get(globalThis, 'whenShown')(word, done))
    }
    addEventListener('beforeinput', start, { capture: true, once: true })
  }, word)
  await send()
  return readTime(page, 'typed', 10_000)
}

async function readTime(page: Page, name: string, timeout: number): Promise<number> {
  const handle = await page.waitForFunction((name) => Reflect.get(globalThis, name), name, { timeout })
  return Number(await handle.jsonValue())
}
