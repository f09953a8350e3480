import { describe, expect, it } from 'vitest'
import { mendSpaces, mendWraps, type Piece, takeApart } from '../../src/storage/backup-text.ts'

/** All pieces of a text, and whether it was whole. */
function apart(text: string) {
  const pieces: Piece[] = []
  const steps = takeApart(text)
  for (;;) {
    const step = steps.next()
    if (step.done) return { pieces, isWhole: step.value }
    pieces.push(step.value)
  }
}
const items = (text: string) =>
  apart(text).pieces.flatMap((piece) =>
    piece.kind === 'item' ? [piece.value] : piece.kind === 'broken-item' ? ['broken'] : [],
  )

describe('takeApart', () => {
  it('gives the fields and the events in their order, with where each ends', () => {
    const text = '{"a": 1, "events": [{"b": "]}"}, [2], "x", null, 3.5], "c": {"d": [true]}} '
    expect(apart(text)).toEqual({
      pieces: [
        { kind: 'field', key: 'a', value: 1 },
        { kind: 'list' },
        { kind: 'item', value: { b: ']}' }, end: text.indexOf(', [2]') },
        { kind: 'item', value: [2], end: text.indexOf(', "x"') },
        { kind: 'item', value: 'x', end: text.indexOf(', null') },
        { kind: 'item', value: null, end: text.indexOf(', 3.5') },
        { kind: 'item', value: 3.5, end: text.indexOf('], "c"') },
        { kind: 'field', key: 'c', value: { d: [true] } },
      ],
      isWhole: true,
    })
  })

  it('reads empty lists and objects, and says when the events are no list', () => {
    expect(apart('{}')).toEqual({ pieces: [], isWhole: true })
    expect(apart('{ "events" : [ ] }')).toEqual({ pieces: [{ kind: 'list' }], isWhole: true })
    expect(apart('{"events": {}}')).toEqual({ pieces: [{ kind: 'no-list' }], isWhole: true })
  })

  it.each([
    '{',
    '{"a"',
    '{"a":',
    '{"a": 1',
    '{"a": 1,',
    '{"a": tru}',
    '{"a" 1}',
    '{"a" 12}',
    '{"a\tb": 1}',
    '{"a": 1]',
    '{"a": 1} x',
    '{"events": [1',
    '{"events": [1]',
    '{"events": [1,',
    '{"events": [1 2]}',
    '{"events": [{"a": "b}]}',
  ])('says that %s is not whole', (text) => {
    expect(apart(text).isWhole).toBe(false)
  })

  it('minds quotes and backslashes in texts', () => {
    expect(items(String.raw`{"events": ["a\\", "b\"]", "c\\\"", {"d\"": "}"}]}`)).toEqual([
      'a\\',
      'b"]',
      'c\\"',
      { 'd"': '}' },
    ])
  })

  it('goes on with the next line after what is damaged', () => {
    const text = '{"events": [\n{"a": 1},\n{"b": broken},\n{"c": 3},\n"d" oops\n{"e": 5}\n]}'
    expect(items(text)).toEqual([{ a: 1 }, 'broken', { c: 3 }, { e: 5 }])
    expect(apart(text).isWhole).toBe(false)
    // The comma after it is missing: it is whole itself, and the next one is found.
    expect(items('{"events": [\n{"a": 1}\n{"b": 2}\n]}')).toEqual([{ a: 1 }, { b: 2 }])
  })
})

describe('mending', () => {
  it('puts plain spaces in place of odd ones, outside of texts first', () => {
    expect([...mendSpaces('{\u00A0"a\u00A0b"\u200B:\u30001}')]).toEqual(['{ "a\u00A0b": 1}', '{ "a b": 1}'])
    expect([...mendSpaces('{"a b": 1}')]).toEqual([])
    expect([...mendSpaces('{\u2003"open\u00AD')]).toEqual(['{ "open\u00AD', '{ "open'])
  })

  it('takes line ends out, or puts spaces in their place, one for each', () => {
    expect([...mendWraps('a\r\nb\rc\nd')]).toEqual(['abcd', 'a b c d'])
    expect([...mendWraps('a\u00A0b\nc')]).toEqual(['a bc', 'a b c'])
    expect([...mendWraps('one line')]).toEqual([])
  })
})
