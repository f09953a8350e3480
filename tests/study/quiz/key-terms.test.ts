import { describe, expect, it } from 'vitest'
import { makeLexicon } from '../../../src/search/text/lexicon.ts'
import { findKeyTerms, findNamed } from '../../../src/study/quiz/key-terms.ts'
import { asked, material, words } from '../../support/materials.ts'

/** The terms of an answer; `?` behind those that are only nouns. */
const terms = (question: string, ...answer: readonly string[]) =>
  findKeyTerms(asked(question, ...answer), words).map(({ name, isSure }) => name + (isSure ? '' : '?'))
const among = (...blocks: readonly string[]) =>
  findKeyTerms(material(`# 노트\n\n- 어떤가요?\n${blocks.join('\n')}\n`), words).map(({ name }) => name)

describe('the key terms of an answer', () => {
  it('are bold text, code, English and the glossary; nouns only where those are fewer than three', () => {
    expect(terms('어떤가요?', '정합성을 Redis와 볼륨으로 지킵니다.')).toEqual(['정합성?', 'Redis', '볼륨'])
    expect(terms('어떤가요?', '정합성을 Redis와 볼륨으로, **배포판**으로 지킵니다.')).toEqual([
      'Redis',
      '볼륨',
      '배포판',
    ])
  })

  it('are six at most: the strongest, in the order of the answer', () => {
    expect(terms('어떤가요?', 'Aa, Bb, Cc, Dd, Ee, Ff, Gg, **강조**')).toEqual([
      'Aa',
      'Bb',
      'Cc',
      'Dd',
      'Ee',
      '강조',
    ])
    expect(terms('어떤가요?', 'Aa, Bb, `Cc`, Dd, Ee, Ff, **강조**, 볼륨을')).toEqual([
      'Aa',
      'Bb',
      'Cc',
      'Dd',
      '강조',
      '볼륨',
    ])
  })

  it('are each there once, as first written, and as strong as where they are strongest', () => {
    expect(terms('어떤가요?', '볼륨과 volume과 **Volume**')).toEqual(['볼륨'])
    expect(terms('어떤가요?', 'Zz, Aa, Bb, Cc, Dd, Ee, Ff, **Ff**')).toEqual([
      'Zz',
      'Aa',
      'Bb',
      'Cc',
      'Dd',
      'Ff',
    ])
    expect(terms('어떤가요?', '**정합성**은 정합성이 정합성을')).toEqual(['정합성'])
    expect(terms('어떤가요?', '정합성이 **정합성**')).toEqual(['정합성'])
  })

  it('are not what the question has: in either language, part by part', () => {
    expect(terms('Redis와 cluster는 어떤가요?', '`Redis cluster`와 `Redis lock`')).toEqual(['Redis lock'])
    expect(terms('컨테이너는 어떤가요?', 'container와 `container lock`')).toEqual(['container lock'])
  })

  it('are not what the question writes as one word, and have no particle in bold', () => {
    expect(terms('controlplane은 어떤가요?', 'Control plane')).toEqual([])
    expect(terms('어떤가요?', '**정합성을** 지킵니다.')).toEqual(['정합성'])
  })

  it('join up to three words in a row, and take a longer row word by word', () => {
    expect(terms('어떤가요?', 'one two three')).toEqual(['one two three'])
    expect(terms('어떤가요?', 'Aone Atwo Athree Afour')).toEqual(['Aone', 'Atwo', 'Athree', 'Afour'])
    expect(terms('어떤가요?', 'Aone, Atwo  Athree')).toEqual(['Aone', 'Atwo', 'Athree'])
    expect(terms('어떤가요?', 'Aa, Bb, Cc, Dd, Ee, Ff, Gg layer').at(-1)).toBe('Gg layer')
    expect(terms('어떤가요?', '볼륨 layer')).toEqual(['볼륨', 'layer'])
    expect(terms('어떤가요?', '**정합성 확인 도구**')).toEqual(['정합성 확인 도구'])
    expect(terms('어떤가요?', '**정합성 배포판 애플리케이션 컴파일러**').length).toBe(4)
  })

  it('are no single letters, numbers, stop words, verbs or words about anything', () => {
    expect(terms('어떤가요?', 'a, 1, the, 80, e.g. eg, etc. i.e, ie, ex, x2, Ok')).toEqual(['Ok'])
    expect(terms('어떤가요?', 'Regex, Exec')).toEqual(['Regex', 'Exec'])
    expect(
      terms('어떤가요?', '지웁니다. 경우를 문제가 방법은 필요합니다. 물을 정합적 예쁘게 정합성을'),
    ).toEqual(['정합성?'])
    expect(terms('어떤가요?', '정합하면 정합합니다. 배포되고 갱신시켜서')).toEqual([
      '정합?',
      '배포?',
      '갱신?',
    ])
    expect(terms('어떤가요?', '**한** `9`')).toEqual([])
  })

  it('stand in any block but code and the title of another page', () => {
    expect(among('  - 첫째\n    - Deep', '  > Quoted')).toEqual(['Deep', 'Quoted'])
    expect(among('  - 표\n\n| Head | Two |\n| --- | --- |\n| Cell | Four |')).toEqual([
      'Head',
      'Two',
      'Cell',
      'Four',
    ])
    expect(
      among('  - <kbd>Ctrl</kbd> <u>Under</u>', '  - *Lean* ~~Gone~~ <sub>Low</sub><mark>Lit</mark>'),
    ).toEqual(['Ctrl', 'Under', 'Lean', 'Gone', 'Low', 'Lit'])
    expect(among('  - [Other](https://a.b) `code`\n\n```sh\nInside\n```')).toEqual(['code'])
    expect(among('<details><summary>Summed</summary>\n\nFolded\n\n</details>')).toEqual(['Summed', 'Folded'])
  })

  it('have the keys of what means the same, not of what is only similar', () => {
    const both = makeLexicon({ same: [['볼륨', 'volume']], similar: [['볼륨', '디스크']] })
    const [term] = findKeyTerms(asked('어떤가요?', '볼륨'), both)
    expect(term?.keys).toEqual(['볼륨', 'volume'])
    // What stands in the glossary is sure, however it is related.
    expect(findKeyTerms(asked('어떤가요?', '디스크를'), both)).toMatchObject([
      { name: '디스크', isSure: true },
    ])
  })
})

describe('a term is named', () => {
  const named = (key: string, text: string) =>
    findNamed([{ name: key, keys: [key], isSure: true }], text, words).length === 1

  it.each([
    ['커널', '운영커널층', true],
    ['널', '운영커널층', false],
    ['널', '널', true],
    ['redis', 'myredisbox', true],
    ['pod', 'mypodbox', false],
    ['pod', 'Pods', true],
    ['controlplane', 'the control  plane', true],
    ['redis', 'kafka', false],
  ])('%s in "%s": %s', (key, text, is) => {
    expect(named(key, text)).toBe(is)
  })
})
