import { describe, expect, test } from 'vitest'
import { findRelated } from '../../../src/build/site/related.ts'
import { parseNote } from '../../support/parse-note.ts'

function relatedOf(source: string): readonly (readonly number[])[] {
  return findRelated(parseNote(source, 'a.md').questions)
}

const fillers = Array.from({ length: 30 }, (_, at) => `- 채움${at} 이야기\n  - 내용${at}\n`).join('\n')

describe('related questions', () => {
  test('share a documentation link', () => {
    const related = relatedOf(
      `- 볼륨이 뭔가요?\n  - [문서](https://docs.docker.com/storage/volumes/)\n\n- 데이터는 어디에 두나요?\n  - [여기](https://docs.docker.com/storage/volumes/#share)\n\n${fillers}`,
    )
    expect(related[0]).toEqual([1])
    expect(related[1]).toEqual([0])
  })

  test('share a command', () => {
    const block = (output: string) => `\`\`\`bash\n$ kubectl rollout undo deploy\n${output}\n\`\`\`\n`
    const related = relatedOf(
      `- 되돌리기는요?\n  - 네.\n\n${block('a')}\n- 이전 판으로 가려면?\n  - 이렇게요.\n\n${block('b')}\n${fillers}`,
    )
    expect(related[0]).toContain(1)
  })

  test('are none where only common words are shared', () => {
    const common = Array.from(
      { length: 20 },
      (_, at) => `- 컨테이너는 ${'가나다라마바사아자차카타파하거너더러머버'[at]}인가요?\n  - 컨테이너\n`,
    ).join('\n')
    expect(relatedOf(common).every((list) => list.length === 0)).toBe(true)
  })

  test('are never the question itself, and three at most', () => {
    const same = Array.from(
      { length: 6 },
      (_, at) => `- 질문 ${at}\n  - https://example.org/page 참고\n`,
    ).join('\n')
    for (const [index, list] of relatedOf(same).entries()) {
      expect(list.length).toBeLessThanOrEqual(3)
      expect(list).not.toContain(index)
    }
  })
})
