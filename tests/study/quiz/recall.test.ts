import { describe, expect, it } from 'vitest'
import { modeOf } from '../../../src/study/quiz/modes.ts'
import { asked, words } from '../../support/materials.ts'

describe('떠올려 쓰기', () => {
  const mode = modeOf('recall')
  const terms = (question: string, ...answer: readonly string[]) => {
    const prompt = mode.makePrompt(asked(question, ...answer), words, 1)
    return prompt?.kind === 'recall' ? prompt.terms.map(({ name }) => name) : []
  }

  it('picks what is bold, code, English or in the glossary, in the order of the answer', () => {
    expect(
      terms('어떻게 남기나요?', '`docker commit`이나 볼륨을 씁니다. **배포판**은 Ubuntu를 고릅니다.'),
    ).toEqual(['docker commit', '볼륨', '배포판', 'Ubuntu'])
  })

  it('keeps an English phrase together', () => {
    expect(terms('무엇인가요?', '머신을 Control plane 이라고 부릅니다.')).toContain('Control plane')
  })

  it('leaves out what the question says already, in either language', () => {
    expect(terms('컨테이너는 무엇인가요?', 'container는 커널을 공유합니다.')).not.toContain('container')
  })

  it('falls back to nouns, and never offers verbs or filler', () => {
    expect(terms('왜 그런가요?', '정합성을 애플리케이션에서 맞춰야 하기 때문에 그렇습니다.')).toEqual([
      '정합성',
      '애플리케이션',
    ])
  })

  it('does not take the title of a linked page for the answer', () => {
    expect(terms('어디에 있나요?', '[Share data among machines](https://docs.docker.com/) 참조')).toEqual([])
  })

  it.each([
    ['particles', '볼륨을 커널에서', ['Volume', '커널']],
    ['the other language', 'volumes, kernel', ['Volume', '커널']],
    ['no spaces', '볼륨커널', ['Volume', '커널']],
    ['nothing', '모르겠어요', []],
  ])('ticks terms named with %s', (_, typed, expected) => {
    const prompt = mode.makePrompt(asked('무엇을 쓰나요?', 'Volume과 커널을 씁니다.'), words, 1)
    const judgement = prompt && mode.judge(prompt, typed, words)
    expect(judgement?.kind === 'terms' && judgement.named.map(({ name }) => name)).toEqual(expected)
    expect(judgement?.kind === 'terms' && judgement.named.length + judgement.missed.length).toBe(2)
  })
})
