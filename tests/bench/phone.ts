/** A phone of the middle sort, with nothing in its cache. */
import type { Browser } from 'playwright-core'

const SIZE = { width: 360, height: 740 }
const CPU_SLOWDOWN = 4

/** Opens a page in a fresh profile. */
export async function openPhone(browser: Browser) {
  const context = await browser.newContext({
    viewport: SIZE,
    isMobile: true,
    hasTouch: true,
    locale: 'ko-KR',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  // tsx names functions with this helper, which a page lacks.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
  return { page, close: () => context.close() }
}
