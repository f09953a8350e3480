import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../src/ui')

/** The rules of a sheet that hold on the screen: their selectors, one by one. */
function selectorsOf(file: string): readonly string[] {
  const css = readFileSync(join(folder, file), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/@media print \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...css.matchAll(/([^{}@;]+)\{/g)].flatMap(([, list = '']) =>
    list.split(',').map((one) => one.trim()),
  )
}

test('no style sheet of a page or part restyles what another one calls its own', () => {
  // A sheet stays when its page is left, so a class that two of them style looks as the way there decides.
  const owners = new Map<string, Set<string>>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css')) continue
    for (const selector of selectorsOf(file)) {
      if (!/^\.[\w-]+$/.test(selector)) continue
      owners.set(selector, (owners.get(selector) ?? new Set()).add(file))
    }
  }
  expect(owners.size).toBeGreaterThan(100)
  const shared = [...owners].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])
  expect(shared).toEqual([])
})
