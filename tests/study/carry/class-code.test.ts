import { describe, expect, test } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { addUpCodes, writeClassCode } from '../../../src/study/carry/class-code.ts'

const [first, second, third] = ['볼륨은?', '이미지는?', '네트워크는?'].map(questionId)
const cards = [first, second].flatMap((id) => (id === undefined ? [] : [{ id }]))
const code = (mark: string, ...hard: readonly (readonly [string | undefined, number])[]) =>
  writeClassCode(
    hard.map(([id = '', misses]) => ({ id, misses })),
    mark,
  ) ?? ''
const add = (pasted: string) =>
  addUpCodes(pasted, cards, { aliases: first === undefined ? {} : { older: first } })

describe('codes of a class', () => {
  const [one, other] = [code('aaaa', [first, 2], [second, 1]), code('bbbb', [second, 4])]

  test('are added up: what most learners miss comes first', () => {
    expect(add(`${one}\n${other}`)).toEqual({
      codes: 2,
      rows: [
        { card: { id: second }, learners: 2, misses: 5 },
        { card: { id: first }, learners: 1, misses: 2 },
      ],
      left: [],
      unknown: [],
    })
  })

  test('are found in a chat with names, times and signs around them', () => {
    expect(add(`[홍길동] [오후 3:12] ${one}\n김OO: (${other}).\n네 감사합니다!`).codes).toBe(2)
  })

  test('that as many learners miss stand by how often, and then by their ids', () => {
    const ids = (misses: readonly number[]) =>
      add(code('aaaa', ...misses.map((count, at) => [[first, second][at], count] as const))).rows.map(
        ({ card }) => card.id,
      )
    expect(ids([2, 5])).toEqual([second, first])
    expect(ids([5, 2])).toEqual([first, second])
    const sorted = [first, second].sort()
    expect([ids([3, 3]), add(code('aaaa', [second, 3], [first, 3])).rows.map(({ card }) => card.id)]).toEqual(
      [sorted, sorted],
    )
  })

  test('count once when they were sent twice, but twice from two learners who miss the same', () => {
    expect(add(`${one} ${one}`)).toMatchObject({ codes: 1, left: [{ kind: 'doubled' }] })
    expect(add(`${code('aaaa', [first, 1])} ${code('cccc', [first, 1])}`)).toMatchObject({
      codes: 2,
      left: [],
    })
  })

  test('follow ids that moved, and name those that no question has', () => {
    const sum = add(code('aaaa', ['older', 2], [first, 1], [third, 1]))
    expect(sum.rows).toEqual([{ card: { id: first }, learners: 1, misses: 3 }])
    expect(sum.unknown).toEqual([third])
  })

  test.each([
    ['cut', one.slice(0, -6)],
    ['changed', one.replace('=2', '=9')],
    ['made up', 'mundap-class1;aaaa;<img src=x onerror=alert(1)>=1;aaaa'],
    ['with more behind it', `${one}x`],
    ['of another kind', '네 감사합니다!'],
    ['too long', 'x'.repeat(500_001)],
    ['with no misses', code('aaaa', [first, 0])],
    ['with a question twice', code('aaaa', [first, 1], [first, 1])],
  ])('that are %s are named and left out', (_, pasted) => {
    const sum = add(pasted)
    expect(sum).toMatchObject({ codes: 0, rows: [] })
    expect(sum.left.map(({ kind }) => kind)).toEqual(['wrong'])
    expect(sum.left[0]?.text.length).toBeLessThanOrEqual(41)
  })

  test('that are left out are shown by how they begin', () => {
    const shown = (pasted: string) => add(pasted).left.map(({ text }) => text)
    const wrong = (length: number) => `mundap-class1;${'x'.repeat(length - 14)}`
    expect(shown(` ${wrong(40)} `)).toEqual([wrong(40)])
    expect(shown(wrong(41))).toEqual([`${wrong(40)}…`])
    expect(shown('  안녕하세요 ')).toEqual(['안녕하세요'])
    expect(shown('x'.repeat(500_001))).toEqual([`${'x'.repeat(40)}…`])
    expect(add(`${one} ${' '.repeat(500_000 - one.length - 1)}`).codes).toBe(1)
  })

  test('of other notes and of a later version are told apart', () => {
    expect(add(code('aaaa', [third, 1])).left).toMatchObject([{ kind: 'foreign' }])
    for (const later of ['mundap-class2;anything', 'mundap-class10;x', 'mundap-class999;'])
      expect(add(later).left).toMatchObject([{ kind: 'newer' }])
    expect(add('mundap-class2').left).toMatchObject([{ kind: 'wrong' }])
    expect(add('').left).toEqual([])
  })

  test('hold 30 questions and no more than 999 misses of each', () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ id: questionId(`${at}`), misses: 5_000 }))
    const text = writeClassCode(many, 'aaaa') ?? ''
    expect(text.match(/=999/g)).toHaveLength(30)
    expect(text.length).toBeLessThan(450)
    expect(writeClassCode([], 'aaaa')).toBeNull()
  })
})
