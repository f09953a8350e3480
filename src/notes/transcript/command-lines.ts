/** Finds where a typed command of a transcript ends. */
import { followingPrompt, type Shells } from './find-prompt.ts'
import { indentOf, type PromptMatch } from './prompt-patterns.ts'
import { closedCommand, isOpen, type OpenCommand, readCommandLine } from './shell-command.ts'
import type { SourceLine } from './source-lines.ts'

/** A command over more lines than this, without a here-document, was never closed. */
const longestCommand = 200

/**
 * Returns the index of the last line of the command that starts in line `index`. An open quote or loop continues the command only
 * if it is closed before the next prompt, and a here-document only if its end word follows. Otherwise an apostrophe in a comment
 * would make the output part of the command.
 */
export function commandEnd(
  source: readonly SourceLine[],
  index: number,
  typed: string,
  prompt: PromptMatch,
  lastHeredocEnd: ReadonlyMap<string, number>,
  shells: Shells,
): number {
  let state = advance(closedCommand, typed, prompt)
  let sure = index
  let at = index + 1
  const showsSign = showsContinuation(source[at], prompt)
  while (at < source.length && at - sure <= longestCommand) {
    const line = source[at]?.text ?? ''
    if (prompt.dialect === 'query') {
      if (!/^ *(?:->|[-'"]>|\w+-#)/.test(line)) break
      sure = at++
      continue
    }
    if (!isOpen(state)) break
    const [endWord, ...laterWords] = state.heredocs
    if (endWord !== undefined && !state.continued && state.quote === '') {
      state = { ...state, heredocs: laterWords }
      if ((lastHeredocEnd.get(endWord) ?? -1) < at) continue
      while (heredocKey(source[at]?.text ?? '') !== endWord) at++
      sure = at++
      continue
    }
    if (followingPrompt(line, shells)) break
    const sign = continuationSign(line, prompt, showsSign)
    const isSure = sign !== '' || state.continued
    state = advance(state, line.slice(sign.length), prompt)
    if (isSure || !isOpen(state)) sure = at
    at++
  }
  return sure
}

function advance(state: OpenCommand, line: string, prompt: PromptMatch): OpenCommand {
  if (prompt.dialect === 'shell') return readCommandLine(state, line)
  return { ...closedCommand, continued: prompt.dialect === 'windows' && /[`^]$/.test(line) }
}

/** Returns true when the line after a command starts with `>` in the column of the prompt: the shell waits for more. */
export function showsContinuation(line: SourceLine | undefined, prompt: PromptMatch): boolean {
  return line?.text.startsWith(`${indentOf(prompt.prompt)}>`) ?? false
}

/** Returns the sign that a shell shows before the second and later lines of a command (`> `); empty when there is none. */
export function continuationSign(line: string, prompt: PromptMatch, showsSign: boolean): string {
  if (prompt.dialect === 'query') return /^ *(?:->|[-'"]>|\w+-#) ?/.exec(line)?.[0] ?? ''
  return showsSign ? (/^[ \t]*>>? ?/.exec(line)?.[0] ?? '') : ''
}

/** Returns a line without the `> ` before it and the spaces around it, to compare it with the end word of a here-document. */
export function heredocKey(line: string): string {
  return line.length > 200 ? '' : line.replace(/^\s*(?:> ?)?\s*/, '').trimEnd()
}
