import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../src/ui')

/** Media whose rules stand in a sheet of their own (shell/print.css, shell/forced-colors.css); everything else is the screen. */
const ownSheets = ['print', '(forced-colors: active)'] as const
type Medium = 'screen' | (typeof ownSheets)[number]

/** The selectors of a sheet, one by one, with the medium their rules hold for. */
function selectorsOf(file: string): readonly { readonly medium: Medium; readonly selector: string }[] {
  let screen = readFileSync(join(folder, file), 'utf8').replace(/\/\*.*?\*\//gs, '')
  const found: { medium: Medium; selector: string }[] = []
  const collect = (medium: Medium, css: string): void => {
    for (const [, list = ''] of css.matchAll(/([^{}@;]+)\{/g))
      for (const selector of list.split(',')) found.push({ medium, selector: selector.trim() })
  }
  for (const medium of ownSheets) {
    const [start, ...blocks] = screen.split(`@media ${medium} {`)
    screen = start ?? ''
    for (const block of blocks) {
      const [inside = ''] = /^(?:[^{}]*\{[^{}]*\})*[^{}]*\}/.exec(block) ?? []
      collect(medium, inside)
      screen += block.slice(inside.length)
    }
  }
  collect('screen', screen)
  return found
}

test('no style sheet of a page or part restyles what another one calls its own', () => {
  // A sheet stays when its page is left. If two sheets style one class, its look depends on the pages visited before.
  const owners = new Map<string, Set<string>>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css')) continue
    for (const { medium, selector } of selectorsOf(file)) {
      if (!/^\.[\w-]+$/.test(selector)) continue
      const name = `${medium} ${selector}`
      owners.set(name, (owners.get(name) ?? new Set()).add(file))
    }
  }
  expect(owners.size).toBeGreaterThan(100)
  expect(owners.has('print .toast')).toBe(true)
  expect(owners.has('(forced-colors: active) .toast')).toBe(true)
  const shared = [...owners].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])
  expect(shared).toEqual([])
})
