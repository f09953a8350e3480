import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../src/ui')

/** Media whose rules stand in a sheet of their own (shell/print.css, shell/rare-windows.css); everything else is the screen. */
const ownSheets = [
  'print',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
  '(max-height: 20rem)',
] as const
type Medium = 'screen' | (typeof ownSheets)[number]

/** The selectors of a sheet, one by one, with the medium their rules hold for. */
function selectorsOf(file: string): readonly { readonly medium: Medium; readonly selector: string }[] {
  let screen = readFileSync(join(folder, file), 'utf8').replace(/\/\*.*?\*\//gs, '')
  const found: { medium: Medium; selector: string }[] = []
  const collect = (medium: Medium, css: string): void => {
    // A comma inside of `:is(…)` ends no selector.
    for (const [, list = ''] of css.matchAll(/([^{}@;]+)\{/g))
      for (const selector of list.split(/,(?![^(]*\))/)) found.push({ medium, selector: selector.trim() })
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

/** The tokens that are colours, in the light and in the dark scheme. */
const colours = new Map(
  [
    ...readFileSync(join(folder, 'base/tokens.css'), 'utf8').matchAll(
      /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, [light, dark] as const]),
)

/** Red, green and blue of a token in a scheme (0 light, 1 dark), each from 0 to 1. */
function channels(name: string, scheme: 0 | 1): readonly [number, number, number] {
  const hex = colours.get(name)?.[scheme] ?? ''
  const at = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16) / 255
  return [at(1), at(3), at(5)]
}

/** The contrast of two tokens, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string, scheme: 0 | 1): number {
  const luminance = (name: string): number => {
    const [red, green, blue] = channels(name, scheme).map((value) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** The hue of a token in degrees. */
function hue(name: string, scheme: 0 | 1): number {
  const [red, green, blue] = channels(name, scheme)
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the colours of the %s scheme', (_name, scheme) => {
  test.each(['ink', 'ink-2', 'accent', 'right', 'wrong', 'mark-ink', 'accent-ink', 'wrong-ink'])(
    '--%s can be read on what it stands on (WCAG AA)',
    (name) => {
      const grounds = { 'mark-ink': ['mark'], 'accent-ink': ['accent'], 'wrong-ink': ['wrong'] }[name] ?? [
        'paper',
        'surface',
        'accent-soft',
      ]
      for (const ground of grounds) expect(contrast(name, ground, scheme), ground).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('the frame of a control that is not chosen can be seen', () => {
    for (const ground of ['paper', 'surface'])
      expect(contrast('line-strong', ground, scheme), ground).toBeGreaterThanOrEqual(3)
  })

  test('what can be done, right, wrong and how much have colours of their own', () => {
    const hues = ['accent', 'right', 'wrong', 'heat-3'].map((name) => hue(name, scheme))
    for (const [index, one] of hues.entries())
      for (const other of hues.slice(index + 1)) {
        const apart = Math.abs(one - other) % 360
        expect(Math.min(apart, 360 - apart)).toBeGreaterThanOrEqual(25)
      }
  })

  test('the first step of the heat map can be seen, and so can every next one', () => {
    const steps = ['surface', 'heat-1', 'heat-2', 'heat-3', 'heat-4']
    for (const [index, step] of steps.slice(1).entries())
      expect(contrast(step, steps[index] ?? '', scheme), step).toBeGreaterThanOrEqual(1.4)
    // Alone, as a bar, a shade must be seen as well as a letter of a heading.
    expect(contrast('heat-3', 'surface', scheme)).toBeGreaterThanOrEqual(3)
  })
})

test('every corner is of the one scale, and every shadow under a thing is the one elevation', () => {
  const odd = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/border(?:-[\w-]+)?-radius: ([^;]+);/g)]
        .filter(
          ([, value = '']) =>
            !/^(0|50%|calc\(var\(--radius\) - 2px\)|var\(--radius(-s|-l|-full)?\)( |$))+/.test(value),
        )
        .map(([rule]) => `${file}: ${rule}`),
    )
  expect(odd).toEqual([])
  const blurred = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css') && file !== 'reading/code.css')
    .filter((file) =>
      /box-shadow: (?!none|var\(--lift\)|(inset )?0 (0|1px) 0 )/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    )
  expect(blurred).toEqual([])
})
