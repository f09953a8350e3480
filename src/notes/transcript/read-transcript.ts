/** Tells a terminal transcript from other code and splits it into what was shown, what was typed and what came back. */
import { codeClass, joinRuns } from './code-spans.ts'
import { matchPrompt, type PromptMatch, startsLikeCommand } from './prompt-patterns.ts'
import {
  closedCommand,
  isOpen,
  type OpenCommand,
  opensShell,
  printsFile,
  readCommandLine,
} from './shell-command.ts'

/**
 * One line of a transcript, or a part of one where a prompt stands behind output that had no newline.
 * `prompt + text + end` of all of them, joined, is the block again.
 */
export interface TranscriptLine {
  /** `continuation` is the second and later lines of one typed command. */
  readonly kind: 'command' | 'continuation' | 'output'
  /** With the space behind it; for a continuation the `> ` the shell shows, if any; empty for output. */
  readonly prompt: string
  readonly text: string
  /** The newline, or nothing at the end of the block and before a prompt in the same line. */
  readonly end: '' | '\n' | '\r\n'
}

interface SourceLine {
  readonly text: string
  readonly end: TranscriptLine['end']
}

/** What is known about the shells of the block so far. */
interface Shells {
  readonly known: Set<string>
  readonly users: Set<string>
  sawNamed: boolean
  /** The prompt last seen: the one a glued prompt must repeat. */
  current: PromptMatch | null
  /** The last command opened or left a shell, so that an unknown prompt may come. */
  awaitsShell: boolean
  /** The last command printed a file: what looks like a foreign prompt belongs to it. */
  insideFile: boolean
  /** No output has come since the last command. */
  justTyped: boolean
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Languages authors give to terminal text. */
const terminalLanguages = words(
  'bash sh shell zsh ksh console shell-session shellsession terminal term cmd bat powershell pwsh ps1 linux ubuntu',
)

/** Languages of files: in them only a clear prompt in the first line counts. Any other name may be a terminal. */
const fileLanguages = words(
  'yaml yml json json5 jsonc dockerfile docker java kotlin scala groovy javascript js jsx typescript ts tsx python py ' +
    'go rust c cpp csharp cs ruby rb php perl xml html css scss sql ini toml properties conf nginx diff patch makefile ' +
    'make hcl tf terraform helm markdown md csv',
)

// A command typed over more lines than this without a here-document is taken as one that was never closed.
const longestCommand = 200

/**
 * Splits a fenced block that is a terminal transcript; null when it is a script, a file or anything else.
 * What counts as a prompt is decided by the block itself: the shells that were seen or opened in it, not by shape alone.
 */
export function readTranscript(text: string, lang: string | null): readonly TranscriptLine[] | null {
  const source = splitLines(text)
  const shells: Shells = {
    known: new Set(),
    users: new Set(),
    sawNamed: false,
    current: null,
    awaitsShell: false,
    insideFile: false,
    justTyped: false,
  }
  const isNamed = lang !== null && terminalLanguages.has(lang.toLowerCase())
  const isTerminal = isNamed || !fileLanguages.has(lang?.toLowerCase() ?? '')
  const firstLine = source.findIndex((line) => line.text.trim() !== '')
  const doubtfulSign = isTerminal ? findRootSign(source) : null
  const lastHeredocEnd = new Map(source.map((line, index) => [heredocKey(line.text), index]))
  const lines: TranscriptLine[] = []

  const promptAt = (line: string, index: number): PromptMatch | null => {
    if (shells.known.size > 0) return followingPrompt(line, shells)
    if (!isTerminal && index !== firstLine) return null
    return firstPrompt(line, { isTerminal, isNamed, doubtfulSign })
  }

  for (let index = 0; index < source.length; index++) {
    const { text: line, end } = source[index] ?? { text: '', end: '' }
    let at = 0
    let prompt = promptAt(line, index)
    if (!prompt) {
      const glued = findGlued(line, 0, shells)
      if (glued) {
        lines.push({ kind: 'output', prompt: '', text: line.slice(0, glued.at), end: '' })
        at = glued.at
        prompt = glued.prompt
      }
    }
    if (!prompt) {
      lines.push({ kind: 'output', prompt: '', text: line, end })
      if (line.trim() !== '') shells.justTyped = false
      continue
    }
    // `/ # ubuntu@host:~$`: a shell was left with Ctrl+D, and the next prompt follows in the same line.
    for (let next = promptBehind(line.slice(at + prompt.prompt.length), shells); next; ) {
      lines.push({ kind: 'command', prompt: prompt.prompt, text: '', end: '' })
      enter(shells, prompt, '')
      at += prompt.prompt.length
      prompt = next
      next = promptBehind(line.slice(at + prompt.prompt.length), shells)
    }
    const typed = line.slice(at + prompt.prompt.length)
    lines.push({ kind: 'command', prompt: prompt.prompt, text: typed, end })
    enter(shells, prompt, typed)
    const last = commandEnd(source, index, typed, prompt, lastHeredocEnd, shells)
    const showsSign = showsContinuation(source[index + 1], prompt)
    for (index++; index <= last; index++) {
      const { text: more, end: moreEnd } = source[index] ?? { text: '', end: '' }
      const sign = continuationSign(more, prompt, showsSign)
      lines.push({ kind: 'continuation', prompt: sign, text: more.slice(sign.length), end: moreEnd })
    }
    index--
  }
  const { current } = shells
  const anyTyped = lines.some((line) => line.kind === 'command' && line.text.trim() !== '')
  return current && (anyTyped || current.trust === 'certain' || current.trust === 'named') ? lines : null
}

/** The runs of a transcript over the text of its block: prompt, command and output. */
export function transcriptRuns(lines: readonly TranscriptLine[]): readonly number[] {
  return joinRuns(
    lines.flatMap(({ kind, prompt, text, end }) => {
      // What the terminal echoes for Ctrl+C was not typed as text.
      const echo = kind === 'output' ? 0 : (/\^[CDZ]$/.exec(text)?.[0].length ?? 0)
      const typed = text.length - echo
      const isEmpty = kind === 'command' && text.slice(0, typed).trim() === ''
      const body = kind === 'output' ? codeClass.output : isEmpty ? codeClass.prompt : codeClass.command
      return [
        [prompt.length, codeClass.prompt],
        [typed, body],
        [echo, codeClass.output],
        [end.length, echo > 0 ? codeClass.output : body],
      ] as const
    }),
  )
}

function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let start = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', start)) {
    const isWindows = at > start && text.charAt(at - 1) === '\r'
    lines.push({ text: text.slice(start, isWindows ? at - 1 : at), end: isWindows ? '\r\n' : '\n' })
    start = at + 1
  }
  if (start < text.length) lines.push({ text: text.slice(start), end: '' })
  return lines
}

