/**
 * Questions and answers as they were spoken: `수강생: …` and `강사: …`, `**면접관:**` and `**지원자:**`, `🙋 …` and `👉 …`. No list of names:
 * the lines of one name ask, those of another follow them and do not, twice or more. In the log of a chat (`[오후 2:03] 수현: …`) many ask.
 */
import { asks } from '../asks.ts'
import { readBullet } from '../markers.ts'
import type { Outline } from './outline.ts'
import { type HeadPiece, type Start, type Starts, startAt } from './start.ts'
import { readTurn, type Turn } from './turn.ts'

const LEAST = 2

interface TurnAt extends Turn {
  readonly index: number
}

/** Finds the questions of this dialect; null when the note is not written so. */
export function findSpeakers(outline: Outline): Starts | null {
  const turns = turnsOf(outline)
  const said = new Map<string, { count: number; asking: number }>()
  for (const turn of turns) {
    const { count, asking } = said.get(turn.name) ?? { count: 0, asking: 0 }
    said.set(turn.name, { count: count + 1, asking: asking + (asks(saidBy(outline, turn)) ? 1 : 0) })
  }
  const isAsker = ({ name }: TurnAt): boolean => {
    const { count, asking } = said.get(name) ?? { count: 0, asking: 0 }
    return asking * 2 >= count
  }
  const isAnswerer = (turn: TurnAt | undefined): turn is TurnAt =>
    turn !== undefined && !isAsker(turn) && (said.get(turn.name)?.count ?? 0) >= LEAST
  const asked = turns.flatMap((turn, at) => (isAsker(turn) ? [{ turn, next: turns[at + 1] }] : []))
  const answered = asked.filter(({ next }) => isAnswerer(next))
  const askers = new Set(asked.map(({ turn }) => turn.name))
  // Names that come once each are words before a colon: `도커: 왜 쓰나요?`. In the log of a chat they are people.
  const isSpoken =
    askers.size === 1 || askers.size * 2 <= asked.length || asked.every(({ turn }) => turn.isTimed)
  if (answered.length < LEAST || answered.length * 5 < asked.length * 3 || !isSpoken) return null
  const starts = new Map<number, Start>()
  for (const { turn, next } of asked) {
    const start = startOf(outline, turn, isAnswerer(next) ? next : undefined)
    if (start !== null) starts.set(turn.index, start)
  }
  return starts
}

function turnsOf({ lines, classified, headings, depths }: Outline): readonly TurnAt[] {
  return lines.flatMap((line, index): readonly TurnAt[] => {
    const isText = classified.roles[index] === 'text' && !headings.has(index) && (depths[index] ?? 0) === 0
    const turn = isText ? readTurn(line) : null
    return turn === null ? [] : [{ ...turn, index }]
  })
}

/** What is said on the line of a turn, or on the line below its name. */
function saidBy({ lines }: Outline, { text, index }: TurnAt): string {
  return text.trim() === '' ? (lines[index + 1]?.content ?? '') : text
}

/** A question goes on in plain lines directly below it, up to its answer. */
function startOf({ lines, classified }: Outline, turn: TurnAt, answer: TurnAt | undefined): Start | null {
  const line = lines[turn.index]
  if (line === undefined) return null
  const start = startAt(line, turn.index, { text: turn.text, column: turn.column }, { label: turn.name })
  if (answer === undefined) return turn.text.trim() === '' ? null : start
  const more: HeadPiece[] = []
  for (let at = turn.index + 1; at < answer.index; at += 1) {
    const below = lines[at]
    if (below === undefined || classified.roles[at] !== 'text' || readBullet(below) !== null) break
    if (/^[>|<!]/.test(below.content)) break
    more.push({ text: below.content, line: below.number, column: below.offset })
  }
  const head = turn.text.trim() === '' ? more : [...start.head, ...more]
  if (head.length === 0) return null
  return { ...start, head, bodyFirst: turn.index + 1 + more.length, answerName: answer.name }
}
