import { describe, expect, test } from 'vitest'
import { readLine, splitLines } from '../../../src/notes/parse/lines.ts'

describe('a note in lines', () => {
  test.each([
    ['', []],
    ['\n', ['']],
    ['하나', ['하나']],
    ['하나\n', ['하나']],
    ['하나\n\n', ['하나', '']],
    ['하나\r\n둘\r셋\n', ['하나', '둘', '셋']],
    ['\ufeff하나', ['하나']],
  ])('of %j', (source, texts) => {
    const lines = splitLines(source)
    expect(lines.map((line) => line.text)).toEqual(texts)
    expect(lines.map((line) => line.number)).toEqual(texts.map((_, index) => index + 1))
  })
})

describe('a line', () => {
  test.each([
    ['하나', 0, '하나', 0],
    ['  하나 ', 2, '하나', 2],
    ['하나  ', 0, '하나  ', 0],
    ['하나   ', 0, '하나  ', 0],
    ['\t하나', 4, '하나', 1],
    [' \t하나', 4, '하나', 2],
    ['   \t하나', 4, '하나', 4],
    ['\t\t하나', 8, '하나', 2],
    ['\u00a0\u3000하나\u00a0', 2, '하나', 2],
    ['\u200b하나\ufeff', 0, '하나', 1],
  ])('%j has its indent in columns, and its content', (text, indent, content, offset) => {
    expect(readLine(text, 7)).toEqual({ number: 7, text, indent, content, offset, blank: false })
  })

  test.each(['', '   ', '\t', '\u00a0\u200b\ufeff'])('%j is blank, and has no line break', (text) => {
    expect(readLine(text, 1)).toMatchObject({ blank: true, content: '' })
  })
})
