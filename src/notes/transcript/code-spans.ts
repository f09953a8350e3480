/** Coloured code in data files: flat pairs of a length and a class over the text, because that is short. */

/** The classes of spans of code. Data files have the numbers: add new ones at the end, never change a number. */
export const codeClass = {
  plain: 0,
  prompt: 1,
  command: 2,
  output: 3,
  comment: 4,
  keyword: 5,
  string: 6,
  number: 7,
  property: 8,
  function: 9,
  variable: 10,
  inserted: 11,
  deleted: 12,
} as const

export type CodeClass = keyof typeof codeClass

/** A piece of code and the number of its class. */
export interface CodeSpan {
  readonly text: string
  readonly number: number
}

/** Cuts `text` by the flat pairs [length, class, …] of `runs`. Text after the last pair is plain. */
export function cutSpans(text: string, runs: readonly number[]): readonly CodeSpan[] {
  const pieces: CodeSpan[] = []
  let at = 0
  for (let index = 0; index + 1 < runs.length; index += 2) {
    const end = at + (runs[index] ?? 0)
    pieces.push({ text: text.slice(at, end), number: runs[index + 1] ?? codeClass.plain })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), number: codeClass.plain })
  return pieces
}

/** Returns what was typed in a transcript, one command a line, without prompts and output. */
export function typedCommands(text: string, runs: readonly number[]): string {
  let typed = ''
  let previous: number = codeClass.plain
  for (const run of cutSpans(text, runs)) {
    // A prompt can follow a command in the same line. Then there is no newline between two commands.
    const isNext = previous === codeClass.prompt && typed !== '' && !typed.endsWith('\n')
    if (run.number === codeClass.command) typed += (isNext ? '\n' : '') + run.text
    previous = run.number
  }
  return typed.replaceAll('\r\n', '\n').trimEnd()
}

/** Makes the flat pairs. Empty spans are left out, and neighbours of one class become one span. */
export function joinSpans(spans: Iterable<readonly [length: number, number: number]>): readonly number[] {
  const runs: number[] = []
  for (const [length, number] of spans) {
    if (length === 0) continue
    if (runs.at(-1) === number) runs[runs.length - 2] = (runs.at(-2) ?? 0) + length
    else runs.push(length, number)
  }
  return runs
}
