import { describe, expect, test } from 'vitest'
import { writeSpreadsheet } from '../../../src/study/carry/spreadsheet.ts'
import { carried, origin } from '../../support/carried.ts'

const words = { columns: ['질문', '답', '주제', '태그', '메모', '주소', 'id'], pending: '답변 준비 중' }

describe('a spreadsheet of questions', () => {
  test('begins with a byte order mark and has a row for each question', () => {
    const [one] = carried('# 노트\n\n- 질문인가요?\n  - 답 "하나"\n  - 둘', '메모', ['태그'])
    const text = writeSpreadsheet(one === undefined ? [] : [one], origin, words)
    expect(text).toBe(
      `\ufeff질문,답,주제,태그,메모,주소,id\r\n질문인가요?,"• 답 ""하나""\n• 둘",노트,태그,메모,${origin.root}q/${one?.card.id}/,${one?.card.id}\r\n`,
    )
  })

  test('numbers what the note numbers, and has the address of a picture or what it shows', () => {
    const [one] = carried('- 질문인가요?\n  1. 하나\n  2. ![그림](a.png)')
    if (one === undefined) throw Error('no question')
    expect(writeSpreadsheet([one], origin, words)).toContain(`"1. 하나\n2. ${origin.root}pictures/a.png"`)
    const images = one.body.images.map((image) => ({ ...image, file: null }))
    const missing = { ...one, body: { ...one.body, images } }
    expect(writeSpreadsheet([missing], origin, words)).toContain('"1. 하나\n2. 그림"')
  })

  test.each(['=1+1', '+82', '-1', '@SUM(A1)', '\t=1', '＝1+1', ' =1', '\r=1', '|cmd'])(
    'never lets %j run as a formula',
    (memo) => {
      const text = writeSpreadsheet(carried('- 질문인가요?\n  - 답', memo), origin, words)
      expect(text).toContain(`'${memo}`)
    },
  )

  test('leaves ordinary text alone', () => {
    expect(writeSpreadsheet(carried('- 질문인가요?\n  - 답', '1 = 1, a@b'), origin, words)).toContain(
      '"1 = 1, a@b"',
    )
  })
})
