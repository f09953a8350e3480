import { describe, expect, test } from 'vitest'
import { askAddress } from '../../../src/study/carry/ask-address.ts'

const link = 'https://notes.example/q/abcd1234/'
/** What the other side reads in a field. */
const field = (address: string, name: string) => new URL(address).searchParams.get(name)

describe('the address of a question to the trainer', () => {
  test.each([
    ['mailto:a@b.io', 'subject'],
    ['mailto:a@b.io?cc=c@b.io', 'subject'],
    ['https://github.com/owner/notes/issues/new', 'title'],
    ['https://github.com/o/r/issues/new?template=question.md&labels=q', 'title'],
    ['https://github.com/o/r/discussions/new?category=q-a#top', 'title'],
  ])('%s has the question and its link, whatever signs are in it', (ask, name) => {
    for (const question of [
      'A & B는 100% 같나요?',
      'C#에서 {link}와 +는?',
      '줄\n바꿈 🐳 "따옴표"',
      '</a>?x=1&y',
    ]) {
      const address = askAddress(ask, question, link)
      expect(field(address, name)).toBe(question.replace('\n', ' '))
      expect(field(address, 'body')).toBe(`${link}\r\n\r\n`)
      expect(address.startsWith(ask.split('#')[0] ?? '')).toBe(true)
      expect(new URL(address).hash).toBe(new URL(ask).hash)
    }
  })

  test('leaves what the author set', () => {
    expect(field(askAddress('mailto:a@b.io?subject=3%EA%B8%B0', '질문', link), 'subject')).toBe('3기')
    const whole = 'https://github.com/o/r/issues/new?title=a&body=b'
    expect(askAddress(whole, '질문', link)).toBe(whole)
    const form = 'https://docs.google.com/forms/d/e/x/viewform'
    for (const other of [
      form,
      'https://a.example/?to=mailto:a@b.io',
      'https://a.example/?to=https://github.com/o/r/issues/new',
      'https://github.com/o/r/issues/newer',
    ])
      expect(askAddress(other, '질문', link)).toBe(other)
    expect(askAddress('https://github.com.evil.example/o/r/issues/new', '질문', link)).not.toContain('title')
  })

  test('has both where the author wants them', () => {
    const ask = new URL('https://docs.google.com/forms/viewform?entry.1={question}&entry.2={link}').href
    const address = askAddress(ask, 'A&B {link}는 무엇인가요? #1', link)
    expect(field(address, 'entry.1')).toBe('A&B {link}는 무엇인가요? #1')
    expect(field(address, 'entry.2')).toBe(link)
    expect(askAddress(new URL('https://a.example/{link}').href, '질문', link)).toBe(
      `https://a.example/${encodeURIComponent(link)}`,
    )
  })

  test('has the question in one line, and of a long one what fits', () => {
    const subject = (question: string) => field(askAddress('mailto:a@b.io', question, link), 'subject')
    expect(subject(' \n 두  줄\n\t질문 ')).toBe('두 줄 질문')
    expect(subject('가'.repeat(100))).toBe('가'.repeat(100))
    expect(subject('가'.repeat(101))).toBe(`${'가'.repeat(99)}…`)
    expect(subject('a\ud83db')).toBe('ab')
  })

  test.each(['가', '🐳', '\ud83d', '\udc33a', '\u0000', '&#%', ' \n'])(
    'stays short and whole with many %j',
    (sign) => {
      const address = askAddress('mailto:a@b.io', sign.repeat(300), link)
      expect(address.length).toBeLessThan(1_500)
      expect(new URL(address).pathname).toBe('a@b.io')
      expect([...(field(address, 'subject') ?? '')].length).toBeLessThanOrEqual(100)
      expect(field(address, 'body')).toBe(`${link}\r\n\r\n`)
    },
  )
})
