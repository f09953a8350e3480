import { describe, expect, test } from 'vitest'
import { readNotes } from '../../src/notes/read-notes.ts'

/** The addresses of the links in the first answer of `a.md`, and the codes found there. */
function follow(link: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const notes = readNotes(
    Object.entries({ 'd/a.md': `- 첫 질문?\n  - ${link}\n`, ...others }).map(([file, text]) => ({
      file,
      text,
    })),
  )
  const own = notes.find((note) => note.file === 'd/a.md')
  const urls = [...JSON.stringify(own?.questions[0]?.answer).matchAll(/"url":"([^"]*)"/g)].map(
    (one) => one[1] ?? '',
  )
  return [...urls, ...(own?.problems ?? []).map((problem) => problem.code)]
}

const b =
  '# 노트\n\n## 네트워크: 브리지 & 호스트!\n\n- 둘째 질문? <!-- id: second -->\n  - <a name="자리"></a>답\n\n## C++ `std`\n\n- 셋째? <!-- id: third -->\n  - 답\n\n## C++ `std`\n\n- 넷째? <!-- id: fourth -->\n  - 답\n'

describe('a link to another note', () => {
  test.each([
    ['[글](b.md)', 'section:second:'],
    ['[글](./b.md#네트워크-브리지--호스트)', 'section:second:네트워크: 브리지 & 호스트!'],
    ['[글](../d/b.md#c-std)', 'section:third:C++ std'],
    ['[글](b.md#c-std-1)', 'section:fourth:C++ std'],
    ['[글](b.md#%EC%9E%90%EB%A6%AC)', '/q/second/'],
    ['<a href="b.md#자리">글</a>', '/q/second/'],
    ['[[b]]', 'section:second:'],
    ['[[b#C++ std|글]]', 'section:third:C++ std'],
  ])('%s arrives', (link, url) => {
    expect(follow(link, { 'd/b.md': b })).toEqual([url])
  })

  test.each(['[글](b.md#없는-제목)', '[글](c.md)', '[[c]]', '[글](#없음)', '[글](../../b.md)'])(
    '%s leads nowhere: it is text, and reported',
    (link) => {
      expect(follow(link, { 'd/b.md': b })).toEqual(['relative-link'])
    },
  )

  test('arrives in a folder below, also where the path has spaces', () => {
    expect(follow('[글](e/b.md#자리)', { 'd/e/b.md': b })).toEqual(['/q/second/'])
    expect(follow('[글](e%20f/b.md#자리)', { 'd/e f/b.md': b })).toEqual(['/q/second/'])
    expect(follow('[글](<e f/b 2.md#자리>)', { 'd/e f/b 2.md': b })).toEqual(['/q/second/'])
    expect(follow('[글](e/c.md)', { 'd/e/b.md': b })).toEqual(['relative-link'])
  })

  test('arrives at a note with the long end, too', () => {
    expect(follow('[글](b.markdown#자리)', { 'd/b.markdown': b })).toEqual(['/q/second/'])
    expect(follow('[[b]]', { 'd/b.markdown': b })).toEqual(['section:second:'])
  })

  test('is the same in NFC and NFD', () => {
    const others = { ['d/노트.md'.normalize('NFD')]: b }
    expect(follow(`[글](${encodeURI('노트.md#자리')})`, others)).toEqual(['/q/second/'])
  })

  test('never becomes an address that an author wrote', () => {
    expect(follow('[글](section:second:)')).toEqual(['unsafe-link'])
    expect(follow('[글](note:b.md)')).toEqual(['unsafe-link'])
  })
})
