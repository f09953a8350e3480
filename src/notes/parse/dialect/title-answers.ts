/** Titles that are asked whatever their words are: what stands below them says that it is an answer. */
import type { Line } from '../lines.ts'
import { readBullet } from '../markers.ts'
import { readAnswerLabel } from './label.ts'
import type { Outline } from './outline.ts'
import { isPartTitle } from './part-titles.ts'
import type { Title } from './titles.ts'

const LEAST = 3

/**
 * Three of four titles of a level have the label of an answer below them (`**답변**`), one each, with no bullets above it: they are asked,
 * whatever their words are.
 */
export function haveAnswers(
  { lines, headings, classified }: Outline,
  all: readonly (readonly [number, Title])[],
  level: number,
): boolean {
  const titles = all.filter(([, one]) => readAnswerLabel(one.text) === null)
  const same = titles.filter(([, one]) => one.level === level && !isPartTitle(one.text))
  if (same.length < LEAST) return false
  const bulletOf = (line: Line) => (line.indent <= 1 ? readBullet(line) : null)
  const isAnswer = (line: Line): boolean => {
    const text =
      headings.get(line.number - 1)?.text ?? readBullet(line)?.text ?? line.content.replace(/^>\s?/, '')
    return readAnswerLabel(text) !== null
  }
  let [answered, end] = [0, lines.length]
  for (const [index, one] of [...titles].reverse()) {
    if (one.level === level && !isPartTitle(one.text)) {
      const below = lines.slice(index + 1, end).filter((line) => classified.roles[line.number - 1] === 'text')
      const first = below.findIndex((line) => bulletOf(line) !== null || isAnswer(line))
      const found = below[first]
      if (found !== undefined && isAnswer(found) && !below.slice(first + 1).some(isAnswer)) answered += 1
    }
    if (one.level <= 6 || one.level === level) end = index
  }
  return answered * 4 >= same.length * 3
}

const REMEDY = /^(?:해결|조치|대응|대처|solutions?\b|fix\b|resolution\b|workaround\b)/i

/** Notes of trouble: three of four titles of a level (`ImagePullBackOff`) have a remedy below, as a title (`### 해결`) or a word (`해결:`). */
export function haveRemedies(
  { lines, headings, classified }: Outline,
  all: readonly (readonly [number, Title])[],
  level: number,
): boolean {
  const titles = all.filter(([, one]) => one.level <= level)
  const same = titles.filter(([, one]) => one.level === level && !isPartTitle(one.text))
  const isRemedy = (line: Line): boolean => {
    const index = line.number - 1
    if (classified.roles[index] !== 'text') return false
    const text = (headings.get(index)?.text ?? readBullet(line)?.text ?? line.content).replace(LEADING, '')
    return REMEDY.test(text) && (headings.has(index) || /^[^:：]{0,12}(?:[:：]|\*\*\s*$)/.test(text))
  }
  const remedied = same.filter(([index]) => {
    const next = titles.find(([other]) => other > index)?.[0]
    return lines.slice(index + 1, next).some(isRemedy)
  }).length
  return remedied * 4 >= same.length * 3
}

/** What may stand before a word that names a part. */
const LEADING = /^(?:[*_\s]|\p{Extended_Pictographic}|\u{fe0f}|\d{1,2}[.)])+/u
