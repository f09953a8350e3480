/** Which engine the end-to-end tests run in. */
import { type BrowserServer, type BrowserType, chromium, firefox, webkit } from 'playwright-core'
import { startChromium } from './browser.ts'

const types = { chromium, firefox, webkit } as const

/** The one named by `MUNDAP_BROWSER`, or Chromium. Throws when it is none of Playwright's. */
export const engine = readEngine(process.env.MUNDAP_BROWSER)
export const inChromium = engine === 'chromium'
export const browserType: BrowserType = types[engine]

/** Starts the browser of a run: a Chromium as browser.ts finds one, or what `npx playwright-core install` brought. */
export function startServer(): Promise<BrowserServer> {
  return inChromium ? startChromium((options) => chromium.launchServer(options)) : browserType.launchServer()
}

function readEngine(named = ''): keyof typeof types {
  if (named === '') return 'chromium'
  if (named === 'chromium' || named === 'firefox' || named === 'webkit') return named
  throw new Error(`MUNDAP_BROWSER=${named}: it can be chromium, firefox or webkit`)
}
