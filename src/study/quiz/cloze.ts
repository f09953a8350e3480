/** The 빈칸 mode: part of a command, or a key term of the answer, is hidden; the learner types it. */

import { readTranscript } from '../../notes/transcript/read-transcript.ts'
import { compact } from '../../search/text/compact.ts'
import { editDistance } from '../../search/text/edit-distance.ts'
import { keystrokes } from '../../search/text/hangul.ts'
import { cutUnits } from '../../search/text/tokenizer.ts'
import { canonicalPart, canonicalWord } from './command-synonyms.ts'
import { findKeyTerms, findNamed } from './key-terms.ts'
import type { Cloze, Mode, Nearness } from './mode.ts'
import { hasAnswer, type Material, type Words } from './quiz-source.ts'
import { shuffle } from './shuffle.ts'

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

/** How many lines of a command's output are shown. */
const outputLines = 6

/** The mode's stored name is `blank`. */
export const clozeMode: Mode = {
  id: 'blank',
  input: 'text',
  makePrompt(material, words, seed) {
    const cloze = makeCloze(material, words, seed)
    return cloze && { kind: 'blank', blank: cloze }
  },
  judge(prompt, input, words) {
    if (prompt.kind !== 'blank') return { kind: 'none' }
    const nearness = compareCloze(prompt.blank, input, words)
    return { kind: 'blank', nearness, suggests: nearness === 'different' ? 'again' : 'good' }
  },
}

/** Makes a gap in a question's answer; `seed` picks one of the possible gaps. Null when the answer offers none. */
function makeCloze(material: Material, words: Words, seed: number): Cloze | null {
  if (!hasAnswer(material) || material.card.leans) return null
  const [command] = shuffle(commandClozes(material), seed)
  return command ?? shuffle(termClozes(material, words), seed)[0] ?? null
}

/** Compares what was typed with what is hidden. Another way to write the same is right; a typing mistake in a longer word is near. */
function compareCloze(cloze: Cloze, typed: string, words: Words): Nearness {
  const input = typed.normalize('NFC').trim()
  if (cloze.shape === 'command') {
    const { program, command, hidden } = cloze
    if (canonicalPart(input, program, command) === canonicalPart(hidden, program, command)) return 'right'
    // Another letter is another flag, so only words may be misspelt.
    return !hidden.startsWith('-') && isSlipOf(input, hidden) ? 'near' : 'different'
  }
  if (findNamed([cloze.term], input, words).length > 0) return 'right'
  return cloze.term.keys.some((key) => isSlipOf(compact(input), key)) ? 'near' : 'different'
}

/** Allows one wrong keystroke in a word of four to seven keystrokes, two in a longer one. */
function isSlipOf(typed: string, wanted: string): boolean {
  const [a, b] = [keystrokes(typed.toLowerCase()), keystrokes(wanted.toLowerCase())]
  const allowed = b.length >= 8 ? 2 : b.length >= 4 ? 1 : 0
  return allowed > 0 && editDistance(a, b, allowed) <= allowed
}

function commandClozes({ card, body }: Material): readonly Cloze[] {
  const given = new Set(
    cutUnits(card.text).flatMap(({ text, words }) => [text, ...words.map((word) => word.text)]),
  )
  return body.codeBlocks.flatMap(({ text, lang }) => {
    const lines = readTranscript(text, lang) ?? []
    return lines.flatMap((line, index): readonly Cloze[] => {
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
  // What follows a pipe or a quote is not read.
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

function termClozes(material: Material, words: Words): readonly Cloze[] {
  const lines = material.body.answerText.split('\n')
  return findKeyTerms(material, words).flatMap((term): readonly Cloze[] => {
    const line = lines.find((each) => each.includes(term.name))
    if (line === undefined || !term.isSure) return []
    const start = line.indexOf(term.name)
    const after = line.slice(start + term.name.length)
    // The rest of the line must not give the hidden term away.
    if (findNamed([term], `${line.slice(0, start)} ${after}`, words).length > 0) return []
    return [{ shape: 'term', before: line.slice(0, start), hidden: term.name, after, term }]
  })
}
