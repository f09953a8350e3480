import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * Runs axe on the page as it is, or those of its rules that are named, and returns one line per element it objects to, of
 * any impact. Runs in a world of its
 * own, so a strict Content-Security-Policy neither stops it nor has to be loosened.
 */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const { frameTree } = await session.send('Page.getFrameTree')
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    })
    await session.send('Runtime.evaluate', { expression: axe.source, contextId })
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, ${JSON.stringify(rules ? { runOnly: rules } : {})}).then(({ violations }) => violations.flatMap(({ id, impact, help, nodes }) =>
        nodes.map((node) => impact + ' ' + id + ': ' + help + ' at ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? ''))))`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails)
      throw new Error(`axe: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    return result.value
  } finally {
    await session.detach()
  }
}
