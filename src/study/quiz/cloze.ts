/** 빈칸: part of a typed command, or a key term of the answer, is hidden and typed. */

import { readTranscript } from '../../notes/transcript/read-transcript.ts'
import { editDistance } from '../../search/text/edit-distance.ts'
import { keystrokes } from '../../search/text/hangul.ts'
import { compact, cutUnits } from '../../search/text/tokenizer.ts'
import { canonicalPart, canonicalWord } from './command-synonyms.ts'
import { findKeyTerms, findNamed, type KeyTerm } from './key-terms.ts'
import type { Material, Words } from './quiz-source.ts'
import { shuffle } from './shuffle.ts'

/** A line with a gap: `before` + what is hidden + `after`. */
export type Blank =
  | {
      readonly shape: 'command'
      readonly before: string
      readonly hidden: string
      readonly after: string
      /** What the command printed, as far as it helps: a few lines. */
      readonly output: string
      readonly program: string
      readonly command: string
    }
  | {
      readonly shape: 'term'
      readonly before: string
      readonly hidden: string
      readonly after: string
      readonly term: KeyTerm
    }

/** How near an input came. `near`: right but for a slip of the finger. */
export type Nearness = 'right' | 'near' | 'different'

/** Programs whose sub-commands are worth remembering. */
const knownPrograms = new Set([
  'docker',
  'podman',
  'kubectl',
  'helm',
  'minikube',
  'docker-compose',
  'kubeadm',
  'git',
])

/** So many lines of output are shown below a command. */
const outputLines = 6

/** Makes a gap in the question's answer, or returns null when nothing lends itself. `seed` decides which. */
export function makeBlank(material: Material, words: Words, seed: number): Blank | null {
  if (material.card.pending || !material.card.askable || material.card.leans) return null
  const [command] = shuffle(commandBlanks(material), seed)
  return command ?? shuffle(termBlanks(material, words), seed)[0] ?? null
}

/** Compares what was typed with what is hidden: equivalents count as right, a slip in a longer word as near. */
export function compareBlank(blank: Blank, typed: string, words: Words): Nearness {
  const input = typed.normalize('NFC').trim()
  if (input === '') return 'different'
  if (blank.shape === 'command') {
    const { program, command, hidden } = blank
    if (canonicalPart(input, program, command) === canonicalPart(hidden, program, command)) return 'right'
    // One letter is a flag's whole meaning: only words may be misspelt.
    return !hidden.startsWith('-') && isSlipOf(input, hidden) ? 'near' : 'different'
  }
  if (findNamed([blank.term], input, words).length > 0) return 'right'
  return blank.term.keys.some((key) => isSlipOf(compact(input), key)) ? 'near' : 'different'
}

/** One wrong keystroke in a word of four to seven, two in a longer one. */
function isSlipOf(typed: string, wanted: string): boolean {
  const [a, b] = [keystrokes(typed.toLowerCase()), keystrokes(wanted.toLowerCase())]
  const allowed = b.length >= 8 ? 2 : b.length >= 4 ? 1 : 0
  return allowed > 0 && editDistance(a, b, allowed) <= allowed
}

function commandBlanks({ card, body }: Material): readonly Blank[] {
  const given = new Set(
    cutUnits(card.text).flatMap(({ text, words }) => [text, ...words.map((word) => word.text)]),
  )
  return body.codeBlocks.flatMap(({ text, lang }) => {
    const lines = readTranscript(text, lang) ?? []
    return lines.flatMap((line, index): readonly Blank[] => {
      const next = lines[index + 1]
      if (line.kind !== 'command' || next?.kind === 'continuation') return []
      const end = lines.findIndex((each, place) => place > index && each.kind !== 'output')
      const output = lines.slice(index + 1, end < 0 ? undefined : end)
      const shown = output
        .slice(0, outputLines)
        .map((each) => each.text)
        .join('\n')
      return gapsIn(line.text).flatMap(({ start, hidden, program, command }) => {
        if (given.has(hidden) || given.has(hidden.replace(/^-+/, ''))) return []
        return {
          shape: 'command',
          before: line.prompt + line.text.slice(0, start),
          hidden,
          after: line.text.slice(start + hidden.length),
          output: shown,
          program,
          command,
        }
      })
    })
  })
}

interface Gap {
  readonly start: number
  readonly hidden: string
  readonly program: string
  readonly command: string
}

/** The parts of a simple command worth hiding: the sub-command, a kind of resource, a flag. */
function gapsIn(line: string): readonly Gap[] {
  // Behind a pipe or a quote other rules hold.
  const simple = /^[^|;&><"'`$(]*/.exec(line)?.[0] ?? ''
  const parts = [...simple.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }))
  const first = parts.findIndex(({ text }) => text !== 'sudo' && !/^\w+=/.test(text))
  const program = canonicalWord(parts[first]?.text ?? '')
  if (!knownPrograms.has(program)) return []
  const command = parts[first + 1]?.text ?? ''
  return parts.slice(first + 1).flatMap(({ text, start }, index): readonly Gap[] => {
    const isSubCommand = index === 0 && /^[a-z][a-z-]+$/.test(text)
    const isResource = index === 1 && program === 'kubectl' && /^[a-z]+$/.test(text)
    const isFlag = /^-{1,2}[A-Za-z][\w-]*$/.test(text)
    return isSubCommand || isResource || isFlag ? [{ start, hidden: text, program, command }] : []
  })
}

function termBlanks(material: Material, words: Words): readonly Blank[] {
  const lines = material.body.answerText.split('\n')
  return findKeyTerms(material, words).flatMap((term): readonly Blank[] => {
    const line = lines.find((each) => each.includes(term.name))
    if (line === undefined || !term.isSure) return []
    const start = line.indexOf(term.name)
    const after = line.slice(start + term.name.length)
    // A gap that the rest of the line fills in again asks nothing.
    if (findNamed([term], `${line.slice(0, start)} ${after}`, words).length > 0) return []
    return [{ shape: 'term', before: line.slice(0, start), hidden: term.name, after, term }]
  })
}
