import { describe, expect, test } from 'vitest'
import { bracketSpacedPaths, isKaomoji } from '../../../src/notes/parse/lenient-markdown.ts'

describe('a kaomoji', () => {
  test.each(['*^^*', '_-_', '*￣０￣)ノ 글 (＾▽＾*', '_- 글 -_', '*글) 글 (글*'])('is %j', (written) => {
    expect(isKaomoji(written)).toBe(true)
  })

  test.each(['*글*', '_word_', '*글 (글) 글*', '*1~3*', '*あ*'])('is not %j', (written) => {
    expect(isKaomoji(written)).toBe(false)
  })
})

describe('the path of a picture', () => {
  test.each([
    ['![](img/내 그림.png)', '![](<img/내 그림.png>)'],
    ['글 ![설명](a b.JPG ) 글', '글 ![설명](<a b.JPG>) 글'],
    ['![](a (1) b.svg)', '![](<a (1) b.svg>)'],
    ['![](a b.png) ![](c d.gif)', '![](<a b.png>) ![](<c d.gif>)'],
  ])('with spaces is put into brackets: %j', (text, expected) => {
    expect(bracketSpacedPaths(text)).toBe(expected)
  })

  test.each(['![](img/a.png)', '![](a.png "제목 글")', '![](<a b.png>)', '[글](a b.png)', '![](a b.txt)'])(
    'stays in %j',
    (text) => {
      expect(bracketSpacedPaths(text)).toBe(text)
    },
  )
})
