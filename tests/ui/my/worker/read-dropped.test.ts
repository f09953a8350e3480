// @vitest-environment node
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../../../src/build/read/read-folder.ts'
import { buildSite } from '../../../../src/build/write/build-site.ts'
import { unpackBody } from '../../../../src/site/pack-body.ts'
import { unpackCards } from '../../../../src/site/pack-cards.ts'
import type { Body } from '../../../../src/site/site-data.ts'
import type { ChunkFile } from '../../../../src/site/site-files.ts'
import { LARGEST_NOTE, MOST_FILES } from '../../../../src/ui/my/worker/drop-limits.ts'
import { gatherFiles } from '../../../../src/ui/my/worker/gather-files.ts'
import type { DroppedFile, Reading, Refusal } from '../../../../src/ui/my/worker/notes-messages.ts'
import { readDropped } from '../../../../src/ui/my/worker/read-dropped.ts'
import { pictureWords } from '../../../../src/ui/strings/my.ko.ts'
import { fixtureNotes } from '../../../support/fixture-notes.ts'
import { makeFolders } from '../../../support/note-folder.ts'

const makeFolder = makeFolders()

const drop = (files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): readonly DroppedFile[] =>
  Object.entries(files).map(([path, content]) => ({ path, blob: new Blob([content]) }))

async function outcome(files: readonly DroppedFile[]): Promise<Reading | Refusal> {
  const gathered = await gatherFiles(files, () => {})
  return 'kind' in gathered ? gathered : readDropped(gathered, () => {})
}

async function read(files: Parameters<typeof drop>[0]): Promise<Reading> {
  const result = await outcome(drop(files))
  if ('kind' in result) throw new Error(result.kind)
  return result
}

/** The files below a folder, as a browser gives those of a folder that was picked: below its own name. */
function pick(folder: string): Parameters<typeof drop>[0] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [
        `picked/${path.slice(folder.length + 1).replaceAll('\\', '/')}`,
        new Uint8Array(readFileSync(path)),
      ]
    }),
  )
}

/** What a build alone does with an answer: colours by grammar, pictures under names of its own, addresses to edit, terms. */
function comparable({ terms: _terms, ...body }: Body): unknown {
  return {
    ...body,
    source: { ...body.source, editUrl: null },
    codeBlocks: body.codeBlocks.map((code) => (code.kind === 'code' ? { ...code, runs: [] } : code)),
    images: body.images.map(({ file, ...image }) => ({ ...image, size: file && [file.width, file.height] })),
  }
}

const written = {
  '3차.md':
    '# 3차\n\n## 도커\n\n- 이미지란?\n  - 틀이다. ![그림](img/한글.gif) [다음 노트](week/4차.md)\n    ```\n    $ docker ps\n    CONTAINER ID\n    ```\n\n- 수식은?\n  - $x^2$ 이다. ![](https://example.com/a.png)\n',
  'week/4차.md':
    '# 4차\n\n머리말이다.\n\n- 파드란?\n  - 컨테이너의 묶음이다.\n    ```yaml\n    kind: Pod\n    ```\n\n- 답이 없는 질문?\n\n- 그림은?\n  - ![](../IMG/한글.gif) ![](없다.png)\n',
  'README.md': '# 읽지 않는다\n\n- 질문?\n  - 답\n',
  '.hidden/비밀.md': '- 숨은 질문?\n  - 답\n',
}
const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** A folder whose picture has a decomposed name, as macOS writes it. */
function writtenFolder(): string {
  const folder = makeFolder({ ...written, 'img/x': '' })
  const name = '한글.gif'.normalize('NFD')
  writeFileSync(join(folder, 'img', name), Buffer.from(gif, 'base64'))
  return folder
}

