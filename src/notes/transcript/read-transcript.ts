/** Tells a terminal transcript from other code, and splits it into prompts, commands and output. */
import { codeClass, joinSpans } from './code-spans.ts'
import { commandEnd, continuationSign, heredocKey, showsContinuation } from './command-lines.ts'
import {
  enterCommand,
  findGlued,
  findRootSign,
  firstPrompt,
  followingPrompt,
  newShells,
  promptBehind,
} from './find-prompt.ts'
import type { PromptMatch } from './prompt-patterns.ts'
import { type SourceLine, splitSource } from './source-lines.ts'

/**
 * A line of a transcript, or a part of a line when a prompt follows output without a newline. `prompt + text + end` of all of them,
 * joined, is the text of the block.
 */
export interface TranscriptLine {
  /** `continuation`: the second or a later line of a command. */
  readonly kind: 'command' | 'continuation' | 'output'
  /** The prompt with the spaces around it; for a continuation the `> ` of the shell, if any; empty for output. */
  readonly prompt: string
  readonly text: string
  /** The newline; empty at the end of the block and before a prompt in the same line. */
  readonly end: SourceLine['end']
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Languages that authors write on transcripts. */
const terminalLanguages = words(
  'bash sh shell zsh ksh console shell-session shellsession terminal term cmd bat powershell pwsh ps1 linux ubuntu',
)

/** Languages of files: a transcript only with a certain prompt in the first line. Any other name may be a terminal. */
const fileLanguages = words(
  'yaml yml json json5 jsonc dockerfile docker java kotlin scala groovy javascript js jsx typescript ts tsx python py ' +
    'go rust c cpp csharp cs ruby rb php perl xml html css scss sql ini toml properties conf nginx diff patch makefile ' +
    'make hcl tf terraform helm markdown md csv',
)

/**
 * Splits a code block that is a terminal transcript. Takes its text and its language. Returns null for a script, a file or anything
 * else.
 */
export function readTranscript(text: string, lang: string | null): readonly TranscriptLine[] | null {
  const source = splitSource(text)
  const shells = newShells()
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
    // `/ # ubuntu@host:~$`: Ctrl+D closed a shell, and the next prompt is in the same line.
    for (let next = promptBehind(line.slice(at + prompt.prompt.length), shells); next; ) {
      lines.push({ kind: 'command', prompt: prompt.prompt, text: '', end: '' })
      enterCommand(shells, prompt, '')
      at += prompt.prompt.length
      prompt = next
      next = promptBehind(line.slice(at + prompt.prompt.length), shells)
    }
    const typed = line.slice(at + prompt.prompt.length)
    lines.push({ kind: 'command', prompt: prompt.prompt, text: typed, end })
    enterCommand(shells, prompt, typed)
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

/** Returns the spans of a transcript over the text of its block, as flat pairs: prompt, command and output. */
export function transcriptSpans(lines: readonly TranscriptLine[]): readonly number[] {
  return joinSpans(
    lines.flatMap(({ kind, prompt, text, end }) => {
      // `^C` is what the terminal shows for Ctrl+C; nobody typed it.
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
