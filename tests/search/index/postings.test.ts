import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateLists, packLists, unpackList } from '../../../src/search/index/postings.ts'

describe('postings', () => {
  it('packs any postings without loss', () => {
    const list = fc.uniqueArray(fc.nat(100_000), { maxLength: 40 }).map((places) => ({
      docIds: Uint32Array.from(places.sort((a, b) => a - b)),
      occurrences: Uint8Array.from(places, (place) => place % 64),
    }))
    fc.assert(
      fc.property(fc.array(list, { maxLength: 6 }), (lists) => {
        const packed = JSON.parse(JSON.stringify(packLists(lists)))
        const places = locateLists(
          packed,
          lists.map((one) => one.docIds.length),
        )
        expect(places.map(unpackList)).toEqual(lists)
      }),
    )
  })
})
