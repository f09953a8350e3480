import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import type { QuestionId } from '../../../src/notes/model.ts'
import { findListed, readList, writeList } from '../../../src/study/carry/id-list.ts'

const ids = (count: number) => Array.from({ length: count }, (_, at) => questionId(`질문 ${at}`))

describe('a list of questions in an address', () => {
  test('comes back with its title, whatever that says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 25 }),
        fc.integer({ min: 1, max: 200 }),
        (title, count) => {
          const read = readList(`#${writeList({ title, ids: ids(count) })}`)
          expect(read).toMatchObject({ kind: 'list', ids: ids(count) })
        },
      ),
      { numRuns: 50 },
    )
    const read = readList(writeList({ title: '볼륨 & (시험) 100%', ids: ids(2) }) ?? '')
    expect(read).toEqual({ kind: 'list', title: '볼륨 & (시험) 100%', ids: ids(2) })
  })

  test('has ids of every shape', () => {
    const odd = [...ids(2), `${ids(1)[0]}-2`, 'my-pinned_id']
    expect(readList(writeList({ title: '', ids: odd }) ?? '')).toEqual({ kind: 'list', title: '', ids: odd })
  })

  test('of 200 questions is below 1,700 signs with a usual title, and below 1,950 with the longest', () => {
    expect(writeList({ title: '도커 시험 전날', ids: ids(200) })?.length).toBeLessThan(1_700)
    expect(writeList({ title: '가'.repeat(200), ids: ids(200) })?.length).toBeLessThan(1_950)
  })

  test('may be written in capitals, with a # in its title, and be followed by spaces', () => {
    expect(readList('l=1.2.AAAAAAAA.Pinned')).toMatchObject({ ids: ['aaaaaaaa', 'Pinned'] })
    expect(readList('#l=1.1.aaaaaaaa&t=C#')).toMatchObject({ title: 'C#' })
    expect(readList('l=1.1.aaaaaaaa \n')).toMatchObject({ ids: ['aaaaaaaa'] })
    expect(writeList({ title: "(it's)", ids: ids(1) })).toContain('&t=%28it%27s%29')
  })

  test('is not made for none or too many', () => {
    expect(writeList({ title: '', ids: [] })).toBeNull()
    expect(writeList({ title: '', ids: ids(201) })).toBeNull()
  })

  test('that was cut anywhere among its ids is not taken for a shorter one', () => {
    const whole = writeList({ title: '', ids: [...ids(12), 'pinned-one'] })?.replace(/&t=$/, '') ?? ''
    for (let end = 2; end < whole.length - 9; end += 1)
      expect(readList(whole.slice(0, end)).kind).toBe('broken')
  })

  test.each([
    'l=',
    'l=1',
    'l=1.1.',
    'l=0.1.aaaaaaaa',
    'l=1.1.<script>',
    'l=1.999.aaaaaaaa',
    // A sign that only ids behind a dot may have.
    'l=1.1.aaaa-aaa',
    'l=1.2.aaaaaaaa.',
    `l=1.201.${ids(201).join('')}`,
  ])('names the wrong one %s', (fragment) => expect(readList(fragment).kind).toBe('broken'))

  test('tells a later version and an address without a list', () => {
    for (const later of ['l=2.abc', 'l=12.1.aaaaaaaa', 'l=999.']) expect(readList(later).kind).toBe('newer')
    for (const other of ['l=x2.abc', 'l=2x.abc', 'l=1000.abc', 'l=.abc'])
      expect(readList(other).kind).toBe('broken')
    expect(readList('').kind).toBe('none')
    expect(readList('#elsewhere').kind).toBe('none')
  })

  test('trims the title, drops invisible characters, and keeps at most thirty characters', () => {
    const titleOf = (text: string) => {
      const read = readList(`l=1.1.aaaaaaaa&t=${encodeURIComponent(text)}`)
      return read.kind === 'list' ? read.title : null
    }
    expect(titleOf('  도커 \n\t 시험\u0000 ')).toBe('도커 시험')
    expect(titleOf('가'.repeat(31))).toBe('가'.repeat(30))
    expect(readList('l=1.1.aaaaaaaa')).toMatchObject({ title: '' })
    expect(writeList({ title: ' 도커 ', ids: ids(1) })).toBe(writeList({ title: '도커', ids: ids(1) }))
  })

  test('finds moved questions once, and names unknown ones', () => {
    const [first, second] = ids(2)
    const cards = ids(2).map((id) => ({ id }))
    const aliases: Record<string, QuestionId> = first === undefined ? {} : { older: first }
    const found = findListed(['older', `${second}`, `${first}`, 'nobody', 'constructor'], cards, { aliases })
    expect(found).toEqual({ found: [{ id: first }, { id: second }], unknown: ['nobody', 'constructor'] })
  })
})
