/** Reads what was typed behind `notes <command>`, strictly: what is not understood is said, not skipped. */
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What one command takes. */
export interface CommandShape {
  /** Printed for `--help`, and below what was wrong. */
  readonly usage: string
  /** Options besides `--help`: those that stand alone, and those that take a value. */
  readonly flags?: readonly string[]
  readonly values?: readonly string[]
  /** How many words without a dash there may be, in Korean what they are. */
  readonly words: { readonly least: number; readonly most: number; readonly what: string }
}

/** What was typed. `help` and `wrong` are done with: the exit code is all that is left. */
export type Typed =
  | {
      readonly kind: 'run'
      readonly words: readonly string[]
      readonly has: (flag: string) => boolean
      readonly valueOf: (option: string) => string | null
    }
  | { readonly kind: 'done'; readonly code: 0 | 2 }

/** Reads the arguments of a command. Prints the usage for `--help` (exit code 0), and what is wrong otherwise (2). */
export function readArguments(args: readonly string[], shape: CommandShape): Typed {
  const { flags = [], values = [], words } = shape
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h' },
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }])),
    ...Object.fromEntries(values.map((name) => [name, { type: 'string' }])),
  }
  try {
    const typed = parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
    if (typed.values.help === true) {
      process.stdout.write(shape.usage)
      return { kind: 'done', code: 0 }
    }
    const given = typed.positionals
    if (given.length > words.most)
      return misuse(
        `${words.what}까지만 적을 수 있어요. 남는 말: ${given.slice(words.most).join(' ')}`,
        shape,
      )
    if (given.length < words.least) return misuse(`${words.what}을 적어 주세요.`, shape)
    return {
      kind: 'run',
      words: given,
      has: (flag) => typed.values[flag] === true,
      valueOf: (option) => {
        const value = typed.values[option]
        return typeof value === 'string' ? value : null
      },
    }
  } catch (error) {
    return misuse(whatIsWrong(error, Object.keys(options)), shape)
  }
}

/** Prints what is wrong and how the command is used. */
export function misuse(message: string, { usage }: Pick<CommandShape, 'usage'>): Typed & { kind: 'done' } {
  process.stderr.write(`${message}\n\n${usage}`)
  return { kind: 'done', code: 2 }
}

function whatIsWrong(error: unknown, options: readonly string[]): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  // Node names the option in its message, with its short form before it and its value behind it.
  const named = error instanceof Error ? (/'(?:-\w, )?(-[^'\s]*)/.exec(error.message)?.[1] ?? '') : ''
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `모르는 선택 사항이에요: ${named}. ${suggest(named, options)}`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return /does not take an argument/.test(String(error))
        ? `${named}에는 값을 붙이지 않아요.`
        : `${named} 뒤에 값을 적어 주세요.`
    default:
      throw error
  }
}

function suggest(named: string, options: readonly string[]): string {
  const near = nearest(named.replace(/^-+/, ''), options)
  const all = options.map((name) => `--${name}`).join(', ')
  const hint = near === null ? `쓸 수 있는 것: ${all}.` : `--${near}을(를) 쓰려고 하셨나요?`
  return `${hint} -로 시작하는 말을 그대로 쓰려면 그 앞에 --를 두세요.`
}

/** The name that differs in the fewest letters, if they are fewer than half of it; null when none is near. */
export function nearest(written: string, names: readonly string[]): string | null {
  const ranked = names
    .map((name) => ({ name, distance: distanceOf(written.toLowerCase(), name) }))
    .filter(({ name, distance }) => distance * 2 <= name.length)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.name ?? null
}

/** How many letters have to be added, taken away or exchanged (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
