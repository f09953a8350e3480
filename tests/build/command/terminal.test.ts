import { expect, test, vi } from 'vitest'
import { padded, paint, widthOf } from '../../../src/build/command/terminal.ts'

test.each([
  ['abc', 3],
  ['질문', 4],
  // Decomposed, as macOS writes names of files.
  ['질문'.normalize('NFD'), 4],
  ['答え', 4],
  ['Ａ１', 4],
  ['👩‍💻', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['ㄱㄴ', 4],
  ['a\u200bb', 2],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('a table of Korean words has straight columns', () => {
  const rows = ['답 없음', '코드 1 그림 2', 'a'].map((text) => `${padded(text, 14)}|`)
  expect(rows.map((row) => widthOf(row))).toEqual([15, 15, 15])
})

test('colours are for people who look at a terminal', () => {
  vi.stubEnv('NO_COLOR', '')
  vi.stubEnv('TERM', 'xterm')
  expect(paint('red', '오류', { isTTY: true })).toBe('\u001b[31m오류\u001b[0m')
  expect(paint('red', '오류', {})).toBe('오류')
  vi.stubEnv('NO_COLOR', '1')
  expect(paint('red', '오류', { isTTY: true })).toBe('오류')
})
