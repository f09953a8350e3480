/** Decides which lines of a block start with a prompt. The shape is not enough: the shells that the block opens count too. */
import { indentOf, matchPrompt, type PromptMatch, startsLikeCommand } from './prompt-patterns.ts'
import { opensShell, printsFile } from './shell-command.ts'
import type { SourceLine } from './source-lines.ts'

/** What is known about the shells of the block up to a line. */
export interface Shells {
  /** The keys of the prompts seen so far. */
  readonly known: Set<string>
  /** The users in these prompts. */
  readonly users: Set<string>
  /** True once a `named` prompt was seen. */
  sawNamed: boolean
  /** The last prompt. A prompt after output in the same line must repeat it. */
  current: PromptMatch | null
  /** True when the last command opened or left a shell: an unknown prompt may follow. */
  awaitsShell: boolean
  /** True when the last command printed a file: what looks like another prompt is part of that file. */
  insideFile: boolean
  /** True when there was no output after the last command. */
  justTyped: boolean
}

/** Returns the state at the start of a block. */
export function newShells(): Shells {
  return {
    known: new Set(),
    users: new Set(),
    sawNamed: false,
    current: null,
    awaitsShell: false,
    insideFile: false,
    justTyped: false,
  }
}

/** Updates the state after a prompt and what was typed after it. */
export function enterCommand(shells: Shells, prompt: PromptMatch, typed: string): void {
  shells.known.add(prompt.key)
  if (prompt.user !== '') shells.users.add(prompt.user)
  if (prompt.trust === 'named') shells.sawNamed = true
  shells.current = prompt
  shells.awaitsShell = prompt.dialect !== 'windows' && opensShell(typed)
  shells.insideFile = printsFile(typed)
  shells.justTyped = true
}

/** What the whole block says about its first prompt. */
export interface BlockSigns {
  /** The language is missing, or is not one of files. */
  readonly isTerminal: boolean
  /** The language is one of terminals. */
  readonly isNamed: boolean
  /** `#`, `%` or `>` when it is the prompt of this block; else null. */
  readonly doubtfulSign: string | null
}

/** Returns the first prompt of a block, if `line` has it; else null. The weaker its shape, the more its command must look like one. */
export function firstPrompt(line: string, signs: BlockSigns): PromptMatch | null {
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

/** Returns a later prompt; null when there is none. It must repeat a known prompt, be certain, or follow a command that opens or leaves a shell. */
export function followingPrompt(line: string, shells: Shells): PromptMatch | null {
  const prompt = matchPrompt(line)
  if (!prompt) return null
  // An indented `$ kubectl ...` is a hint in the output of a program.
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
      // Two hosts next to each other, or a container that was entered by a command which the author left out.
      const isPlausible = !shells.insideFile && startsLikeCommand(typed)
      const mayBeNew = isPlausible && (prompt.trust === 'path' || shells.sawNamed)
      return isKnown || shells.awaitsShell || mayBeNew ? prompt : null
    }
    case 'dollar':
      return isKnown || shells.awaitsShell ? prompt : null
    case 'doubtful':
      // A comment in a printed file looks the same. So it must be a known shell, or one that was just opened.
      if (isKnown) return typed === '' || startsLikeCommand(typed) ? prompt : null
      return shells.awaitsShell &&
        shells.justTyped &&
        prompt.prompt.trim() === '#' &&
        startsLikeCommand(typed)
        ? prompt
        : null
  }
}

/** Finds the current prompt after output without a newline: `...BCMubuntu $ `. Returns null when there is none. */
export function findGlued(
  line: string,
  from: number,
  shells: Shells,
): { at: number; prompt: PromptMatch } | null {
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

/** Returns a known and certain prompt directly after another prompt; null when there is none. */
export function promptBehind(typed: string, shells: Shells): PromptMatch | null {
  const prompt = /^\S/.test(typed) ? matchPrompt(typed) : null
  const isClear = prompt?.trust === 'certain' || prompt?.trust === 'named'
  return prompt && isClear && shells.known.has(prompt.key) ? prompt : null
}

/**
 * Returns `#`, `%` or `>` when it is the prompt of the block; else null. Every line that starts with it must look like a command,
 * and no other line may look like one: otherwise the block is a script with comments.
 */
export function findRootSign(source: readonly SourceLine[]): string | null {
  let sign: string | null = null
  for (const { text } of source) {
    const prompt = matchPrompt(text)
    if (prompt?.trust === 'doubtful') {
      const typed = text.slice(prompt.prompt.length)
      // A comment has Korean words outside of quotes; a command has none.
      const isTyped =
        typed === '' ||
        (startsLikeCommand(typed) && !/[가-힣]/.test(typed.slice(0, 400).replace(/(['"]).*?\1/g, '')))
      if (!isTyped || (sign !== null && sign !== prompt.prompt.trim())) return null
      sign = prompt.prompt.trim()
    } else if (prompt || startsLikeCommand(text.trimStart())) return null
  }
  return sign
}
