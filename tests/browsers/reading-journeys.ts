/** What a reader does: looking up, finding, coming back, on any width and in either brightness. */
import { assemble, disassemble } from 'es-hangul'
import { update } from '../../src/ui/strings/notices.ko.ts'
import { filter, list, question } from '../../src/ui/strings/reading.ko.ts'
import { theme, settings as words } from '../../src/ui/strings/settings.ko.ts'
import { print } from '../../src/ui/strings/study.ko.ts'
import { card, type Journey, openAnswer, openPage } from './journey.ts'
import { CannotAsk, type Stage } from './stage.ts'

const count = () => document.querySelectorAll('article').length
const typed = () => document.querySelector<HTMLInputElement>('#search')?.value ?? ''

/** Whether the picture of an opened answer is drawn. */
const hasPicture = async (): Promise<boolean> => {
  const image = document.querySelector<HTMLImageElement>('details[open] img, .pane img')
  await image?.decode()
  return (image?.naturalWidth ?? 0) > 0
}

const browse: Journey = async (stage) => {
  const { open, click, shows, gives } = stage
  await open('')
  await gives(18, count)
  await shows(...(await openAnswer(stage, 'Killercoda')), { css: 'li', text: '우측상단 메뉴' })
  await gives(true, hasPicture)
  await openPage(stage, 'Hypervisor')
  await shows({ css: 'h1', text: 'Hypervisor' })
  await gives(true, () => /\/q\/[a-z0-9]+\/$/.test(location.pathname) && scrollY === 0)
  await click({ css: 'a', text: question.next })
  await shows({ css: 'h1', text: '종속성' })
}

const back: Journey = async (stage) => {
  const { driver, open, shows, gives } = stage
  await open('')
  const place = await openAnswer(stage, 'Hypervisor')
  await shows(...place, { css: 'li', text: '가상화솔루션' })
  // Where the question stands when its link is pressed, which scrolls into the window for it.
  await driver.evaluate(() => {
    addEventListener(
      'click',
      ({ target }) => {
        const top = target instanceof Element && target.closest('article')?.getBoundingClientRect().top
        if (typeof top === 'number') sessionStorage.setItem('pressed-at', String(Math.round(top)))
      },
      true,
    )
  })
  await openPage(stage, '정합성')
  await shows({ css: 'h1', text: '정합성' })
  await driver.back()
  await gives('stands where it was pressed', () => {
    const articles = [...document.querySelectorAll('article')]
    const article = articles.find((one) => one.querySelector('h3')?.textContent?.includes('정합성'))
    const top = Math.round(article?.getBoundingClientRect().top ?? Number.NaN)
    const before = Number(sessionStorage.getItem('pressed-at'))
    // Half pixels are rounded differently.
    return Math.abs(top - before) <= 1 ? 'stands where it was pressed' : `${top} px instead of ${before} px`
  })
  await shows(...place, { css: 'li', text: '가상화솔루션' })
}

const search: Journey = async ({ driver, open, click, gives, until, shows }) => {
  await open('')
  await click({ css: '#search' })
  // A two-set input method, key by key: the last syllable is a composition until the next one begins.
  const keys = [...disassemble('휘발성')]
  for (const [index] of keys.entries()) {
    const shown = assemble(keys.slice(0, index + 1))
    await driver.evaluate(compose, shown, index === 0)
    await gives(shown, typed)
    await gives(true, () => document.querySelectorAll('article').length > 0)
  }
  await gives(true, () => (document.querySelector('article h3')?.textContent ?? '').includes('휘발성인가요'))
  // The Enter that ends the composition opens nothing.
  await driver.evaluate(endComposition, '휘발성')
  await gives('/', () => location.pathname)
  await gives('휘발성', typed)
  await until(() => driver.press('Enter'), { css: 'h1', text: '휘발성' })
  await driver.back()
  await gives('휘발성', typed)
  await shows({ css: 'mark', text: '휘발성' })
  // Latin letters by the browser's own keys.
  await open('')
  await driver.press('/')
  await shows({ css: '#search:focus' })
  await driver.type('docker exec')
  await gives('docker exec', typed)
  await gives(true, () => (document.querySelector('article h3')?.textContent ?? '').includes('exec'))
  await driver.press('Escape')
  await gives(18, count)
}

