import { describe, expect, test } from 'vitest'
import { answered, problems } from '../../support/note-problems.ts'

describe('check-off', () => {
  test.each(['pending-answer', 'picture-alt, pending-answer', ' pending-answer '])(
    'is switched off by check-off:%s',
    (codes) => {
      expect(problems(`- 볼륨은 뭔가요? <!-- check-off: ${codes} -->`)).toEqual([])
      expect(problems(`<!-- check-off: ${codes} -->`, '- 볼륨은 뭔가요?')).toEqual([])
    },
  )

  test('is switched off for nothing but the code and the line that are named', () => {
    expect(problems('<!-- check-off: picture-alt -->', '- 하나?', '- 둘?')).toHaveLength(2)
    expect(problems('<!-- check-off: pending-answer -->', '- 하나?', '- 둘?')).toHaveLength(1)
  })

  test('is switched off for a whole block of code by the line above it', () => {
    const block = ['```', '$ ls', '$ docker login -u me -p q1w2e3r4', '```']
    expect(problems(...answered, ...block)).toHaveLength(1)
    expect(problems(...answered, '<!-- check-off: secret -->', ...block)).toEqual([])
  })
})
