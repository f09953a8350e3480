import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { buildSite } from '../../src/build/write/build-site.ts'
import type { Block, Inline } from '../../src/notes/model.ts'
import { packSite } from '../../src/site/pack-page.ts'
import {
  validateAliases,
  validateCatalogue,
  validateChunk,
  validateTable,
} from '../../src/site/validate-content.ts'
import { wrongTypes } from '../support/broken-json.ts'
import { madeSite } from '../support/made-site.ts'

/** What an author may say of a site. */
const said = {
  isNamed: true,
  description: '설명',
  lang: 'ko',
  exam: { day: 20_000, sections: ['note'] },
  ask: 'mailto:a@a.io',
  tags: [{ title: '시험', first: 0, count: 1 }],
} as const

const inlines: readonly Inline[] = [
  '글',
  { kind: 'strong', children: ['굵게'] },
  { kind: 'emphasis', children: ['기울여'] },
  { kind: 'strike', children: ['지워'] },
  { kind: 'code', text: 'ls' },
  { kind: 'link', url: 'https://a.io', children: ['링크'] },
  { kind: 'image', image: 0 },
  { kind: 'break' },
]
const blocks: readonly Block[] = [
  { kind: 'paragraph', children: inlines },
  { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', children: ['하나'] }]] },
  { kind: 'list', ordered: true, start: 3, items: [[]] },
  { kind: 'code', code: 0 },
  { kind: 'quote', children: [{ kind: 'paragraph', children: ['따온 글'] }] },
  { kind: 'table', align: ['left', null], rows: [[['가'], inlines]] },
]
const catalogue = {
  first: 0,
  rows: [
    ['ab12cd34', 0, 8, '질문?'],
    ['ef56gh78', 1, 10, inlines, '글 굵게'],
  ],
}
const shown = {
  blocks,
  codeBlocks: [
    { lang: 'bash', text: '$ ls', kind: 'transcript', runs: [2, 1, 2, 2] },
    { lang: null, text: 'a', kind: 'code', runs: [] },
  ],
  images: [
    {
      alt: '그림',
      path: 'a.png',
      file: { src: 'a.1.png', webp: 'a.1.webp', width: 2, height: 1 },
      remote: null,
    },
    { alt: '', path: 'b.svg', file: { src: 'b.1.svg', webp: null, width: 2, height: 1 }, remote: null },
    { alt: '', path: 'https://a.io/c.png', file: null, remote: 'https://a.io/c.png' },
  ],
}
const chunk = {
  cards: catalogue,
  bodies: [
    {
      ...shown,
      id: 'ab12cd34',
      links: ['https://a.io'],
      source: { file: 'note.md', line: 3, editUrl: null },
      related: [{ id: 'ef56gh78', text: '다른 질문?' }],
      answerText: '답',
      oxExcluded: false,
    },
  ],
  intros: [
    { ...shown, section: 0, below: ['공지'], before: 0 },
    { ...shown, section: null, below: [], before: 1 },
  ],
}
const aliases = {
  aliases: { old: 'new' },
  removed: [{ id: 'gone' }, { id: 'told', text: '사라진 질문?' }],
  senses: { ab12cd34: { mark1: 'ef56gh78' } },
  moved: {
    ab12cd34: [
      [1_700_000_000, 'ab12cd34-x1'],
      [null, 'ef56gh78'],
    ],
  },
  lost: { ab12cd34: [[null, 'mark2']] },
  marks: { ab12cd34: 'mark3' },
}

describe.each([
  ['catalogue', catalogue, validateCatalogue],
  ['chunk', chunk, validateChunk],
  ['aliases', aliases, validateAliases],
  ['site', packSite({ ...madeSite(3), ...said }), validateTable],
])('a %s', (_, file, validate) => {
  test('is returned as it came', () => {
    expect(validate(JSON.parse(JSON.stringify(file)))).toEqual(file)
  })

  test('is refused with one value of a wrong type anywhere in it', () => {
    const accepted = wrongTypes(file).filter(([, copy]) => {
      try {
        validate(copy)
        return true
      } catch {
        return false
      }
    })
    expect(accepted.map(([path]) => path)).toEqual([])
  })

  test('is refused without one of the fields that every version has', () => {
    const always = Object.keys(file).filter(
      (name) => ![...Object.keys(said), 'senses', 'moved', 'lost', 'marks'].includes(name),
    )
    for (const name of always) {
      expect(() => validate({ ...file, [name]: undefined })).toThrow('site: this is not')
    }
  })
})

test('aliases may lack what earlier versions did not have', () => {
  expect(validateAliases({ aliases: {}, removed: [] })).toEqual({ aliases: {}, removed: [] })
})

test('what is not an object, and a block of a kind that nobody knows, is refused', () => {
  for (const odd of [null, undefined, '', '<!doctype html>', 0, [], {}]) {
    expect(() => validateCatalogue(odd)).toThrow('site: this is not a catalogue')
    expect(() => validateChunk(odd)).toThrow('site: this is not a file of answers')
    expect(() => validateAliases(odd)).toThrow('site: this is not a table of aliases')
  }
  for (const kind of ['script', 'constructor', '__proto__', 'toString']) {
    const [body] = chunk.bodies
    const bodies = [{ ...body, blocks: [{ kind }] }]
    expect(() => validateChunk({ ...chunk, bodies })).toThrow('site: this is not a file of answers')
  }
})

test('every file of a built site is accepted', async () => {
  const fixtures = fileURLToPath(new URL('../notes/fixtures/', import.meta.url))
  const { site, files } = await buildSite(fixtures)
  const read = (url: string): unknown => JSON.parse(String(files.get(url)))
  expect(validateCatalogue(read(site.catalogueUrl)).rows).toHaveLength(site.total)
  const chunks = site.chunks.map(({ url }) => validateChunk(read(url)))
  expect(chunks.flatMap(({ bodies }) => bodies)).toHaveLength(site.total)
  expect(chunks.flatMap(({ intros }) => intros)).not.toEqual([])
  expect(validateAliases(read(site.aliasesUrl)).aliases).toBeDefined()
})