/** One key of a composition, as the events that every engine sends for it. */
function compose(shown: string, isFirst: boolean): void {
  const field = document.querySelector<HTMLInputElement>('#search')
  if (field === null) throw Error('no field')
  const key = { key: 'Process', keyCode: 229, bubbles: true, isComposing: true }
  field.dispatchEvent(new KeyboardEvent('keydown', key))
  if (isFirst) field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
  field.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: shown }))
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, shown)
  field.dispatchEvent(
    new InputEvent('input', {
      bubbles: true,
      inputType: 'insertCompositionText',
      isComposing: true,
      data: shown,
    }),
  )
  field.dispatchEvent(new KeyboardEvent('keyup', key))
}

function endComposition(text: string): void {
  const field = document.querySelector<HTMLInputElement>('#search')
  const enter = { key: 'Enter', code: 'Enter', keyCode: 229, bubbles: true, cancelable: true }
  field?.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }))
  field?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }))
  field?.dispatchEvent(new KeyboardEvent('keyup', enter))
}

/** The scripts are held back while a learner already taps. */
const early: Journey = async ({ elsewhere }) => {
  let release: () => void = () => {}
  const held = new Promise<undefined>((resolve) => {
    release = () => resolve(undefined)
  })
  const { open, click, shows, gives, driver } = await elsewhere({
    intercept: (path) => (path.endsWith('.js') ? held : undefined),
  })
  try {
    await open('')
    await click(...card('Hypervisor'), { css: `button`, text: question.bookmark })
    await click(...card('Killercoda'), { css: 'button', text: question.bookmark })
    await click(...card('Hypervisor'), { css: 'summary' })
    await shows(...card('Hypervisor'), { css: 'li', text: '가상화솔루션' })
    await driver.press('/')
    await shows({ css: '#search:focus' })
    await click({ css: '.filters' }, { css: 'button', text: filter.picture })
  } finally {
    release()
  }
  await gives(1, count)
  await shows(...card('Killercoda'), { css: 'button[aria-pressed=true]', text: question.bookmark })
  await click({ css: '.filters' }, { css: 'button', text: filter.picture })
  await gives(18, count)
  await shows(...card('Hypervisor'), { css: 'button[aria-pressed=true]', text: question.bookmark })
}

const settings: Journey = async ({ open, reload, click, shows, gives }) => {
  await open('settings/')
  await click({ css: 'fieldset', text: words.textSize }, { css: 'label', text: words.textSizes.larger })
  await gives('larger', () => document.documentElement.dataset.text ?? '')
  await click({ css: 'fieldset', text: words.gradeButtons }, { css: 'label', text: words.fourButtons })
  await reload()
  await shows(
    { css: 'fieldset', text: words.gradeButtons },
    { css: 'label:has(:checked)', text: words.fourButtons },
  )
  await gives('larger', () => document.documentElement.dataset.text ?? '')
}

