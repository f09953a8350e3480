import { describe, expect, it } from 'vitest'
import { findPairs } from '../../../src/search/text/bilingual-pairs.ts'

describe('노트에 적힌 짝', () => {
  it('takes a term and its translation in brackets', () => {
    expect(findPairs(['가상머신(Virtual machine)을 씁니다']).similar).toEqual([
      ['가상머신', 'Virtual machine'],
    ])
    expect(findPairs(['가상머신(Virtual machine)', '가상머신(Virtual machine)']).same).toEqual([
      ['가상머신', 'Virtual machine'],
    ])
    expect(findPairs(['Layer(레이어)']).similar).toEqual([['레이어', 'Layer']])
  })

  it('leaves remarks in brackets alone', () => {
    const remarks = [
      '실행하고(exit) 나면',
      '그룹을 지정해서(select)',
      '있는(running) 것',
      '파일(link), 파일(diff), 파일(lower)',
    ]
    expect(findPairs(remarks)).toEqual({ same: [], similar: [] })
  })
})
