import { describe, expect, it } from 'vitest'
import { expandUnit, type QueryWord } from '../../../src/search/query/expand-word.ts'
import { cutUnits } from '../../../src/search/text/tokenizer.ts'
import { openWords } from '../../support/word-index.ts'

const index = openWords(
  {
    이미지: 2,
    컨테이너: 4,
    볼륨: 3,
    삭제: 1,
    레이어: 1,
    레이아웃: 2,
    네임스페이스: 1,
    파일시스템: 1,
    docker: 3,
    다중인증: 1,
    container: 1,
    history: 1,
    limit: 1,
    '--rm': 1,
    '--restart': 1,
    'apps/v1': 1,
    deploy: 1,
    mfa: 1,
    ql: 1,
    deployment: 1,
    x: 1,
    xterm: 1,
    스페이서: 1,
    그림: 1,
    그림삭제기: 1,
  },
  {
    same: [
      ['컨테이너', 'container'],
      ['삭제', '지우다'],
      ['네임', 'name'],
      ['도커', 'docker'],
      ['다중 인증', 'mfa'],
    ],
    similar: [['느리다', '레이어']],
  },
)

function expand(text: string, isLast = false): QueryWord {
  const [unit] = cutUnits(text)
  if (unit === undefined) throw Error(`no unit in ${text}`)
  return expandUnit(unit, index, isLast)
}
/** Term, weight to three digits, reason, and whether it is a guess (?) or only similar (~). */
const candidates = (text: string, isLast = false) => describeWord(expand(text, isLast))
const describeWord = (word: QueryWord) =>
  word.candidates.map(
    ({ id, weight, kind, isGuess, isNear }) =>
      `${index.terms[id]} ${Number(weight.toFixed(3))} ${kind ?? '-'}${isGuess ? '?' : ''}${isNear ? '~' : ''}`,
  )

describe('candidates of one word', () => {
  it.each([
    [
      'itself, and a synonym that counts less beside it',
      '컨테이너',
      ['컨테이너 1 -', 'container 0.739 synonym'],
    ],
    ['its stem', '이미지를', ['이미지 1 stem']],
    ['the verb of the glossary', '지웠는데', ['삭제 0.84 synonym']],
    ['a synonym of a word that no question holds', '도커', ['docker 0.84 synonym']],
    ['a similar word', '느려요', ['레이어 0.5 synonym~']],
    ['a part inside, by how much of the term it is', '스페이스', ['네임스페이스 0.477 -?']],
    ['the other layout', 'dlalwl', ['이미지 0.98 layout']],
    ['the other layout of a Korean word', '앷ㅏㄷㄱ', ['docker 0.98 layout']],
    [
      'an abbreviation by the names of its letters',
      '엠에프에이',
      ['mfa 0.98 layout', '다중인증 0.823 layout?'],
    ],
    ['a typo', '볼룸', ['볼륨 0.633 typo?']],
    ['initial consonants, all of them', 'ㅂㄹ', ['볼륨 0.9 initialConsonants?']],
    [
      'syllables and initial consonants',
      '컨ㅌㅇㄴ',
      ['컨테이너 0.9 initialConsonants?', 'container 0.756 initialConsonants?'],
    ],
  ])('%s: %s', (_, typed, expected) => {
    expect(candidates(typed)).toEqual(expected)
  })

  it('a prefix: more for more of the term, the terms in more questions first among equals', () => {
    expect(candidates('레이', true)).toEqual(['레이어 0.747 -?', '레이아웃 0.72 -?'])
    // Of a word that a question holds, longer ones count less.
    expect(candidates('deploy')).toEqual(['deploy 1 -', 'deployment 0.607 -?'])
  })

  it('a prefix that only the glossary knows leads to longer words and their synonyms', () => {
    expect(candidates('네임')).toEqual(['네임스페이스 0.693 -?'])
  })

  it('a prefix by the stem, and less', () => {
    expect(candidates('레이를')).toEqual(['레이어 0.616 -?', '레이아웃 0.594 -?'])
  })

  it('a word of one letter is a prefix only while it is typed, and is not looked for inside words', () => {
    expect(candidates('x')).toEqual(['x 1 -'])
    expect(candidates('x', true)).toEqual(['x 1 -', 'xterm 0.672 -?'])
    expect(candidates('스')).toEqual([])
    expect(candidates('스', true)).toContain('스페이서 0.68 -?')
  })

  it('typos only of words for which nothing else was found', () => {
    expect(candidates('스페이수')).toEqual(['스페이서 0.619 typo?'])
    // A part of 네임스페이스, and also one key from 스페이서.
    expect(candidates('스페이스')).toEqual(['네임스페이스 0.477 -?'])
  })

  it('half-composed words only while they are typed', () => {
    expect(candidates('볼류', true)).toEqual(['볼륨 0.85 composing?'])
    expect(candidates('컨테잉', true)).toEqual(['컨테이너 0.646 composing?', 'container 0.571 composing?'])
    expect(candidates('컨테잉')).toEqual([])
    expect(candidates('이미지엣', true)).toEqual(['이미지 0.85 stem'])
    expect(candidates('이미지엣')).toEqual([])
  })

  it('no single syllable is read in the other layout', () => {
    expect(candidates('비')).toEqual([])
    expect(candidates('ㅂㅣ')).toContain('ql 0.98 layout')
  })

  it('a single key leads to all that begins with it', () => {
    expect(candidates('d', true)).toEqual(['deploy 0.667 -?', 'docker 0.667 -?', 'deployment 0.656 -?'])
  })
})

