import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { camelParts, cutUnits, stemEnglish } from '../../../src/search/text/tokenizer.ts'
import { anyText } from '../../support/any-text.ts'

/** The pattern with lookbehind, which Safari below 16.4 cannot read: the tokenizer must cut as it does. */
const unitPattern =
  /https?:\/\/[^\s)\]>"']+|(?:(?<![\p{L}\p{N})\]])-{1,2})?[A-Za-z0-9]+(?:[-._:/=@]+[A-Za-z0-9]+)*|[가-힣ㄱ-ㅣ]+|[^\P{L}A-Za-z가-힣ㄱ-ㅣ]+/gu

const textOf = (...parts: readonly string[]) =>
  fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...parts) }, anyText()), {
    maxLength: 12,
  })

test('a unit is cut as with a pattern that looks behind', () => {
  const parts = [
    '-',
    '--',
    'a',
    'B2',
    '각',
    'ㄱ',
    ')',
    ']',
    '𝒜',
    '\ud835',
    'é',
    ' ',
    '.',
    ':',
    '/',
    '=',
    'http://x',
  ]
  fc.assert(
    fc.property(textOf(...parts), (pieces) => {
      const text = pieces.join('')
      // What a machine made is left out, which is another matter.
      fc.pre(!/[A-Za-z0-9]{8}/.test(text))
      const expected = [...text.matchAll(unitPattern)]
        .filter(([written]) => !/^https?:/.test(written))
        .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
      const units = cutUnits(text).map(({ text, start, end }) => ({ text, start, end }))
      expect(units).toEqual(expected)
    }),
    { numRuns: 800 },
  )
})

test.each([
  ['docker run --rm -it', ['docker', 'run', '--rm', '-it']],
  ['볼륨-v', ['볼륨', 'v']],
  ['볼륨--v', ['볼륨', '-v']],
  ['(a)-v [b]--rm', ['a', 'v', 'b', '-rm']],
  ['𝒜-v', ['𝒜', 'v']],
  ['---v', ['--v']],
  ['볼륨-http://a.b/c 끝', ['볼륨', '끝']],
])('%s gives %j', (text, units) => {
  expect(cutUnits(text).map((unit) => unit.text)).toEqual(units)
})

describe('낱말로 자르기', () => {
  const unitsOf = (text: string) => cutUnits(text).map((unit) => unit.text)

  it('keeps flags, paths and port pairs whole, with their words', () => {
    expect(unitsOf('docker run -it --rm -p 8080:80 /var/lib/docker')).toEqual([
      'docker',
      'run',
      '-it',
      '--rm',
      '-p',
      '8080:80',
      'var/lib/docker',
    ])
    expect(cutUnits('apps/v1')[0]?.words.map((word) => word.text)).toEqual(['apps', 'v1'])
  })

  it('cuts where Korean meets Latin letters', () => {
    expect(unitsOf('RUN차이CMD')).toEqual(['RUN', '차이', 'CMD'])
    expect(unitsOf('Pod와가 k8s별')).toEqual(['Pod', '와가', 'k8s', '별'])
  })

  it('leaves out the particle of a Latin word or number, but not the same letters apart', () => {
    expect(unitsOf('Pod를 k8s에서는 80은 --rm으로 API 이외에')).toEqual([
      'Pod',
      'k8s',
      '80',
      '--rm',
      'API',
      '이외에',
    ])
    expect(unitsOf('은 을')).toEqual(['은', '을'])
  })

  it('leaves web addresses and hashes out', () => {
    expect(
      unitsOf('참고 https://example.com/a?b=c 와 sha256:9c742cd6c7a5752ee36be8ecb14be45c0885e10e'),
    ).toEqual(['참고', '와', 'sha256'])
    expect(cutUnits('nginx-7d985f5478-mpwgw')[0]?.words.map((word) => word.text)).toEqual(['nginx'])
    // What was generated is no part of the unit either, and neither is its particle.
    const text = '로그: my-app-7d985f5478-mpwgw을 본다'
    expect(cutUnits(text).map((unit) => unit.text)).toEqual(['로그', 'my-app', '본다'])
    for (const { text: own, start, end } of cutUnits(text)) expect(text.slice(start, end)).toBe(own)
  })

  it.each([
    ['12345678', true],
    ['123456789', false],
    ['a1b2c3', true],
    ['a1b2c3d', true],
    ['a1b2c3d4', false],
    ['ab12cd34', false],
    ['abcdef12', true],
    ['abc1defgh', true],
    ['abc1defghi', true],
    ['abcdef1234', false],
    ['abcdefabcd', true],
    ['1234567abc', false],
    ['abcdef1234x', true],
    ['xabcdef1234', true],
    ['ABCDEF1234', true],
    ['a'.repeat(40), true],
    ['a'.repeat(41), false],
  ])('takes %s for a word: %s', (word, is) => {
    expect(cutUnits(word).length === 1).toBe(is)
    expect(cutUnits(`app-${word}-end`)[0]?.words.map(({ text }) => text)).toEqual(
      is ? ['app', word, 'end'] : ['app'],
    )
  })

  it('has a chain of what is more than a word, in lower case, up to 48 characters', () => {
    const chains = (text: string) => cutUnits(text).map(({ chain }) => chain)
    expect(chains('--RM Apps/V1 plain 볼륨')).toEqual(['--rm', 'apps/v1', null, null])
    expect(chains(`abc-${'x'.repeat(22)}-${'y'.repeat(21)}`)[0]).toHaveLength(48)
    expect(chains(`abc-${'x'.repeat(22)}-${'y'.repeat(22)}`)).toEqual([null])
    expect(chains('app-7d985f5478-x')).toEqual([null])
    expect(cutUnits('볼륨 apps/v1')[1]).toMatchObject({
      start: 3,
      end: 10,
      words: [
        { text: 'apps', start: 3, end: 7 },
        { text: 'v1', start: 8, end: 10 },
      ],
    })
  })

  it.each([
    ['HTTPServerA1', ['http', 'server']],
    ['XMLHttp', ['xml', 'http']],
    ['ReplicaSet2', ['replica', 'set']],
    ['v10', ['10']],
    ['pods', []],
    ['123', []],
    ['', []],
  ])('finds in %s the words %j', (word, parts) => {
    expect(camelParts(word)).toEqual(parts)
  })

  it.each([
    ['Pods', 'pod'],
    ['Bus', 'bus'],
    ['pod', 'pod'],
    ['policies', 'policy'],
    ['ties', 'tie'],
    ['class', 'class'],
    ['basis', 'basis'],
    ['macos', 'macos'],
    ['status', 'status'],
    ['k8s2s', 'k8s2s'],
    ['known', 'known'],
    ['Redises', 'redises'],
  ])('takes the plural off %s: %s', (word, stem) => {
    expect(stemEnglish(word, (text) => text === 'redises')).toBe(stem)
  })

  it('finds the words inside camel case', () => {
    expect(camelParts('revisionHistoryLimit')).toEqual(['revision', 'history', 'limit'])
    expect(camelParts('docker')).toEqual([])
  })
})
