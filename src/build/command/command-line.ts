/** Reads the arguments of a command. What it does not understand is an error, and is never skipped. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { nearestName } from '../read/nearest-name.ts'

/** How the commands are called: `mundap …` where it is installed, `npm run notes -- …` in this repository. */
export interface Program {
  /** What is typed before the command. */
  readonly name: string
  /** The folder that is read when none is given. */
  readonly folder: string
  /** The finished app that sites are made from; null where the program makes none. */
  readonly appDir: string | null
}

/** What one command takes. */
export interface CommandShape {
  /** Printed for `--help`, and below what was wrong. `{program}` and `{folder}` stand for those of the program. */
  readonly usage: string
  /** Options besides `--help`: those that stand alone, and those that take a value. */
  readonly flags?: readonly string[]
  readonly values?: readonly string[]
  /** How many arguments without a dash there may be, and what they are (Korean). */
  readonly words: { readonly least: number; readonly most: number; readonly what: string }
}

/** What was typed. After `--help` or a mistake only the exit code is left (`done`). */
export type Typed =
  | {
      readonly kind: 'run'
      readonly words: readonly string[]
      readonly has: (flag: string) => boolean
      readonly valueOf: (option: string) => string | null
    }
  | { readonly kind: 'done'; readonly code: 0 | 2 }

/** Reads the arguments of a command. For `--help` prints the usage (exit code 0); for a mistake prints what is wrong (2). */
export function readArguments(args: readonly string[], shape: CommandShape, program: Program): Typed {
  const { flags = [], values = [], words } = shape
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h' },
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }])),
    ...Object.fromEntries(values.map((name) => [name, { type: 'string' }])),
  }
  try {
    const typed = parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
    if (typed.values.help === true) {
      process.stdout.write(usageOf(shape, program))
      return { kind: 'done', code: 0 }
    }
    const given = typed.positionals
    if (given.length > words.most)
      return misuse(
        `${words.what}까지만 적을 수 있어요. 남는 말: ${given.slice(words.most).join(' ')}. 빈칸이 있는 경로는 따옴표로 감싸 주세요.`,
        shape,
        program,
      )
    if (given.length < words.least) return misuse(`${words.what}을 적어 주세요.`, shape, program)
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
    return misuse(whatIsWrong(error, Object.keys(options)), shape, program)
  }
}

/** Prints what is wrong and how the command is used. Returns exit code 2. */
export function misuse(
  message: string,
  shape: Pick<CommandShape, 'usage'>,
  program: Program,
): Typed & { kind: 'done' } {
  process.stderr.write(`${message}\n\n${usageOf(shape, program)}`)
  return { kind: 'done', code: 2 }
}

/** Returns how a command is used, as it is called here. */
export function usageOf({ usage }: Pick<CommandShape, 'usage'>, { name, folder }: Program): string {
  return usage.replaceAll('{program}', name).replaceAll('{folder}', folder === '.' ? '지금 폴더' : folder)
}

function whatIsWrong(error: unknown, options: readonly string[]): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  // Node's message quotes the option: its short form stands before it, its value behind it.
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
  const near = nearestName(named.replace(/^-+/, ''), options)
  const all = options.map((name) => `--${name}`).join(', ')
  const hint = near === null ? `쓸 수 있는 것: ${all}.` : `혹시 --${near}인가요?`
  return `${hint} -로 시작하는 말을 그대로 쓰려면 그 앞에 --를 두세요.`
}
