import { assemble, disassemble } from 'es-hangul'
import type { Page } from 'playwright-core'

/**
 * Types Korean into what has the focus, key by key, as a two-set input method does: the last syllable stays a
 * composition ("커", "컨", then "커" + "너"), and only the earlier ones are committed. The last syllable is left
 * uncommitted; `commit` ends it. `onStage` runs after each key with the text the field now shows.
 */
export async function composeKorean(
  page: Page,
  text: string,
  onStage: (shown: string) => Promise<void> = async () => {},
): Promise<{ readonly commit: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page)
  const keys = [...disassemble(text)]
  let committed = 0
  let composing = ''
  for (const [index] of keys.entries()) {
    const shown = assemble(keys.slice(0, index + 1))
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
    })
    const settled = [...shown].slice(committed, -1).join('')
    if (settled) {
      await session.send('Input.insertText', { text: settled })
      committed += [...settled].length
    }
    composing = [...shown].at(-1) ?? ''
    await session.send('Input.imeSetComposition', { text: composing, selectionStart: 1, selectionEnd: 1 })
    await session.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key: 'Process',
      windowsVirtualKeyCode: 229,
    })
    await onStage(shown)
  }
  return {
    commit: async () => {
      await session.send('Input.insertText', { text: composing })
      await session.detach()
    },
  }
}
