import { describe, expect, test } from 'vitest'
import { listOffline, proveOffline, workerScript } from '../../../src/build/site/offline-list.ts'
import { toBase64 } from '../../../src/build/site/sha256.ts'
import { nodeSha256 } from '../../../src/build/write/node-sha256.ts'
import { validateOfflineList } from '../../../src/site/validate-offline-list.ts'
import { madeSite } from '../../support/made-site.ts'

const site = madeSite(1)
const app = new Map([
  ['favicon.svg', 'icon'],
  ['assets/main.js', 'main'],
  ['assets/a.js', 'a'],
])
const files = new Map<string, string | Uint8Array>([
  ['img/b.png', Uint8Array.of(1, 2, 3)],
  ['search/index.json', '가'],
  ['data/chunk.json', 'chunk'],
  ['data/catalogue.json', 'catalogue'],
  ['data/aliases.json', 'aliases'],
  ['q/a/index.html', 'page'],
])
const icons = ['favicon.svg', 'apple-touch-icon.png', 'icon-192.png', 'manifest.webmanifest']
const listOf = (more: Iterable<readonly [string, string | Uint8Array]> = []) =>
  listOffline(app, new Map([...files, ...more]), site, nodeSha256)

describe('what is kept for reading offline', () => {
  test('is the app with the two tables it needs, then the content in order, and no page of a question', () => {
    expect(listOf()).toMatchObject({
      app: ['assets/a.js', 'assets/main.js', 'data/catalogue.json', 'data/aliases.json'],
      content: ['data/chunk.json', 'search/index.json', 'img/b.png'],
      pages: ['', 'shell.html', ...icons],
      // In bytes: a Hangul syllable has three.
      contentBytes: 5 + 3 + 3,
    })
  })

  test('is not the worker that reads dropped notes: it is as large as the app, and few drop any', () => {
    const { app: kept } = listOffline(
      new Map([...app, ['assets/notes-worker-x1.js', 'w']]),
      files,
      site,
      nodeSha256,
    )
    expect(kept).toEqual(listOf().app)
  })

  test('is the index, but not the quick one that a search begins with while it is not kept', () => {
    expect(listOf([['search/quick-index.json', 'quick']])).toMatchObject({
      content: listOf().content,
      contentBytes: listOf().contentBytes,
    })
  })

  test('is all of it up to five million bytes', () => {
    const others = 'main'.length + 'a'.length + 'catalogue'.length + 'aliases'.length + 5 + 3 + 3
    const big = (bytes: number) => listOf([['img/big.png', new Uint8Array(bytes)]]).keepsAll
    expect(big(5_000_000 - others)).toBe(true)
    expect(big(5_000_001 - others)).toBe(false)
  })

  test('has another version when a file has another name, and the same otherwise', () => {
    expect(listOf().version).toBe(listOf().version)
    expect(listOf([['data/more.json', '']]).version).not.toBe(listOf().version)
  })
})

describe('the proofs', () => {
  const all = new Map<string, string | Uint8Array>([
    ...app,
    ...files,
    ...icons.map((path) => [path, path] as const),
  ])

  test('give size and hash of every listed file, in a list that the service worker accepts', () => {
    const { path, text, facts } = proveOffline(listOf(), all, nodeSha256)
    const list = validateOfflineList(JSON.parse(text))
    expect(Object.keys(list.proofs).toSorted()).toEqual([...list.app, ...list.content, ...icons].toSorted())
    expect(list.proofs['img/b.png']).toEqual([3, toBase64(nodeSha256(Uint8Array.of(1, 2, 3)))])
    expect(path).toMatch(/^data\/offline-[0-9a-f]{10}\.json$/)
    expect(facts).toEqual({
      version: list.version,
      listUrl: path,
      listProof: [Buffer.byteLength(text), toBase64(nodeSha256(text))],
      keepsAll: true,
    })
  })

  test('are there for the worker that reads dropped notes, so that it is kept once it was used', () => {
    const { text } = proveOffline(listOf(), new Map([...all, ['assets/notes-worker-x1.js', 'w']]), nodeSha256)
    expect(JSON.parse(text).proofs['assets/notes-worker-x1.js']).toEqual([1, toBase64(nodeSha256('w'))])
  })

  test('are not made when a listed file is missing', () => {
    const some = new Map(all)
    some.delete('icon-192.png')
    expect(() => proveOffline(listOf(), some, nodeSha256)).toThrow('offline-list: icon-192.png is missing')
  })

  test('stand in the script of the service worker, before its own text', () => {
    const { facts } = proveOffline(listOf(), all, nodeSha256)
    const seen: unknown = new Function(workerScript('return __OFFLINE__', facts))()
    expect(seen).toEqual(facts)
  })
})
