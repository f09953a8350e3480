/** What somebody does who has only keys: goes through pages stop by stop, and hears what a search and its end did. */
import { list } from '../../src/ui/strings/reading.ko.ts'
import { outcome } from '../../src/ui/strings/search.ko.ts'
import { listen } from '../support/listen.ts'
import type { Journey } from './journey.ts'

/** Says what is wrong with what has the focus; empty when it can be seen and has a name. */
function readStop(): string {
  const { activeElement: stop } = document
  if (stop === null || stop === document.body) return `nothing at ${location.pathname}`
  const field = stop instanceof HTMLInputElement || stop instanceof HTMLTextAreaElement ? stop : null
  const name = stop.getAttribute('aria-label') ?? (field?.labels?.[0] ?? stop).textContent ?? ''
  const { width, height, bottom, top } = stop.getBoundingClientRect()
  const isSeen = width > 0 && height > 0 && bottom > 0 && top < innerHeight
  return name.trim() !== '' && isSeen
    ? ''
    : `${isSeen ? 'nameless' : 'unseen'} at ${location.pathname}, ${top} px: ${stop.outerHTML.slice(0, 200)}`
}

/** Every page has more. */
const STOPS = 12

export const keys: Journey = async ({ driver, open, gives }) => {
  const hears = (sentence: string) => gives(sentence, () => window.heard?.at(-1) ?? '')
  for (const path of ['', 'quiz/', 'settings/', 'my/', 'carry/']) {
    await open(path)
    await gives('started', () => document.documentElement.dataset.app ?? '')
    // A page on its way has no stops yet.
    await gives(
      true,
      () => document.querySelector('main h1') !== null && document.querySelector('[aria-busy=true]') === null,
    )
    // Not to the end of a page, where the focus goes to the browser's own bars.
    for (let step = 0; step < STOPS; step += 1) {
      await driver.press('Tab')
      await gives('', readStop)
    }
  }
  await open('')
  await gives('started', () => document.documentElement.dataset.app ?? '')
  await driver.evaluate(listen)
  await driver.press('/')
  await gives('search', () => document.activeElement?.id ?? '')
  await driver.type('qqqqzzzz')
  await hears(outcome.none('qqqqzzzz'))
  await driver.press('Escape')
  await hears(list.whole(18))
  await gives('search', () => document.activeElement?.id ?? '')
}
