import { describe, expect, it } from 'vitest'
import { makeSnippet } from '../../../src/search/result/snippet.ts'

const filler = (words: number) => Array.from({ length: words }, (_, i) => `가나다${i % 10}`).join(' ')

describe('makeSnippet', () => {
  it('is the answer before the code, the code alone for a hit in the code, and nothing without a match', () => {
    const texts = { answer: '볼륨을 씁니다.', code: '$ docker volume ls # 볼륨' }
    expect(makeSnippet(texts, 'answer', ['볼륨'])).toBe('볼륨을 씁니다.')
    expect(makeSnippet(texts, 'question', ['볼륨'])).toBe('볼륨을 씁니다.')
    expect(makeSnippet(texts, 'code', ['볼륨'])).toBe('$ docker volume ls # 볼륨')
    expect(makeSnippet(texts, 'answer', ['VOLUME'])).toBe('$ docker volume ls # 볼륨')
    expect(makeSnippet(texts, 'answer', ['없음'])).toBe('')
    expect(makeSnippet(texts, 'answer', [])).toBe('')
  })

  it('shows the window with the most different highlights, the first among equals', () => {
    const answer = `볼륨 볼륨 ${filler(30)} 볼륨과 차이 ${filler(30)} 차이와 볼륨`
    const snippet = makeSnippet({ answer, code: '' }, 'answer', ['볼륨', '차이'])
    expect(snippet).toContain('볼륨과 차이')
    expect(snippet).not.toContain('차이와 볼륨')
  })

  it('takes what lies within a window for near, and the first of equals in the order of the text', () => {
    const snippetOf = (answer: string, ...forms: readonly string[]) =>
      makeSnippet({ answer, code: '' }, 'answer', forms)
    expect(snippetOf(`볼륨 하나 ${filler(40)} 차이 둘`, '차이', '볼륨')).toContain('볼륨 하나')
    // Twenty words are a hundred letters: too far for one window of ninety.
    expect(snippetOf(`볼륨 하나 ${filler(20)} 차이 ${filler(40)} 차이와 볼륨`, '볼륨', '차이')).toContain(
      '차이와 볼륨',
    )
    expect(snippetOf(`볼륨 하나 ${filler(15)} 차이 ${filler(40)} 차이와 볼륨`, '볼륨', '차이')).toContain(
      '볼륨 하나',
    )
  })

  it('is one line, which begins with a word and tells what was cut off', () => {
    const answer = `첫 줄\n${filler(20)} 볼륨 ${filler(40)}`
    const snippet = makeSnippet({ answer, code: '' }, 'answer', ['볼륨'])
    expect(snippet).toMatch(/^…가나다\d .*볼륨.*…$/)
    expect(snippet.length).toBeLessThanOrEqual(112)
    expect(makeSnippet({ answer: '앞줄\n볼륨  하나\n뒷줄', code: '' }, 'answer', ['볼륨'])).toBe(
      '볼륨 하나 뒷줄',
    )
  })
})
