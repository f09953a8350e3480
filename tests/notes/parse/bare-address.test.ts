import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitBareUrl } from '../../../src/notes/parse/bare-address.ts'
import { parseNote } from '../../support/parse-note.ts'

describe('a bare address', () => {
  test.each([
    ['https://killercoda.com을', '을'],
    ['https://docs.docker.com/network/를', '를'],
    ['https://docs.docker.com/network)에서', ')에서'],
    ['https://ko.wikipedia.org/wiki/도커', ''],
    ['https://ko.wikipedia.org/wiki/도커_(소프트웨어)', ''],
    ['https://namu.wiki/w/C언어', ''],
    ['https://namu.wiki/w/Docker에서도', '에서도'],
    ['https://a.io/tags/스프링-부트', ''],
    ['https://a.io/%EB%8F%84커', ''],
    ['https://a.io/?q=볼륨', ''],
    ['https://한글.kr/', ''],
    ['https://a.io/b.그리고', '.그리고'],
    ['https://a.io/b(참고)', ''],
    ['https://a.io:8080에', '에'],
    ['https://a.io/b…', '…'],
  ])('%s leaves %j to the text', (written, rest) => {
    expect(splitBareUrl(written)).toEqual({ url: written.slice(0, written.length - rest.length), rest })
  })

  const endings =
    '에서 에서도 에서는 까지 까지는 로 으로 로부터 으로부터 을 를 은 는 이 가 의 에 에는 에도 와 과 도 만 이나 부터 처럼 보다 이에요 예요 인데 인데요 입니다 이고 이며 라고 라는 이라는 참고 참고하세요 확인해주세요 들어가세요 보세요 " ” \' 」에서 )에서 **에서'.split(
      ' ',
    )
  const addresses = [
    'https://a.io',
    'https://a.io/',
    'https://a.io/b',
    'https://a.io/b/',
    'https://a.io/b?c=d1',
    'https://a.io/b#c',
  ]

  test.each(addresses)('%s gives every ending back to the sentence', (address) => {
    const split = endings.map((ending) => splitBareUrl(address + ending))
    expect(split).toEqual(endings.map((rest) => ({ url: address, rest })))
  })

  test('loses no letter', () => {
    const part = fc.constantFrom(
      'a',
      '1',
      '/',
      '가',
      '도커',
      '에서',
      '.',
      '(',
      ')',
      '*',
      '**',
      '%20',
      '"',
      '?',
      '#',
      '…',
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const written = `https://a.io/${parts.join('')}`
        const { url, rest } = splitBareUrl(written)
        expect(url + rest).toBe(written)
      }),
    )
  })

  test('in bold ends with the bold', () => {
    const note = parseNote('- 질문?\n  - **https://a.io/b**를 **여기 https://a.io/c**에서\n', 'note.md')
    const [question] = note.questions
    // GitHub shows them in bold, too.
    expect(note.problems).toEqual([])
    expect(question?.links).toEqual(['https://a.io/b', 'https://a.io/c'])
    expect(question?.answerText).toBe('https://a.io/b를 여기 https://a.io/c에서')
  })
})
