import { describe, expect, test } from 'vitest'
import type { Linkable } from '../../../src/notes/identity/linkable.ts'
import { relink } from '../../../src/notes/identity/relink.ts'
import { pairTwins } from '../../../src/notes/identity/twins.ts'
import type { QuestionId } from '../../../src/notes/model.ts'

const text = '둘의 차이는 무엇인가요?'
/** A question of one and the same wording. */
const twin = (id: string, known: Partial<Linkable> = {}): Linkable => ({
  id: id as QuestionId,
  text,
  ...known,
})
/** Other questions, in their place. */
const other = (position: number): Linkable => ({
  id: `other-${position}` as QuestionId,
  text: `질문 ${position}은 무엇인가요?`,
  position,
})
const pairsOf = (older: readonly Linkable[], newer: readonly Linkable[]) =>
  pairTwins(older, newer).map((pair) => [pair.old.id, pair.new.id])

/** A long answer that nothing else shares. */
const long = (from: number): string =>
  Array.from({ length: 60 }, (_, at) => String.fromCharCode(0xac00 + from * 100 + at)).join('')

describe('questions with one wording', () => {
  test('are left to others where each edition has one of them', () => {
    expect(pairsOf([twin('a')], [twin('b')])).toEqual([])
  })

  test('are not paired where nothing tells them apart', () => {
    const [older, newer] = [
      [twin('a'), twin('b')],
      [twin('c'), twin('d')],
    ]
    expect(pairsOf(older, newer)).toEqual([])
    const { kept, reworded, removed, added } = relink(older, newer)
    expect([kept, reworded, removed, added]).toEqual([[], [], older, newer])
  })

  test('count as kept where the id is the same, and as reworded where another question has it now', () => {
    const [older, newer] = [
      [twin('a', { mark: 'm' }), twin('b', { mark: 'n' })],
      [twin('a', { mark: 'm' }), twin('c', { mark: 'n' })],
    ]
    const ids = (pairs: readonly { readonly old: Linkable; readonly new: Linkable }[]) =>
      pairs.map((pair) => [pair.old.id, pair.new.id])
    const { kept, reworded, removed, added } = relink(older, newer)
    expect([ids(kept), ids(reworded)]).toEqual([[['a', 'a']], [['b', 'c']]])
    expect([removed, added]).toEqual([[], []])
    // What was first stands second now: each id has gone over to the other question.
    const swapped = relink(older, [twin('a', { mark: 'n' }), twin('b', { mark: 'm' })])
    expect([ids(swapped.kept), ids(swapped.reworded)]).toEqual([
      [],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ])
    expect([swapped.removed, swapped.added]).toEqual([[], []])
  })

  test.each([
    ['their answer', { mark: 'm' }, { mark: 'm' }],
    ['their section', { section: '도커' }, { section: '도커' }],
    ['an answer that was continued', { answer: long(1) }, { answer: `${long(1)}. ${long(2).slice(0, 20)}` }],
  ])('are known by %s', (_, before, after) => {
    const older = [twin('a', before), twin('b')]
    expect(pairsOf(older, [twin('c'), twin('d', after)])).toEqual([['a', 'd']])
  })

  test('are told apart where one became two, and where two became one', () => {
    const [one, two] = [[twin('a', { mark: 'm' })], [twin('a'), twin('b', { mark: 'm' })]]
    expect(pairsOf(one, two)).toEqual([['a', 'b']])
    expect(pairsOf(two, one)).toEqual([['b', 'a']])
  })

  test('are known by two things together where neither is enough alone', () => {
    const all = (keys: readonly Partial<Linkable>[], name: string) =>
      keys.map((key, at) => twin(`${name}${at}`, key))
    const keys = ['m', 'n'].flatMap((mark) => ['가', '나'].map((section) => ({ mark, section })))
    expect(pairsOf(all(keys, 'a'), all(keys.toReversed(), 'b')).sort()).toEqual(
      keys.map((_, at) => [`a${at}`, `b${keys.length - 1 - at}`]),
    )
  })

  test.each([
    ['one continues the other twice', [long(1)], [`${long(1)}. 하나`, `${long(1)}. 둘`]],
    ['two were continued as one', [`${long(1)}. 하나`, `${long(1)}. 둘`], [long(1)]],
  ])('are not paired by an answer that more than one has: %s', (_, olds, news) => {
    const all = (answers: readonly string[], name: string) =>
      answers.map((answer, at) => twin(`${name}${at}`, { answer }))
    const filler = { answer: long(9) }
    expect(pairsOf([...all(olds, 'a'), twin('x', filler)], [...all(news, 'b'), twin('y', filler)])).toEqual([
      ['x', 'y'],
    ])
  })

  test('are known by the questions around them, by the one above, and by the one below', () => {
    const [first, second, third, fourth] = [other(0), other(2), other(4), other(6)]
    const older = [first, twin('a', { position: 1 }), second, twin('b', { position: 3 }), third]
    const both = [third, twin('x', { position: 5 }), first, twin('y', { position: 7 }), second]
    const placed = (list: readonly Linkable[]) => list.map((one, position) => ({ ...one, position }))
    expect(pairsOf(older, placed(both))).toEqual([['a', 'y']])
    expect(pairsOf(older, placed([first, twin('x'), fourth, twin('y')]))).toEqual([['a', 'x']])
    expect(pairsOf(older, placed([fourth, twin('x'), third, twin('y'), fourth]))).toEqual([['b', 'x']])
    // The places count, and not the order of the list; and none of them where one is not known.
    expect(pairsOf(older.toReversed(), placed(both))).toEqual([['a', 'y']])
    expect(
      pairsOf(
        older,
        [...placed(both), { ...other(9), position: 9 }].sort((a, b) => (a.id < b.id ? 1 : -1)),
      ),
    ).toEqual([['a', 'y']])
    const { position: _, ...unplaced } = other(9)
    expect(pairsOf(older, [...placed(both), unplaced])).toEqual([])
  })

  test('are known by their answer before their section, and by their section before their place', () => {
    const older = [twin('a', { mark: 'm', section: '가' }), twin('b', { section: '나' })]
    const newer = [twin('c', { mark: 'm', section: '나' }), twin('d', { section: '가' })]
    expect(pairsOf(older, newer)).toContainEqual(['a', 'c'])
    const swapped = [twin('b', { section: '나', position: 0 }), twin('a', { section: '가', position: 1 })]
    const placed = older.map((one, position) => ({ ...one, position }))
    expect(pairsOf(placed, swapped).sort()).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })

  test('are known by their id only where nothing else is known', () => {
    expect(pairsOf([twin('a'), twin('b')], [twin('b'), twin('a')]).sort()).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })

  test('have their answers compared in groups of thirty, and not in larger ones', () => {
    const edition = (count: number, name: string) =>
      Array.from({ length: count }, (_, at) => twin(`${name}${at}`, { answer: long(at) }))
    expect(pairsOf(edition(30, 'a'), edition(30, 'b'))).toHaveLength(30)
    expect(pairsOf(edition(31, 'a'), edition(31, 'b'))).toEqual([])
    expect(pairsOf(edition(30, 'a'), edition(31, 'b'))).toEqual([])
    expect(pairsOf(edition(31, 'a'), edition(30, 'b'))).toEqual([])
  })
})
