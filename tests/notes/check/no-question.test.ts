import { describe, expect, test } from 'vitest'
import { answered, problems } from '../../support/note-problems.ts'

describe('no-question', () => {
  test('reports an empty section once, at its outermost heading', () => {
    expect(
      problems('# 노트', ...answered, '## 공지', '### 시간표', '### 장소').map((one) => one.slice(0, 22)),
    ).toEqual(['warning 4:1 no-questio'])
  })

  test('does not count a bullet with nothing but a link as a question', () => {
    expect(problems('# 노트', ...answered, '## Playlist', '- [노래](https://youtu.be/x)')).toHaveLength(1)
  })
})
