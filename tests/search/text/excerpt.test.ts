import { describe, expect, it } from 'vitest'
import { cutAround, cutExcerpt } from '../../../src/search/text/excerpt.ts'

describe('cutAround', () => {
  it('leaves a quarter of the length before the match, thirty characters at most', () => {
    const text = 'aaa bbb ccc ddd eee fff ggg'
    expect(cutAround(text, text.indexOf('eee'), 16)).toBe('…eee fff ggg')
    expect(cutAround(text, text.indexOf('ddd'), 8)).toBe('…ddd eee…')
    const long = `${'x '.repeat(60)}match ${'y '.repeat(60)}`
    const cut = cutAround(long, long.indexOf('match'), 200)
    expect(cut.indexOf('match')).toBe(29)
  })

  it('starts at the line of the match', () => {
    expect(cutAround('first\nsecond', 6, 40)).toBe('second')
    expect(cutAround('first\nsecond', 0, 40)).toBe('first second')
  })
})

describe('cutExcerpt', () => {
  it('looks in the answer, then in the code', () => {
    const texts = { answer: 'Docker 볼륨', code: 'docker volume ls' }
    expect(cutExcerpt(texts, 'docker', 40)).toBe('Docker 볼륨')
    expect(cutExcerpt(texts, 'volume', 40)).toBe('docker volume ls')
    expect(cutExcerpt(texts, 'none', 40)).toBe('')
  })
})
