import { describe, expect, it } from 'vitest'
import { makeLexicon } from '../../../src/search/text/lexicon.ts'
import { cutCompound, eachTerm, initialConsonantsOf } from '../../../src/search/text/terms.ts'

describe('cutCompound', () => {
  it('cuts words written together', () => {
    const known = new Set(['이미지', '삭제', '파일', '시스템', '파일시스템'])
    expect(cutCompound('이미지삭제', (part) => known.has(part))).toEqual(['이미지', '삭제'])
    expect(cutCompound('레이어드파일시스템', (part) => known.has(part), 4)).toEqual(['파일시스템'])
    expect(cutCompound('파일시스템', (part) => known.has(part))).toEqual(['파일', '시스템'])
    expect(cutCompound('모르는낱말', (part) => known.has(part))).toBeNull()
  })

  const all = (part: string) => part.length >= 2
  it('takes words of two to ten syllables, three to twenty-four in all, and never the whole word', () => {
    expect(cutCompound('가나', all)).toBeNull()
    expect(cutCompound('가나다', all)).toBeNull()
    expect(cutCompound('가나다', all, 1)).toEqual(['가나'])
    expect(cutCompound('가나다라', all)).toEqual(['가나', '다라'])
    expect(cutCompound('가나x라', all)).toBeNull()
    const long = '가'.repeat(24)
    expect(
      cutCompound(long, (part) => part.length === 10 || part.length === 4)?.map(({ length }) => length),
    ).toEqual([4, 10, 10])
    expect(cutCompound(long, (part) => part.length >= 11)).toBeNull()
    expect(cutCompound(`${long}가`, all)).toBeNull()
  })

  it('prefers fewer words, and leaves as little as it can', () => {
    const known = new Set(['가나', '나다라', '다라', '라마', '나다'])
    const cut = (word: string, spare: number) => cutCompound(word, (part) => known.has(part), spare)
    expect(cut('가나다라', 1)).toEqual(['가나', '다라'])
    expect(cut('가나다라마', 1)).toEqual(['가나', '다라'])
    expect(cut('x나다라'.replace('x', '뷁'), 1)).toEqual(['나다라'])
    expect(cut('뷁뷁가나', 1)).toBeNull()
    expect(cut('뷁뷁뷁', 3)).toBeNull()
  })
})

describe('the terms of a line', () => {
  const lexicon = makeLexicon({
    same: [
      ['바인드 마운트', 'bind mount'],
      ['볼륨', 'volumes'],
    ],
    similar: [],
  })
  const termsOf = (line: string) => {
    const found: string[] = []
    eachTerm(line, lexicon, (key, part) => found.push(part ? `${key}?` : key))
    return found
  }

  it.each([
    ['Volumes를 Pods에', ['volumes', 'pod']],
    ['ㅋㅋ 볼륨ㅠㅠ', ['볼륨ㅠㅠ']],
    ['--rm -it --limit', ['--rm', '-it', '--limit', 'limit']],
    ['apps/v1', ['apps/v1', 'app', 'v1']],
    ['ReplicaSet', ['replicaset', 'replica?', 'set?']],
  ])('%s gives %j', (line, terms) => {
    expect(termsOf(line)).toEqual(terms)
  })

  it.each(['Bind mount', 'Bind mounts', 'bind-mount', 'bind  mount'])(
    'a term of two words is found in %j',
    (line) => expect(termsOf(line)).toContain('bindmount'),
  )

  it.each(['bind, mount', 'bind (mount)', 'bind   mount', 'bind the mount', 'bind\nmount', 'bind'])(
    'two words of a term are none in %j',
    (line) => expect(termsOf(line)).not.toContain('bindmount'),
  )

  it('only whole Korean words have initial consonants', () => {
    expect([
      initialConsonantsOf('볼륨'),
      initialConsonantsOf('볼륨a'),
      initialConsonantsOf('volume'),
    ]).toEqual(['ㅂㄹ', null, null])
  })
})
