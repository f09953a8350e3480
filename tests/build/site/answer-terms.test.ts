import { describe, expect, test } from 'vitest'
import { termFinder } from '../../../src/build/site/answer-terms.ts'
import { parseNote } from '../../support/parse-note.ts'

const groups = [
  ['도커', 'docker'],
  ['도커 허브', 'docker hub'],
  ['바인드 마운트', 'bind mount'],
  ['가상 머신', '가상머신', 'virtual machine', 'vm'],
  ['파드', 'pod'],
  ['풀', 'pull', '내려받다'],
]
const find = termFinder({ same: [...groups, ['삭제', '지우다', 'delete']], similar: [] }, groups)
const termsOf = (answer: string): readonly string[] => {
  const [question] = parseNote(`- 질문인가요?\n    - ${answer}\n`, 'note.md').questions
  return question?.answer.kind === 'written' ? find(question.answer.blocks) : []
}

describe('the terms of an answer', () => {
  test.each([
    ['도커에서 실행해요.', ['도커']],
    ['Docker를 써요. 도커는 같은 말이에요.', ['Docker']],
    ['**도커**에서 파드(Pod)를 띄워요.', ['도커', '파드']],
    ['VM보다 가벼워요.', ['VM']],
    ['바인드 마운트를 써요.', ['바인드 마운트']],
    ['bind-mount로 이어요.', ['bind mount']],
    ['파드들이에요.', ['파드']],
    ['하나/파드/도커예요.', ['파드', '도커']],
  ])('%s', (answer, terms) => {
    expect(termsOf(answer)).toEqual(terms)
  })

  test('are no parts of other words: the longest name counts', () => {
    expect(termsOf('도커허브에 올려요.')).toEqual(['도커 허브'])
    expect(termsOf('도커 허브에 올려요.')).toEqual(['도커 허브'])
    for (const other of [
      '도커라이징해요.',
      'docker-compose예요.',
      'Docker허브예요.',
      'dockerd예요.',
      'PodSpec이에요.',
    ])
      expect(termsOf(other), other).toEqual([])
  })

  test('are not looked for in code, links and pictures, nor what touches them', () => {
    for (const answer of [
      '`docker`예요.',
      '`docker run`',
      '[도커](https://a.example/)에서',
      '[이](https://a.example/)도커예요.',
      'https://a.example/docker',
      '`x`도커예요.',
    ])
      expect(termsOf(answer), answer).toEqual([])
  })

  test('are things: no verbs, and no everyday words', () => {
    expect(termsOf('이미지를 내려받고 지워요. pull해요. 삭제예요.')).toEqual([])
  })
})
