import { expect, test } from 'vitest'
import { nearestFinder } from '../../../src/build/site/nearest.ts'
import { parseNote } from '../../support/parse-note.ts'

/** Finds among questions with these texts. */
function finderFor(...texts: readonly string[]): (text: string) => readonly string[] {
  const { questions } = parseNote(texts.map((text) => `- ${text}\n`).join(''), 'note.md')
  const find = nearestFinder(questions)
  return (text) => find(text).map((one) => one.text)
}

test('the most similar come first, at most three, and none that shares nothing', () => {
  const find = finderFor(
    '볼륨은 어디에 저장되나요?',
    '볼륨은 어디에 두나요?',
    'Pod는 왜 다시 뜨나요?',
    '볼륨은 누가 만드나요?',
    '볼륨은 어디에 저장하나요?',
  )
  expect(find('볼륨은 어디에 저장되는가?')).toEqual([
    '볼륨은 어디에 저장되나요?',
    '볼륨은 어디에 저장하나요?',
    '볼륨은 어디에 두나요?',
  ])
  expect(find('xyz')).toEqual([])
  expect(find('')).toEqual([])
})

test('case, spaces, signs and the way Hangul is composed do not count', () => {
  const find = finderFor('Docker 이미지란?', '네트워크란?')
  expect(find('docker, 이미지란'.normalize('NFD'))[0]).toBe('Docker 이미지란?')
})

test('of equally similar ones the earlier comes first', () => {
  expect(finderFor('도커 가', '도커 나')('도커 다')).toEqual(['도커 가', '도커 나'])
})

test('what two hundred questions share is compared, what more of them share is not', () => {
  // Every text has the pair 질문; the letters after it are in no other text.
  const texts = (count: number) =>
    Array.from({ length: count }, (_, at) => `질문${String.fromCodePoint(0x4e00 + at)}`)
  expect(finderFor(...texts(200))('질문')).toHaveLength(3)
  expect(finderFor(...texts(201))('질문')).toEqual([])
})
