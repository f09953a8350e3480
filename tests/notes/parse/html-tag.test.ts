import { describe, expect, test } from 'vitest'
import { readTag } from '../../../src/notes/parse/html-tag.ts'

describe('a tag', () => {
  test.each([
    ['<ul>', 'ul', []],
    ['<img src="a.png" width=300/>', 'img', ['src', 'width']],
    ["<a href='#목차' title='그림'>", 'a', ['href', 'title']],
    ['<details open>', 'details', ['open']],
  ])('%s is read', (text, name, attributes) => {
    const tag = readTag(text, 0)
    expect([tag?.name, [...(tag?.attributes.keys() ?? [])]]).toEqual([name, attributes])
  })

  test.each(['<ul 또는 ol>', '<이름>', '<b 은 굵게>', '<a href=', '<p title="a>'])(
    '%s is what its author says',
    (text) => expect(readTag(text, 0)).toBeNull(),
  )
})