/** What the block as a whole says before any prompt was seen. */
interface BlockSigns {
  /** The language is one of terminals, or missing. */
  readonly isTerminal: boolean
  /** The author named a terminal language. */
  readonly isNamed: boolean
  readonly doubtfulSign: string | null
}

/** The first prompt of a block has nothing to agree with, so the weaker its shape, the more its command must look like one. */
function firstPrompt(line: string, signs: BlockSigns): PromptMatch | null {
  const prompt = matchPrompt(line)
  if (!prompt) return null
  const typed = line.slice(prompt.prompt.length)
  const looksTyped = startsLikeCommand(typed)
  switch (prompt.trust) {
    case 'certain':
      return prompt
    case 'named': {
      const isDollar = prompt.prompt.trimEnd().endsWith('$')
      const mayBeTyped =
        signs.isTerminal && isDollar && (typed === '' ? signs.isNamed : /^[A-Za-z#]/.test(typed))
      return looksTyped || mayBeTyped ? prompt : null
    }
    case 'path':
      return signs.isTerminal && looksTyped ? prompt : null
    case 'dollar':
      return signs.isTerminal && /^[^\s\d]/.test(typed) ? prompt : null
    case 'doubtful':
      return prompt.prompt.trim() === signs.doubtfulSign ? prompt : null
  }
}

/** Later prompts must repeat a known one, be beyond doubt, or follow a command that opens or leaves a shell. */
function followingPrompt(line: string, shells: Shells): PromptMatch | null {
  const prompt = matchPrompt(line)
  if (!prompt) return null
  // `$ kubectl ...` further in is a hint that a program prints.
  const isInLine = indentOf(prompt.prompt) === indentOf(shells.current?.prompt ?? '')
  if (!isInLine && prompt.trust !== 'certain' && prompt.trust !== 'named') return null
  const typed = line.slice(prompt.prompt.length)
  const isKnown = shells.known.has(prompt.key)
  switch (prompt.trust) {
    case 'certain':
      return isKnown || shells.awaitsShell || !shells.insideFile || shells.users.has(prompt.user)
        ? prompt
        : null
    case 'named':
    case 'path': {
      // Two hosts side by side, or a container entered by a command the author left out.
      const isPlausible = !shells.insideFile && startsLikeCommand(typed)
      const mayBeNew = isPlausible && (prompt.trust === 'path' || shells.sawNamed)
      return isKnown || shells.awaitsShell || mayBeNew ? prompt : null
    }
    case 'dollar':
      return isKnown || shells.awaitsShell ? prompt : null
    case 'doubtful':
      // A comment in a file that is shown looks the same; only a shell just opened, or one already seen, is believed.
      if (isKnown) return typed === '' || startsLikeCommand(typed) ? prompt : null
      return shells.awaitsShell &&
        shells.justTyped &&
        prompt.prompt.trim() === '#' &&
        startsLikeCommand(typed)
        ? prompt
        : null
  }
}

function enter(shells: Shells, prompt: PromptMatch, typed: string): void {
  shells.known.add(prompt.key)
  if (prompt.user !== '') shells.users.add(prompt.user)
  if (prompt.trust === 'named') shells.sawNamed = true
  shells.current = prompt
  shells.awaitsShell = prompt.dialect !== 'windows' && opensShell(typed)
  shells.insideFile = printsFile(typed)
  shells.justTyped = true
}

/** Finds the current prompt behind output that did not end its line: `...BCMubuntu $ `. */
function findGlued(line: string, from: number, shells: Shells): { at: number; prompt: PromptMatch } | null {
  const { current } = shells
  if (!current || current.trust === 'dollar' || current.trust === 'doubtful') return null
  const bare = current.prompt.trim()
  for (let at = line.indexOf(bare, from + 1); at !== -1; at = line.indexOf(bare, at + 1)) {
    const prompt = matchPrompt(line.slice(at))
    if (prompt?.key !== current.key || !prompt.prompt.startsWith(bare)) continue
    const typed = line.slice(at + prompt.prompt.length)
    if (typed === '' || current.trust !== 'path' || startsLikeCommand(typed)) return { at, prompt }
  }
  return null
}

/** A known, unmistakable prompt right at the start of what seems to be typed. */
function promptBehind(typed: string, shells: Shells): PromptMatch | null {
  const prompt = /^\S/.test(typed) ? matchPrompt(typed) : null
  const isClear = prompt?.trust === 'certain' || prompt?.trust === 'named'
  return prompt && isClear && shells.known.has(prompt.key) ? prompt : null
}

/**
 * The index of the last line of the command typed in line `index`. A quote or loop counts only if it is closed before
 * the next prompt, a here-document only if its end word comes: an apostrophe in a comment must not swallow the output.
 */
function commandEnd(
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

/** True when the line behind a command starts with the sign of an unfinished one, in the column of the prompt. */
function showsContinuation(line: SourceLine | undefined, prompt: PromptMatch): boolean {
  return line?.text.startsWith(`${indentOf(prompt.prompt)}>`) ?? false
}

function indentOf(prompt: string): string {
  return /^[ \t]*/.exec(prompt)?.[0] ?? ''
}

/** The sign a shell shows before the second and later lines of a command (`> `), or an empty string. */
function continuationSign(line: string, prompt: PromptMatch, showsSign: boolean): string {
  if (prompt.dialect === 'query') return /^ *(?:->|[-'"]>|\w+-#) ?/.exec(line)?.[0] ?? ''
  return showsSign ? (/^[ \t]*>>? ?/.exec(line)?.[0] ?? '') : ''
}

/** A line as the end word of a here-document is compared: without the `> ` before it and spaces around it. */
function heredocKey(line: string): string {
  return line.length > 200 ? '' : line.replace(/^\s*(?:> ?)?\s*/, '').trimEnd()
}

/**
 * `#`, `%` or `>` when it is this block's prompt: every line that starts with it goes on like a command, and no other
 * line does (else it is a script with comments).
 */
function findRootSign(source: readonly SourceLine[]): string | null {
  let sign: string | null = null
  for (const { text } of source) {
    const prompt = matchPrompt(text)
    if (prompt?.trust === 'doubtful') {
      const typed = text.slice(prompt.prompt.length)
      // A command is not followed by Korean words outside quotes; a comment is.
      const isTyped =
        typed === '' ||
        (startsLikeCommand(typed) && !/[가-힣]/.test(typed.slice(0, 400).replace(/(['"]).*?\1/g, '')))
      if (!isTyped || (sign !== null && sign !== prompt.prompt.trim())) return null
      sign = prompt.prompt.trim()
    } else if (prompt || startsLikeCommand(text.trimStart())) return null
  }
  return sign
}
