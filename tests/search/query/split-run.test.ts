import { describe, expect, it } from 'vitest'
import { cutQuestion, splitRun } from '../../../src/search/query/split-run.ts'
import { cutUnits } from '../../../src/search/text/tokenizer.ts'
import { openWords } from '../../support/word-index.ts'

const index = openWords(
  { 컨테이너: 3, 이미지: 4, 볼륨: 1, 에서: 5, 하나: 5, 포트: 3, 드물게: 1, 삭제: 2, 설정: 200 },
  {
    same: [
      ['볼륨', 'volume'],
      ['삭제', '지우다'],
    ],
    similar: [],
  },
)
const words = (text: string) =>
  cutUnits(text).flatMap((unit) => splitRun(unit, index).map(({ text }) => text))

describe('붙여 쓴 문장', () => {
  it('가 노트의 낱말과 낱말 모음의 동사로 나뉜다', () => {
    expect(words('이미지를지워도컨테이너는살아있나요')).toEqual(['이미지', '지워도', '컨테이너'])
    expect(words('포트를여는법')).toEqual(['포트를여는법'])
    expect(words('포트삭제하려면요')).toEqual(['포트', '삭제'])
    expect(words('볼륨삭제하는방법')).toEqual(['볼륨', '삭제'])
  })

  it('에서 조사, 군말, 드문 낱말은 낱말로 보지 않는다', () => {
    expect(words('컨테이너에서하나드물게')).toEqual(['컨테이너'])
  })

  it('에서 작은 노트의 낱말은 한 질문에만 있어도 된다', () => {
    const few = openWords({ 화상: 1, 얼음: 1, 통증: 1 })
    const parts = cutUnits('화상입었을때얼음대도').flatMap((unit) => splitRun(unit, few))
    expect(parts.map(({ text }) => text)).toEqual(['화상', '얼음'])
  })

  it('says where each word stands', () => {
    const [unit] = cutUnits('이미지를지워도컨테이너는')
    const text = ' 이미지를지워도컨테이너는'
    const [shifted] = cutUnits(text)
    expect(unit && splitRun(unit, index).map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [4, 7],
      [7, 11],
    ])
    for (const part of shifted ? splitRun(shifted, index) : [])
      expect(text.slice(part.start, part.end)).toBe(part.text)
  })

  it('은 거의 모르는 말이거나 짧으면 그대로 둔다', () => {
    const unknown = '김치찌개맛있게끓이는방법볼륨'
    expect(words(unknown)).toEqual([unknown])
    expect(words('이미지컨테이')).toEqual(['이미지컨테이'])
    expect(words('containerImageVolume')).toEqual(['containerImageVolume'])
  })
})

describe('붙여 쓴 짧은 질문', () => {
  const word = (text: string) => {
    const [unit] = cutUnits(text)
    const { text: about, start, end } = (unit && cutQuestion(unit, index)) ?? { text: '', start: -1, end: -1 }
    return `${about} ${start}-${end}`
  }

  it('은 무엇을 묻는지만 남는다', () => {
    expect(word('볼륨이뭐에요')).toBe('볼륨 0-2')
    expect(word('포트왜써요')).toBe('포트 0-2')
    expect(word('이미지가뭐죠')).toBe('이미지 0-3')
  })

  it('이 아니면 그대로 둔다', () => {
    // No word of grammar, no known word, too short, a longer run.
    for (const text of ['포트폴리오', '김치가뭐에요', '포트요', '컨테이너를왜쓰나요'])
      expect(word(text)).toBe(`${text} 0-${text.length}`)
  })
})