describe('a folder that is dropped', () => {
  test.each([
    ['the tests’ own notes', () => fixtureNotes],
    ['notes in folders with links, formulas, code and pictures', writtenFolder],
  ])('shows the cards of a build, and the problems of check: %s', async (_, folderOf) => {
    const folder = folderOf()
    const built = await buildSite(folder)
    const reading = await read(pick(folder))
    const chunks = built.site.chunks.map(({ url }) => JSON.parse(String(built.files.get(url))) as ChunkFile)
    const bare = reading.cards.map(({ changed: _changed, ...card }) => card)
    expect(bare).toEqual(
      chunks.flatMap((chunk) => unpackCards(chunk.cards)).map(({ changed: _changed, ...card }) => card),
    )
    expect(reading.bodies.map(comparable)).toEqual(
      chunks.flatMap((chunk) => chunk.bodies.map(unpackBody)).map(comparable),
    )
    expect(reading.intros.length).toBe(chunks.flatMap((chunk) => chunk.intros).length)
    expect(reading.site?.sections).toEqual(built.site.sections)
    const check = readFolder(folder).notes.flatMap((note) => note.problems)
    expect(reading.problems.map(({ source: _source, question: _question, ...problem }) => problem)).toEqual(
      expect.arrayContaining([...check]),
    )
    expect(reading.problems).toHaveLength(check.length)
  })

  test('says of a problem what stands on its line and in which question', async () => {
    const { problems, cards } = await read({
      'a.md': '# 노트\n\n- 첫째?\n  - 답\n- 둘째?\n  - ![](없다.png)\n',
    })
    expect(problems.map(({ code, source, question }) => ({ code, source, question }))).toContainEqual({
      code: 'missing-picture',
      source: '  - ![](없다.png)',
      question: cards[1]?.id,
    })
  })

  test('loads nothing from elsewhere, and draws no SVG and no broken picture', async () => {
    const { bodies, problems } = await read({
      'a.md': '- 그림?\n  - ![](https://example.com/a.png) ![](a.svg) ![](b.png)\n',
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'b.png': 'no picture',
    })
    expect(bodies[0]?.images.map(({ file, remote, why }) => ({ file, remote, why }))).toEqual([
      { file: null, remote: null, why: undefined },
      { file: null, remote: null, why: pictureWords.drawing },
      { file: null, remote: null, why: pictureWords.broken },
    ])
    // Of these, a build would only not show the one that is no picture.
    expect(problems.filter(({ code }) => code === 'broken-picture')).toHaveLength(1)
  })

  test('keeps its questions when nothing is asked in it', async () => {
    const { site, notes, cards } = await read({ 'a.md': '아무 말' })
    expect({ site, notes: notes.length, cards: cards.length }).toEqual({ site: null, notes: 1, cards: 0 })
  })
})

describe('the glossary of a folder', () => {
  const note = '- 쿼카란?\n  - 동물이다.\n'
  const words = '같은 말:\n  - 쿼카, quokka\n'

  test('goes with its notes; one in a folder below is none', async () => {
    const folder = {
      'f/a.md': note,
      'f/glossary.yaml': words,
      'f/old/glossary.yaml': '같은 말:\n  - 아니, no\n',
    }
    const { sources } = await read(folder)
    expect(sources.map(({ file, glossary }) => [file, glossary])).toEqual([['a.md', words]])
    const zip = zipSync({ 'a.md': strToU8(note), 'glossary.yaml': strToU8(words) })
    expect((await read({ 'notes.zip': new Uint8Array(zip) })).sources[0]?.glossary).toBe(words)
  })

  test('that is no YAML is named', async () => {
    const { sources, leftOut } = await read({ 'a.md': note, 'glossary.yaml': '같은 말: [' })
    expect(leftOut).toEqual([{ file: 'glossary.yaml', why: 'no-yaml' }])
    expect(sources.map(({ file, glossary }) => [file, glossary])).toEqual([['a.md', undefined]])
  })
})

