import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { browserType, engine, inChromium } from './engine.ts'
import { type StaticSite, type StaticSiteOptions, serveStatic } from './server.ts'
import { recordLayoutShifts, watchContext } from './watch.ts'

declare module 'vitest' {
  /** What global-setup.ts hands to the tests. */
  interface ProvidedContext {
    /** Where the one browser of this run listens. */
    readonly browser: string
    /** Folders of built sites. */
    readonly sites: Readonly<Record<SiteName, string>>
  }
}

/** The tests' notes below `/` and below `/repo/`; below `/` a note full of attacks, and a season of 500 questions in five notes. */
export type SiteName = 'root' | 'repo' | 'hostile' | 'season'

/** A test of what only Chromium has: its protocol, its clipboard. */
export const chromiumTest = test.runIf(inChromium)

export const phone = { width: 360, height: 740 }
export const laptop = { width: 1280, height: 800 }
/** Too narrow for a pane beside a list. */
const desk = { width: 1100, height: 800 }

export interface VisitOptions {
  readonly site?: SiteName
  /** Another browser than the one that all tests share. */
  readonly browser?: Browser
  /** Another folder than a built site, served below `/` or `base`. */
  readonly folder?: string
  readonly base?: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly scheme?: 'light' | 'dark'
  readonly scripts?: boolean
  readonly touch?: boolean
  /**
   * Lets the site install its service worker. Without it, the page finds a browser that has none: to keep the whole site in
   * every fresh profile takes more of the machine than most tests themselves.
   */
  readonly worker?: boolean
  /** Switches the page's Content-Security-Policy off, to see what would happen without that last line of defence. */
  readonly policy?: boolean
  /** Complaints that this test brings about on purpose. */
  readonly allow?: readonly RegExp[]
  readonly intercept?: StaticSiteOptions['intercept']
}

/** One learner with a browser profile of her own, on a site of its own. */
export interface Visit {
  readonly site: StaticSite
  readonly context: BrowserContext
  readonly page: Page
  /** Opens a path below the base ("quiz/") in the first tab, or in `page`, and waits until scripts run. */
  readonly open: (path: string, page?: Page) => Promise<Page>
  readonly newTab: (path: string) => Promise<Page>
}

let connection: Promise<Browser> | undefined

/** The browser that all end-to-end tests share. */
export function browser(): Promise<Browser> {
  connection ??= browserType.connect(inject('browser'))
  return connection
}

/**
 * Serves the built site and opens a fresh browser profile on it. When the test ends, the profile goes away, and the test
 * fails if any page complained in its console, broke its Content-Security-Policy, or asked another origin for anything.
 */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { site: name = 'root', size = desk, scheme = 'light' } = options
  const { scripts = true, touch = false, worker = false } = options
  const site = await serveStatic(options.folder ?? inject('sites')[name], {
    base: options.base ?? (name === 'repo' ? '/repo/' : '/'),
    ...(options.intercept ? { intercept: options.intercept } : {}),
  })
  const context = await (options.browser ?? (await browser())).newContext({
    viewport: size,
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    hasTouch: touch,
    ...(engine === 'firefox' ? {} : { isMobile: touch }),
    bypassCSP: options.policy === false,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
    ...(inChromium ? { permissions: ['clipboard-read', 'clipboard-write'] } : {}),
  })
  context.setDefaultTimeout(20_000)
  const { complaints, foreign } = watchContext(context, site.origin)
  if (scripts && inChromium) await recordLayoutShifts(context)
  if (!worker) {
    await context.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  }
  const page = await context.newPage()
  onTestFinished(async () => {
    await context.close()
    await site.close()
    const unexpected = complaints
      // What a browser writes into the console of its own accord differs; the patterns know Chromium's words.
      .filter((text) => inChromium || text.startsWith('uncaught: '))
      .filter((text) => !options.allow?.some((pattern) => pattern.test(text)))
    expect({ complaints: unexpected, foreign }).toEqual({ complaints: [], foreign: [] })
  })
  const open = async (path: string, tab = page) => {
    await tab.goto(site.url + path)
    return tab
  }
  return { site, context, page, open, newTab: async (path) => open(path, await context.newPage()) }
}

/** A visit to a site that keeps itself on the device. */
export function visitWithWorker(options: VisitOptions = {}): Promise<Visit> {
  return visit({ ...options, worker: true })
}
