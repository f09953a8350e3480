// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import { oddKinds } from '../../support/odd-answers.ts'
import { makeStage, makeVersion, oddResponse, readKept, wrongInKept } from '../../support/worker-stage.ts'

const site = makeVersion('v1')
const stage = makeStage(site)
const paths = [...site.list.app, ...site.list.content]

const open = async () => ({
  ...(await import('../../../src/ui/content/caches.ts')),
  ...(await import('../../../src/ui/content/keep-files.ts')),
})

/** Browsers take these of another type, too: their bytes are what counts. */
const isBytesOnly = (path: string): boolean => /\.(json|svg)$/.test(path)

describe.each(oddKinds)('files with %s', (kind) => {
  const taken = paths.filter((path) => kind === 'another type' && isBytesOnly(path))

  test('are not kept and are counted as wrong; asked again, everything is kept', async () => {
    const { keepFiles, filesCache } = await open()
    stage.fault = () => kind
    const missed = await keepFiles(site.list.proofs, paths)
    expect(missed).toEqual({ failed: 0, wrong: paths.length - taken.length })
    expect([...(await readKept(filesCache)).keys()].toSorted()).toEqual(taken.toSorted())
    stage.fault = () => undefined
    expect(await keepFiles(site.list.proofs, paths)).toEqual({ failed: 0, wrong: 0 })
    expect((await readKept(filesCache)).size).toBe(paths.length)
    expect(await wrongInKept(filesCache, site)).toEqual([])
  })

  test('once for each: they are asked for again and are whole', async () => {
    const { keepFiles, filesCache } = await open()
    const seen = new Set<string>()
    stage.fault = (path) => (seen.size < seen.add(path).size ? kind : undefined)
    expect(await keepFiles(site.list.proofs, paths)).toEqual({ failed: 0, wrong: 0 })
    expect(seen.size).toBe(paths.length)
    expect((await readKept(filesCache)).size).toBe(paths.length)
    expect(await wrongInKept(filesCache, site)).toEqual([])
  })

  test('kept by an earlier version: they are put right', async () => {
    const { keepFiles, filesCache } = await open()
    const cache = await caches.open(filesCache)
    for (const path of paths) await cache.put(`/${path}`, oddResponse(site, path, kind))
    expect(await keepFiles(site.list.proofs, paths)).toEqual({ failed: 0, wrong: 0 })
    expect(await wrongInKept(filesCache, site)).toEqual([])
    // What is right already is not fetched.
    expect(stage.requests.toSorted()).toEqual(paths.filter((path) => !taken.includes(path)).toSorted())
  })

  test('a page or an icon is asked for once more, and kept only when it is this version’s', async () => {
    const { refetchPage, pagesCache } = await open()
    stage.fault = () => kind
    const isKept = await Promise.all(site.list.pages.map((path) => refetchPage(site.list, path)))
    // An icon's bytes are what counts.
    expect(isKept).toEqual(site.list.pages.map((path) => kind === 'another type' && isBytesOnly(path)))
    const seen = new Set<string>()
    stage.fault = (path) => (seen.size < seen.add(path).size ? kind : undefined)
    for (const path of site.list.pages)
      expect({ path, kept: await refetchPage(site.list, path) }).toEqual({ path, kept: true })
    expect(await wrongInKept(pagesCache('v1'), site)).toEqual([])
  })
})

test('the page of a newer version is never kept', async () => {
  const { refetchPage, pagesCache } = await open()
  stage.version = makeVersion('v2')
  expect(await refetchPage(site.list, '')).toBe(false)
  expect((await readKept(pagesCache('v1'))).size).toBe(0)
})

test('what the host does not answer counts as failed, and what came stays', async () => {
  const { keepFiles, filesCache } = await open()
  const [gone = '', ...others] = paths
  stage.fault = (path) => (path === gone ? 'broken line' : undefined)
  const told: number[] = []
  expect(await keepFiles(site.list.proofs, paths, (done) => told.push(done))).toEqual({ failed: 1, wrong: 0 })
  expect(told.at(-1)).toBe(paths.length)
  expect([...(await readKept(filesCache)).keys()].toSorted()).toEqual(others.toSorted())
})

test('what the worker kept on the way is not put a second time: a page that is left would take it away', async () => {
  const { keepFiles, filesCache } = await open()
  const cache = await caches.open(filesCache)
  const put = vi.spyOn(cache, 'put')
  const host = globalThis.fetch
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const response = await host(input, init)
    await cache.put(input, response.clone())
    return response
  })
  expect(await keepFiles(site.list.proofs, paths)).toEqual({ failed: 0, wrong: 0 })
  expect(put).toHaveBeenCalledTimes(paths.length)
  expect((await readKept(filesCache)).size).toBe(paths.length)
})

test('nothing is kept by the list of an earlier version, which has no proofs', async () => {
  const { keepFiles, filesCache } = await open()
  expect(await keepFiles({}, paths)).toEqual({ failed: paths.length, wrong: 0 })
  expect((await readKept(filesCache)).size).toBe(0)
})
