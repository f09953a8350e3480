import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packPage, unpackPage } from '../../src/notes/pack-page.ts'
import type { PageData, SiteChunk } from '../../src/notes/site.ts'

const section = fc.record({
  id: fc.string(),
  title: fc.string(),
  depth: fc.nat(5),
  parent: fc.option(fc.nat(300)),
  count: fc.nat(),
  first: fc.nat(),
})
const page = fc
  .record({
    sections: fc.array(section),
    sizes: fc.array(fc.tuple(fc.string(), fc.integer({ min: 1, max: 100 }))),
  })
  .map(({ sections, sizes }): PageData => {
    const chunks: SiteChunk[] = []
    let total = 0
    for (const [url, count] of sizes) {
      chunks.push({ url, first: total, count })
      total += count
    }
    return {
      site: {
        title: '노트',
        total,
        version: 'v',
        sections,
        chunks,
        catalogueUrl: 'c',
        aliasesUrl: 'a',
        searchUrl: 's',
        glossaryUrl: 'g',
        counts: { code: 0, picture: 0, pending: 0 },
      },
      path: '/',
      view: { kind: 'app' },
    }
  })

test('what was packed, also by way of JSON, unpacks to the same page', () => {
  fc.assert(
    fc.property(page, (data) => {
      expect(unpackPage(packPage(data))).toEqual(data)
      expect(unpackPage(JSON.parse(JSON.stringify(packPage(data))))).toEqual(data)
    }),
  )
})