describe('parts and roles', () => {
  const parts = (text: string, isLast = false) =>
    expand(text, isLast).parts.map((part) => [part.text, describeWord(part)[0] ?? part.role])

  it('cuts compounds of known words', () => {
    expect(parts('이미지삭제')).toEqual([
      ['이미지', '이미지 1 -'],
      ['삭제', '삭제 1 -'],
    ])
    expect(parts('이미지볼륨삭제').map(([part]) => part)).toEqual(['이미지', '볼륨', '삭제'])
  })

  it('cuts a compound whose last part is still typed', () => {
    expect(parts('이미지삭', true).map(([part]) => part)).toEqual(['이미지', '삭'])
    expect(parts('이미지삭')).toEqual([])
    expect(parts('이미지ㅅㅈ', true).map(([part]) => part)).toEqual(['이미지', 'ㅅㅈ'])
  })

  it('does not cut the beginning of a known word', () => {
    expect(candidates('그림삭제')).toEqual(['그림삭제기 0.768 -?'])
    expect(parts('그림삭제')).toEqual([])
    expect(parts('그림볼륨').map(([part]) => part)).toEqual(['그림', '볼륨'])
  })

  it('leaves one syllable unknown in a compound of five or more', () => {
    expect(parts('삭볼륨삭제').map(([part]) => part)).toEqual(['볼륨', '삭제'])
    expect(parts('볼륨삭')).toEqual([])
    expect(parts('뷁뷁볼륨삭제')).toEqual([])
    // Of eight, two.
    expect(parts('네임스페이스뷁뷁').map(([part]) => part)).toEqual(['네임스페이스'])
  })

  it('reads the last part of a compound as still being typed', () => {
    expect(parts('이미지볼류', true)).toEqual([
      ['이미지', '이미지 1 -'],
      ['볼류', '볼륨 0.85 composing?'],
    ])
    expect(parts('이미지볼류')).toEqual([])
    expect(parts('이미지뷁', true)).toEqual([])
    expect(parts('이미지ㅅㅈ')).toEqual([])
  })

  it('a long flag is also a word, and so is each of what signs join', () => {
    expect(parts('--limit')).toEqual([['limit', 'limit 1 -']])
    expect(parts('--limi').map(([part]) => part)).toEqual(['limi'])
    expect(parts('--lim')).toEqual([])
    expect(parts('x-limit')).toEqual([
      ['x', 'x 1 -'],
      ['limit', 'limit 1 -'],
    ])
  })

  it('cuts camel case that no question holds, and what signs join', () => {
    expect(parts('historyLimit').map(([part]) => part)).toEqual(['history', 'limit'])
    expect(parts('docker-history').map(([part]) => part)).toEqual(['docker', 'history'])
    expect(candidates('apps/v1')).toEqual(['apps/v1 1 -'])
  })

  it('a flag is one term, or the beginning of one, and not its letters', () => {
    expect(candidates('--rm')).toEqual(['--rm 1 -'])
    expect(candidates('--re')).toEqual(['--restart 0.711 -?'])
    expect(expand('--rm').parts).toEqual([])
    expect(expand('-it').role).toBe('unknown')
  })

  it.each([
    ['볼륨', 'term'],
    ['이미지삭제', 'term'],
    ['어떻게', 'stop-word'],
    ['how', 'stop-word'],
    ['헷갈려요', 'unknown-verb'],
    ['뷁', 'unknown-verb'],
    ['김치찌개', 'unknown'],
    ['zebra', 'unknown'],
  ])('%s is a %s', (typed, role) => {
    expect(expand(typed).role).toBe(role)
  })

  it('unknown words have no candidates and no parts', () => {
    for (const typed of ['김치찌개', 'zebraCrossing', 'q/z']) {
      const { candidates, parts, role } = expand(typed)
      expect([candidates, parts, role], typed).toEqual([[], [], 'unknown'])
    }
  })

  it.each([
    ['컨테이너', true, 'the glossary has it'],
    ['layerx', false, 'nothing has it'],
    ['볼륨', true, 'a question has it'],
    ['삭제', false, 'it is a word of every subject'],
    ['지웠는데', false, 'it is a verb'],
    ['x', false, 'it is one letter'],
    ['볼룸', true, 'it was meant for one'],
    ['dlalwl', true, 'it is one in the other layout'],
    ['느려요', false, 'one is only near in meaning'],
    ['레이', false, 'it may become many'],
    ['스페이스', false, 'it is only a part'],
    ['그림볼륨', true, 'a part of it is one'],
    ['그림삭제', false, 'it may become one'],
    ['어떻게', false, 'it is a word of grammar'],
    ['김치찌개', false, 'it is unknown'],
  ])('%s names a subject: %s, since %s', (typed, is) => {
    expect(expand(typed).isSubject).toBe(is)
  })

  it('a word of one question names a subject in a small collection only', () => {
    const isSubject = (count: number, others: number) => {
      const many = openWords({ 고래: count, 상어: others, 판다곰: others })
      const [unit] = cutUnits('고래 판다곰')
      return unit && expandUnit(unit, many, false).isSubject
    }
    expect([isSubject(1, 40), isSubject(1, 60), isSubject(2, 60), isSubject(2, 160)]).toEqual([
      true,
      false,
      true,
      false,
    ])
    const [unit] = cutUnits('판다곰')
    expect(unit && expandUnit(unit, openWords({ 판다곰: 1 }), false).isSubject).toBe(true)
  })

  it.each([
    ['--limit', true],
    ['--rm', false],
    ['x-limit', false],
    ['historyLimit', true],
    ['history', false],
  ])('%s stands in questions only in pieces: %s', (typed, is) => {
    expect(expand(typed).isPieced).toBe(is)
  })

  it('only the last word of a name may be unfinished', () => {
    const found = (text: string, isLast: boolean) => expand(text, isLast).parts.map(describeWord)
    expect(found('x-x', false)).toEqual([['x 1 -'], ['x 1 -']])
    expect(found('x-x', true)).toEqual([['x 1 -'], ['x 1 -', 'xterm 0.672 -?']])
    expect([candidates('apps/v'), candidates('apps/v', true)]).toEqual([[], ['apps/v1 0.777 -?']])
  })

  it('a name is known when a word inside one of its words is', () => {
    const { role, parts } = expand('historyLimit/zebra')
    expect([role, parts.length]).toEqual(['term', 2])
  })
})

