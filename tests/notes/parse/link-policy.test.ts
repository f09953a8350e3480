import { describe, expect, test } from 'vitest'
import { linkPolicy } from '../../../src/notes/parse/link-policy.ts'
import { parseNote } from '../../support/parse-note.ts'

describe('a link', () => {
  test.each([
    'https://docs.docker.com/',
    'http://localhost:3000/a?b=c#d',
    'https://ko.wikipedia.org/wiki/도커',
    'https://한글.kr/',
    'http://10.0.3.56:8080',
    'mailto:a@example.com',
    'HTTPS://EXAMPLE.COM',
  ])('to %s opens', (url) => {
    expect(linkPolicy(url)).toEqual({ opens: true, finding: null })
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.io/x',
  ])('to %j never opens', (url) => {
    expect(linkPolicy(url)).toEqual({ opens: false, finding: 'unsafe-link' })
  })

  test.each(['../note2.md', '#볼륨', '/docs/', './a', 'a.png', '2주차/b.md', '자료/1주차.pdf'])(
    'to %s, inside some repository, is text',
    (url) => {
      expect(linkPolicy(url)).toEqual({ opens: false, finding: 'relative-link' })
    },
  )

  test.each([
    '여기',
    'http://',
    'https:/docs.docker.com',
    'docs.docker.com/a',
    'http//a.io',
    'https://a',
    '//evil.io',
    'mailto:나',
  ])('to %s cannot be an address', (url) => {
    expect(linkPolicy(url).finding).toBe('bad-link')
  })
})

describe('nothing in a note', () => {
  test.each([
    '[글](javascript:alert(1))',
    '[글](  JAVASCRIPT:alert(1) )',
    '[글](&#106;avascript:alert(1))',
    '[글](data:text/html;base64,PHNjcmlwdD4=)',
    '<javascript:alert(1)>',
    '[![글](x.png)](vbscript:x)',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">글</a>',
    '<img src=x onerror=alert(1)>',
  ])('becomes a link that runs code: %s', (text) => {
    const [question] = parseNote(`- 질문?\n  - ${text}\n`, 'note.md').questions
    expect(question?.links).toEqual([])
    expect(JSON.stringify(question?.answer)).not.toContain('"kind":"link"')
  })

  test('is lost when a link does not open', () => {
    const [question] = parseNote(
      '- 질문?\n  - [누르지 **마세요**](javascript:alert(1)) <script>\n',
      'note.md',
    ).questions
    expect(question?.answerText).toBe('누르지 마세요 <script>')
  })
})
