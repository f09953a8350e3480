import { describe, expect, test } from 'vitest'
import { compose, keystrokes } from '../../../src/search/text/hangul.ts'
import { openFinder } from '../../../src/ui/search/fuzzy-finder.ts'

const names = [
  '퀴즈',
  '북마크',
  '설정',
  '도움말',
  '하루에 복습할 질문',
  '가장 긴 복습 간격',
  '오프라인',
  '기록 지우기',
  'Docker 네트워크',
  'Kubernetes 스케줄링',
]
const find = openFinder(names.map((name) => ({ name })))
const found = (typed: string) => find(typed).map(({ item }) => item.name)
/** What looking for a part of the name finds. */
const plain = (typed: string) =>
  names.filter((name) =>
    name.toLowerCase().replace(/\s/g, '').includes(typed.toLowerCase().replace(/\s/g, '')),
  )

describe('이름 찾기', () => {
  test.each([
    ['복습', ['하루에 복습할 질문', '가장 긴 복습 간격']],
    ['docker', ['Docker 네트워크']],
    ['기록지우기', ['기록 지우기']],
  ])('a part of a name, whatever its spaces and case: %s', (typed, expected) => {
    expect(found(typed).slice(0, expected.length)).toEqual(expected)
    expect(find(typed)[0]?.isSure).toBe(true)
  })

  test.each([
    ['초성만', 'ㅂㅁㅋ', '북마크', true],
    ['겹자음으로 묶인 초성', 'ㅇㅄ', '하루에 복습할 질문', true],
    ['글자를 조합하는 동안', '설저', '설정', true],
    ['받침이 다음 글자로 넘어가기 전', '오픒', '오프라인', false],
    ['한/영을 바꾸지 않고', 'tjfwjd', '설정', true],
    ['영어를 한글 자판으로', '애찯ㄱ', 'Docker 네트워크', true],
    ['모음 하나가 다를 때', '북머크', '북마크', false],
    ['받침이 빠졌을 때', '부마크', '북마크', false],
    ['글자가 더 들어갔을 때', '북마크크', '북마크', false],
    ['글자가 빠졌을 때', 'kuberntes', 'Kubernetes 스케줄링', false],
    ['두 글자의 차례가 바뀌었을 때', 'kuebrnetes', 'Kubernetes 스케줄링', false],
  ])('%s: plain includes() finds nothing for %s, this finds %s', (_, typed, name, isSure) => {
    expect(plain(typed)).toEqual([])
    expect(find(typed)[0]).toEqual({ item: { name }, isSure })
  })

  test('what holds the text comes before what is spelled alike', () => {
    const mixed = ['복숨', '긴 복슴', '복슴', '긴 복습', '복습 간격']
    const typed = openFinder(mixed.map((name) => ({ name })))('복습')
    expect(typed.map(({ item, isSure }) => [item.name, isSure])).toEqual([
      ['복습 간격', true],
      ['긴 복습', true],
      ['복슴', false],
      ['긴 복슴', false],
      ['복숨', false],
    ])
  })

  test('finds nothing for nothing, a single key, a short word that is not there, and other words', () => {
    for (const typed of ['', ' ', 'ㅂ', 'k', '두부', '김치찌개', 'zebra', '정합성', '컨테이너를 지우면']) {
      expect(found(typed), typed).toEqual([])
    }
  })

  test('every name is found while it is typed, key by key, from the second key on', () => {
    for (const name of names) {
      const keys = keystrokes(name)
      for (let length = 2; length <= keys.length; length++) {
        const typed = compose(keys.slice(0, length))
        expect(found(typed), typed).toContain(name)
      }
    }
  })
})