describe('what a word is tried as, and in which order', () => {
  /** What is found in an index of these words, with the parts of a compound behind. */
  const found = (
    words: Readonly<Record<string, number>>,
    typed: string,
    isLast = false,
    glossary?: Parameters<typeof openWords>[1],
  ) => {
    const index = openWords(words, glossary)
    const [unit] = cutUnits(typed)
    if (unit === undefined) throw Error('no unit')
    const { candidates, parts } = expandUnit(unit, index, isLast)
    return [
      ...candidates.map(({ id, weight }) => `${index.terms[id]} ${Number(weight.toFixed(3))}`),
      ...parts.map(({ text }) => text),
    ]
  }
  const same = (...groups: readonly (readonly string[])[]) => ({ same: groups, similar: [] })

  it('a prefix leads to what means the same as the terms that begin so, by the word and by its stem', () => {
    const words = { 컨테이너: 1, container: 1 }
    const glossary = same(['컨테이너', 'container'])
    expect(found(words, 'conta', true, glossary)).toEqual(['container 0.729', '컨테이너 0.672'])
    expect(found(words, '컨테를', false, glossary)).toEqual(['컨테이너 0.594', 'container 0.554'])
    // A word that some question holds is no prefix of that kind.
    expect(found({ ...words, 컨테: 1 }, '컨테', false, glossary)).toEqual(['컨테 1', '컨테이너 0.594'])
    expect(found({ ...words, 컨테: 1 }, '컨테를', false, glossary)).toEqual(['컨테 1', '컨테이너 0.594'])
    expect(found({ 키보드: 1 }, '키를')).toEqual([])
  })

  it('a word with its particle is looked for inside others without it', () => {
    expect(found({ 네임스페이스: 1 }, '스페이스를')).toEqual(['네임스페이스 0.477'])
    expect(found({ namespace: 1 }, 'spac')).toEqual(['namespace 0.428'])
  })

  it('a word of the glossary is only unfinished when some question holds a longer one', () => {
    const glossary = same(['네임', '이름'], ['네임서버', 'dns'])
    expect(found({ 이름: 1, dns: 1 }, '네임', true, glossary)[0]).toBe('이름 0.84')
    expect(found({ 이름: 1, 네임서버: 1 }, '네임', true, glossary)[0]).toBe('이름 0.739')
    expect(found({ 이름: 1, 네임서버: 1 }, '네임', false, glossary)[0]).toBe('이름 0.84')
  })

  it('a half-typed word that begins a term is no compound', () => {
    expect(found({ 이미지: 1, 이미지파일: 1, 파일: 1 }, '이미지ㅍㅇ', true)).toEqual(['이미지파일 0.9'])
    expect(found({ 이미지: 1, 파일: 1 }, '이미지ㅍㅇ', true)).toEqual(['이미지', 'ㅍㅇ'])
    expect(found({ 이미지: 1, 파일: 1 }, '이미지ㅍㅇ')).toEqual([])
  })
})
