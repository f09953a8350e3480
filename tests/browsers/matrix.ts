/** The table of browser and use, with a reason for everything that is not proven. */

export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** This browser cannot be asked, which is no failure. */
  | { readonly kind: 'unasked'; readonly reason: string }

interface Column {
  readonly name: string
  /** One per use, in order; or why the browser was not run. */
  readonly outcomes: readonly Outcome[] | string
}

export const signs = { passed: '✓', failed: '✗', unasked: '–' } as const

/** Prints it: a line for each use, a column for each browser, numbered reasons below. */
export function printMatrix(uses: readonly string[], columns: readonly Column[]): void {
  const reasons: string[] = []
  const note = (reason: string): string => {
    if (!reasons.includes(reason)) reasons.push(reason)
    return ` [${reasons.indexOf(reason) + 1}]`
  }
  const cells = uses.map((_, row) =>
    columns.map(({ outcomes }) => {
      if (typeof outcomes === 'string') return `–${note(outcomes)}`
      const outcome = outcomes[row]
      if (outcome === undefined) return `–${note('not reached')}`
      return signs[outcome.kind] + (outcome.kind === 'passed' ? '' : note(outcome.reason))
    }),
  )
  const first = Math.max(...uses.map((use) => use.length))
  const widths = columns.map(({ name }, at) =>
    Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)),
  )
  const line = (head: string, rest: readonly string[]): string =>
    [head.padEnd(first), ...rest.map((text, at) => text.padEnd(widths[at] ?? 0))].join('  ').trimEnd()
  console.log(
    `\n${line(
      '',
      columns.map(({ name }) => name),
    )}`,
  )
  uses.forEach((use, row) => {
    console.log(line(use, cells[row] ?? []))
  })
  console.log('\n✓ works   ✗ fails   – not asked')
  reasons.forEach((reason, at) => {
    console.log(`[${at + 1}] ${reason}`)
  })
}
