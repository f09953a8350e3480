import type { BrowserContext, Page } from 'playwright-core'

/** Collects what a page does that no page of the site may do. */
export interface PageWatch {
  /** Console errors and warnings, uncaught errors, Content-Security-Policy violations. */
  readonly complaints: readonly string[]
  /** Addresses of other origins that were asked for, by the page or by its workers. */
  readonly foreign: readonly string[]
}

/** Watches every page, present and future, of a context. Call before the first `goto`. */
export function watchContext(context: BrowserContext, origin: string): PageWatch {
  const complaints: string[] = []
  const foreign: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (/^(https?|wss?):/.test(url) && new URL(url).origin !== origin) foreign.push(url)
  })
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (event) => {
    const error = event.error()
    complaints.push(`uncaught: ${error.name}: ${error.message}`)
  })
  return { complaints, foreign }
}

/** Makes the context's pages add up their layout shifts; read with `layoutShift`. Call before the first `goto`. */
export async function recordLayoutShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const total = { value: 0 }
    Object.assign(globalThis, { layoutShiftTotal: total })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift: { value?: unknown; hadRecentInput?: unknown } = entry.toJSON()
        if (typeof shift.value === 'number' && shift.hadRecentInput !== true) total.value += shift.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum of the page's unexpected layout shifts so far (the score of web.dev/cls, without its windows). */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => {
    const total: unknown = Reflect.get(Reflect.get(globalThis, 'layoutShiftTotal') ?? {}, 'value')
    return typeof total === 'number' ? total : Number.NaN
  })
}