/** The sum of the three colours: small is dark. */
const isDark = () =>
  (getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .reduce((sum, one) => sum + Number(one), 0) < 200

const brightness: Journey = async ({ open, reload, click, gives }) => {
  await open('settings/')
  const choose = (name: string) => click({ css: 'fieldset', text: theme.label }, { css: 'label', text: name })
  await choose(theme.dark)
  await gives(true, isDark)
  await reload()
  await gives(true, isDark)
  await choose(theme.light)
  await gives(false, isDark)
}

const systemBrightness: Journey = async ({ under }) => {
  for (const scheme of ['dark', 'light'] as const) {
    const { open, gives } = await under(scheme)
    await open('')
    await gives(scheme === 'dark', isDark)
  }
}

/** In a frame of that width, since a window cannot be made as narrow everywhere. */
const narrow: Journey = async ({ open, site, driver, gives }) => {
  await open('frame.html')
  const question = await driver.evaluate(async () => {
    const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html')
    return page.querySelector('article a.card-more')?.getAttribute('href') ?? ''
  })
  const paths = [
    '/',
    question,
    '/quiz/',
    '/bookmarks/',
    '/wrong/',
    '/stats/',
    '/print/',
    '/settings/',
    '/about/',
  ]
  for (const path of paths) {
    await driver.evaluate((to) => {
      const frame = document.querySelector('iframe')
      if (frame !== null) frame.src = to
    }, site.origin + path)
    await gives(
      `${path}: 390 px, all of it in sight`,
      (path) => {
        const frame = document.querySelector('iframe')
        const inner = frame?.contentWindow
        const page = frame?.contentDocument
        if (
          !inner ||
          !page ||
          page.querySelector('main h1') === null ||
          page.querySelector('[aria-busy=true]')
        )
          return 'not there yet'
        if (page.location.pathname !== path) return `at ${page.location.pathname}`
        const { scrollWidth, clientWidth } = page.documentElement
        return `${path}: ${inner.innerWidth} px, ${scrollWidth <= clientWidth ? 'all of it in sight' : `${scrollWidth} px wide`}`
      },
      path,
    )
  }
}

const printing: Journey = async ({ open, click, shows, gives, driver }) => {
  await open('')
  await click({ css: 'a', text: list.print })
  await shows({ css: 'h1', text: print.title })
  await gives(18, () => document.querySelectorAll('.sheet .sheet-question').length)
  await shows({ css: '.sheet', text: '우측상단 메뉴' })
  await driver.evaluate(() => {
    Object.assign(window, { print: () => document.documentElement.setAttribute('data-printed', '') })
  })
  await click({ css: 'button', text: print.print })
  await shows({ css: 'html[data-printed] h1' })
}

/** Resolves once a service worker runs the page, with everything kept. */
async function untilKept({ gives, driver }: Stage): Promise<void> {
  if (!(await driver.evaluate(() => 'serviceWorker' in navigator)))
    throw new CannotAsk('this build has no service workers')
  await gives(true, () => navigator.serviceWorker.controller !== null)
}

const offline: Journey = async (stage) => {
  const { open, reload, click, shows, gives, site, driver } = stage
  await open('')
  await untilKept(stage)
  await site.goOffline()
  await reload()
  await gives(18, count)
  await openAnswer(stage, 'Killercoda')
  await gives(true, hasPicture)
  await openPage(stage, 'Hypervisor')
  await shows({ css: 'h1', text: 'Hypervisor' })
  await shows({ css: 'li', text: '가상화솔루션' })
  await open('settings/')
  await shows({ css: 'h1', text: words.title })
  await open('')
  await click({ css: '#search' })
  await driver.type('docker exec')
  await gives(true, () => (document.querySelector('article h3')?.textContent ?? '').includes('exec'))
}

const updating: Journey = async (stage) => {
  const { open, click, shows, gives, lacks, site, folders, driver } = stage
  await open('')
  await untilKept(stage)
  site.deploy(folders.next)
  await driver.evaluate(() => void dispatchEvent(new Event('focus')))
  await shows({ css: 'section', text: update.label })
  await gives(18, count)
  await click({ css: 'button', text: update.apply })
  await gives(22, count)
  await lacks({ css: 'section', text: update.label })
}

export const readingJourneys = {
  browse,
  'back to the place': back,
  'search, key by key': search,
  'taps before the scripts': early,
  settings,
  'light and dark': brightness,
  'the system’s dark': systemBrightness,
  '390 px': narrow,
  'print page': printing,
  'offline reload': offline,
  'a new version': updating,
}
