import axe from 'axe-core'
import type { CDPSession, Page } from 'playwright-core'

/** With a rule that is not among axe's defaults: targets may not lie close to, or under, each other. */
const withTargets = { rules: { 'target-size': { enabled: true } } }

type AxeRun = (options: object) => Promise<readonly string[]>

/**
 * Runs axe on the page as it is, or those of its rules that are named, and returns one line per element it objects to, of
 * any impact.
 */
export function axeViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  return withAxe(page, (run) => run(rules ? { runOnly: rules } : {}))
}

/**
 * Runs axe on a page in the light scheme, and once more for its colours in the dark one: the markup is the same in both. With
 * `targets` it also looks at how close targets lie.
 */
export function axeInBothSchemes(
  page: Page,
  options: { readonly targets?: boolean } = {},
): Promise<readonly string[]> {
  return withAxe(page, async (run) => {
    const found = await run(options.targets === true ? withTargets : {})
    await page.emulateMedia({ colorScheme: 'dark' })
    const others = await run({ runOnly: ['color-contrast'] })
    await page.emulateMedia({ colorScheme: 'light' })
    return [...found, ...others.map((line) => `in the dark scheme: ${line}`)]
  })
}

/** Axe runs in a world of its own, so a strict Content-Security-Policy neither stops it nor has to be loosened. */
async function withAxe(
  page: Page,
  work: (run: AxeRun) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const { frameTree } = await session.send('Page.getFrameTree')
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    })
    await session.send('Runtime.evaluate', { expression: axe.source, contextId: executionContextId })
    return await work((options) => runAxe(session, executionContextId, options))
  } finally {
    await session.detach()
  }
}

/** Only violations are worked out in full, and no file is fetched again: it is a third of the work. */
const violationsOnly = { resultTypes: ['violations'], preload: false }

async function runAxe(session: CDPSession, contextId: number, options: object): Promise<readonly string[]> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, ${JSON.stringify({ ...violationsOnly, ...options })}).then(({ violations }) => violations.flatMap(({ id, impact, help, nodes }) =>
      nodes.map((node) => impact + ' ' + id + ': ' + help + ' at ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? ''))))`,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails)
    throw new Error(`axe: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
  return result.value
}
