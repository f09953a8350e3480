import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QuestionId } from '../../src/notes/model.ts'
import { packPage, putRows, takeRows, unpackPage } from '../../src/site/pack-page.ts'
import type { Card, PageData, SiteChunk } from '../../src/site/site-data.ts'

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

test('a packed page unpacks to the same page, also after JSON', () => {
  fc.assert(
    fc.property(page, (data) => {
      expect(unpackPage(packPage(data))).toEqual(data)
      expect(unpackPage(JSON.parse(JSON.stringify(packPage(data))))).toEqual(data)
    }),
  )
})

const cards = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 }).map((ids): Card[] =>
  ids.map((id, index) => ({
    id: id as QuestionId,
    index,
    section: 0,
    question: [{ kind: 'code', text: `<${id}>'"&` }],
    text: id,
    pending: false,
    code: true,
    picture: false,
    askable: true,
    leans: false,
  })),
)

test("a question's page unpacks to the same page, and says no text twice that follows from its blocks", () => {
  const words = '도커는 상자예요'
  fc.assert(
    fc.property(page, cards, fc.constantFrom(words, '다른 글', ''), (data, [card], answerText) => {
      if (card === undefined) return
      const body = {
        id: card.id,
        blocks: [
          { kind: 'paragraph', children: ['도커는 ', { kind: 'strong', children: ['상자'] }, '예요'] },
        ],
        codeBlocks: [],
        images: [],
        links: [],
        source: { file: 'a.md', line: 1, editUrl: null },
        related: [],
        answerText,
        oxExcluded: false,
      } as const
      const view = { kind: 'question', card, body, previous: null, next: null, above: null } as const
      const packed = JSON.stringify(packPage({ ...data, view }))
      expect(unpackPage(JSON.parse(packed))).toEqual({ ...data, view })
      expect(packed.includes('answerText')).toBe(answerText !== words)
    }),
  )
})

test("a list's rows can be taken out of its page and put back", () => {
  fc.assert(
    fc.property(page, cards, (data, list) => {
      const view = {
        kind: 'list',
        section: null,
        page: 1,
        pages: 1,
        cards: list,
        bodies: [],
        intros: [],
      } as const
      const packed = packPage({ ...data, view })
      const { page: rest, rows } = takeRows(packed)
      expect(JSON.stringify(rest)).not.toContain(JSON.stringify(packed.view).slice(1, -1))
      expect(rows.map(([id]) => id)).toEqual(list.map((card) => card.id))
      expect(putRows(rest, rows)).toEqual(packed)
      expect(putRows(packed, [])).toBe(packed)
      expect(takeRows(packPage(data))).toEqual({ page: packPage(data), rows: [] })
    }),
  )
})
