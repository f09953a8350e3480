/** Firefox by WebDriver BiDi, through puppeteer-core. */
import { writeFile } from 'node:fs/promises'
import puppeteer, { type ElementHandle } from 'puppeteer-core'
import { type Driver, findInPage, type Key, type Spot } from './driver.ts'

interface FirefoxOptions {
  readonly path: string
  /** What the system asks of pages; as it is when left out. */
  readonly scheme?: 'light' | 'dark' | undefined
}

/** Starts a Firefox without a window and with a profile of its own. */
export async function startFirefox({ path, scheme }: FirefoxOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    // Narrow enough for answers to unfold in the list.
    defaultViewport: { width: 1100, height: 800 },
    extraPrefsFirefox: {
      'intl.accept_languages': 'ko-KR',
      ...(scheme === undefined
        ? {}
        : { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 }),
    },
  })
  const page = await browser.newPage()
  const find = async (spot: Spot): Promise<ElementHandle<HTMLElement>> => {
    const handle = (await page.evaluateHandle(findInPage, spot, true)).asElement()
    if (handle === null) throw Error(`not there: ${JSON.stringify(spot)}`)
    return handle as ElementHandle<HTMLElement>
  }
  return {
    version: (await browser.version()).replace(/^\D*/, ''),
    goto: (url) => page.evaluate((to) => location.assign(to), url),
    reload: () => page.evaluate(() => location.reload()),
    back: () => page.evaluate(() => history.back()),
    evaluate: async (run, ...args) => {
      // What tsx adds to functions inside functions, to keep their names.
      const text = `(async () => { const __name = (one) => one; return JSON.stringify({ value: await (${run})(...${JSON.stringify(args)}) }) })()`
      return JSON.parse(String(await page.evaluate(text))).value
    },
    has: async (spot) => (await page.evaluateHandle(findInPage, spot, false)).asElement() !== null,
    click: async (spot) => (await find(spot)).click(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : (key satisfies Key)),
    chooseFile: async (css, file) => {
      const field = await page.$(css)
      if (field === null) throw Error(`not there: ${css}`)
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file)
    },
    screenshot: async (path) => writeFile(path, await page.screenshot()),
    close: () => browser.close(),
  }
}
