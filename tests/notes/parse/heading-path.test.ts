import { describe, expect, test } from 'vitest'
import { enterHeading, isBareQa, NO_HEADINGS } from '../../../src/notes/parse/heading-path.ts'

/** The titles above a place after these headings, each as `## title`. */
function titlesAfter(...headings: readonly string[]): readonly string[] {
  let path = NO_HEADINGS
  for (const heading of headings) {
    const [marks = '', ...words] = heading.split(' ')
    path = enterHeading(path, marks.length, words.join(' '))
  }
  return path.titles
}

describe('the headings above a place', () => {
  test.each([
    [
      ['# 노트', '## 도커'],
      ['노트', '도커'],
    ],
    [
      ['# 노트', '## 도커', '## 파드'],
      ['노트', '파드'],
    ],
    [
      ['# 노트', '## 도커', '### 볼륨', '## 파드'],
      ['노트', '파드'],
    ],
    [
      ['# 노트', '### 볼륨', '## 파드'],
      ['노트', '파드'],
    ],
    [['## 도커', '# 노트'], ['노트']],
  ])('after %j', (headings, titles) => {
    expect(titlesAfter(...headings)).toEqual(titles)
  })

  test('never include a bare Q&A: questions under it keep the heading above', () => {
    expect(titlesAfter('# 노트', '## 도커', '### Q&A')).toEqual(['노트', '도커'])
    expect(titlesAfter('# 노트', '## 도커', '## Q&A')).toEqual(['노트', '도커'])
  })

  test('do not include the neighbour of a Q&A above a heading in it', () => {
    expect(titlesAfter('# 노트', '## 도커', '## Q&A', '### 볼륨')).toEqual(['노트', '볼륨'])
    expect(titlesAfter('# 노트', '## 도커', '### Q&A', '#### 볼륨')).toEqual(['노트', '도커', '볼륨'])
    expect(titlesAfter('# 노트', '## 도커', '### Q&A', '# 다음')).toEqual(['다음'])
  })

  test('do not change with a heading without text', () => {
    expect(titlesAfter('# 노트', '## 도커', '## ')).toEqual(['노트', '도커'])
  })
})

test('a bare Q&A has no other word', () => {
  expect(['Q&A', ' q & a ', 'Q＆A'].map(isBareQa)).toEqual([true, true, true])
  expect(['Q&A 모음', 'QA', '도커 Q&A'].map(isBareQa)).toEqual([false, false, false])
})
