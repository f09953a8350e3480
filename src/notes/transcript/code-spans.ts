/** How coloured code travels: flat pairs of a length and a class over the text, so that pages stay small. */

/** What a stretch of code is. Data files hold the numbers: add at the end, never renumber. */
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

/** A stretch of text and the number of its class. */
export interface CodeRun {
  readonly text: string
  readonly number: number
}

/** Cuts `text` at the flat pairs [length, class, …] of `runs`. What they leave over is plain. */
export function cutRuns(text: string, runs: readonly number[]): readonly CodeRun[] {
  const pieces: CodeRun[] = []
  let at = 0
  for (let index = 0; index + 1 < runs.length; index += 2) {
    const end = at + (runs[index] ?? 0)
    pieces.push({ text: text.slice(at, end), number: runs[index + 1] ?? codeClass.plain })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), number: codeClass.plain })
  return pieces
}

/** What was typed in a transcript, one command after the other, without prompts and output. */
export function typedCommands(text: string, runs: readonly number[]): string {
  let typed = ''
  let previous: number = codeClass.plain
  for (const run of cutRuns(text, runs)) {
    // A prompt glued to the end of a command leaves no newline between two of them.
    const isNext = previous === codeClass.prompt && typed !== '' && !typed.endsWith('\n')
    if (run.number === codeClass.command) typed += (isNext ? '\n' : '') + run.text
    previous = run.number
  }
  return typed.replaceAll('\r\n', '\n').trimEnd()
}

/** Makes the flat pairs; empty stretches vanish and neighbours of one class become one. */
export function joinRuns(stretches: Iterable<readonly [length: number, number: number]>): readonly number[] {
  const runs: number[] = []
  for (const [length, number] of stretches) {
    if (length === 0) continue
    if (runs.at(-1) === number) runs[runs.length - 2] = (runs.at(-2) ?? 0) + length
    else runs.push(length, number)
  }
  return runs
}
