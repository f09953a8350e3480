import { describe, expect, it } from 'vitest'
import { needsAnswers } from '../../../src/study/quiz/mode.ts'
import { modeOf, modes } from '../../../src/study/quiz/modes.ts'
import { asked, material, words } from '../../support/materials.ts'

const pending = material('# 노트\n\n- 아직 답이 없는 질문인가요?\n')
const link = material('# 노트\n\n- https://docs.docker.com/\n')

describe('every mode', () => {
  it('has nothing to ask about a question without an answer, or a bare link', () => {
    for (const mode of modes) {
      expect(mode.makePrompt(pending, words, 1)).toBeNull()
      expect(mode.makePrompt(link, words, 1)).toBeNull()
    }
  })

  it('asks every answer, unless it needs to see answers first', () => {
    const plain = material('# 노트\n\n- 컨테이너는 무엇인가요?\n  - 음.\n')
    for (const mode of modes)
      expect(mode.makePrompt(plain, words, 1) === null, mode.id).toBe(needsAnswers(mode.id))
  })

  it('judges only what it asked itself, and the plain card nothing', () => {
    const one = asked('레이어는 층인가요?', '네, **커널**이 아니에요.')
    for (const other of modes) {
      const prompt = other.makePrompt(one, words, 1)
      if (prompt === null) throw Error(`${other.id} asks nothing`)
      expect(prompt.kind).toBe(other.id)
      for (const mode of modes) {
        const isNone = mode !== other || mode.id === 'card'
        expect(mode.judge(prompt, 'yes', words).kind === 'none', `${mode.id} of ${other.id}`).toBe(isNone)
      }
    }
  })

  it('is found by its id', () => {
    expect(modes.map(({ id }) => modeOf(id).id)).toEqual(modes.map(({ id }) => id))
  })
})