describe('a zip', () => {
  const note = strToU8('- 질문?\n  - 답 ![](그림.gif)\n')
  const picture = new Uint8Array(Buffer.from(gif, 'base64'))

  test('is read as the folder in it, without the folder around everything and what macOS adds', async () => {
    const zip = zipSync({ '노트/a.md': note, '노트/그림.gif': picture, '__MACOSX/노트/._a.md': strToU8('x') })
    const { notes, bodies } = await read({ 'notes.zip': new Uint8Array(zip) })
    expect(notes.map(({ file }) => file)).toEqual(['a.md'])
    expect(bodies[0]?.images[0]?.file).toMatchObject({ width: 1, height: 1 })
  })

  test('with names in CP949, as Korean Windows writes them, is read by these names', async () => {
    const zip = new Uint8Array(zipSync({ 'aaaa.md': note }))
    // 노트 in CP949, in place of the four letters of the name, in both headers.
    for (const [at, byte] of zip.entries())
      if (byte === 0x61 && zip.subarray(at, at + 7).every((one, step) => one === 'aaaa.md'.charCodeAt(step)))
        zip.set([0xb3, 0xeb, 0xc6, 0xae], at)
    expect((await read({ 'notes.zip': zip })).notes.map(({ file }) => file)).toEqual(['노트.md'])
  })

  test('that would fill the memory is turned down before it is unpacked', async () => {
    const zip = new Uint8Array(zipSync({ 'a.md': new Uint8Array(1_000_000) }))
    const view = new DataView(zip.buffer)
    const entry = zip.length - 22 - (46 + 4)
    view.setUint32(entry + 24, 3_000_000_000, true)
    expect(await outcome(drop({ 'bomb.zip': zip }))).toMatchObject({ kind: 'large-zip', file: 'bomb.zip' })
  })

  test('that is none is named', async () => {
    const result = await outcome(drop({ 'a.zip': 'PK no zip' }))
    expect(result).toEqual({ kind: 'broken-zip', file: 'a.zip' })
  })
})

describe('what is too much or no note', () => {
  test('a folder of source code has no notes', async () => {
    const code = {
      'app/README.md': '# 앱',
      'app/src/a.ts': 'x',
      'app/node_modules/b/c.md': '- 질문?\n  - 답\n',
    }
    expect(await outcome(drop(code))).toEqual({ kind: 'no-notes' })
  })

  test('ten thousand files are counted, not read', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`n/${at}.md`, '']))
    expect(await outcome(drop(many))).toEqual({ kind: 'too-many-files', most: MOST_FILES })
  })

  test('a binary named .md and a huge note are left out and named; the others are read', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 197) % 256)
    const { notes, leftOut } = await read({
      '그림.md': bytes,
      '큰.md': new Uint8Array(LARGEST_NOTE + 1),
      'a.md': '- 질문?\n  - 답\n',
    })
    expect(notes.map(({ file }) => file)).toEqual(['a.md'])
    expect(leftOut).toEqual([
      { file: '큰.md', why: 'large-note' },
      { file: '그림.md', why: 'binary' },
    ])
  })

  test('an old Korean note is no binary', async () => {
    const cp949 = Uint8Array.from([
      0x2d, 0x20, 0xc1, 0xfa, 0xb9, 0xae, 0x3f, 0x0a, 0x20, 0x20, 0x2d, 0x20, 0xb4, 0xe4,
    ])
    expect((await read({ 'a.md': cp949 })).cards.map(({ text }) => text)).toEqual(['질문?'])
  })

  test('a picture of 200 MB is not read; its place says why', async () => {
    const huge = new Blob([new Uint8Array(Buffer.from(gif, 'base64'))])
    Object.defineProperty(huge, 'size', { value: 200_000_000 })
    const files = [...drop({ 'a.md': '- 질문?\n  - ![](a.gif)\n' }), { path: 'a.gif', blob: huge }]
    const result = await outcome(files)
    expect('bodies' in result && result.bodies[0]?.images[0]?.why).toBe(pictureWords.tooLarge)
  })
})
