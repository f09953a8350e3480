// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import { type OddKind, oddKinds } from '../../support/odd-answers.ts'
import {
  makeStage,
  makeVersion,
  oddResponse,
  pageOf,
  readKept,
  startWorker,
  wrongInKept,
} from '../../support/worker-stage.ts'

const site = makeVersion('v1')
const next = makeVersion('v2')
const stage = makeStage(site)
const files = 'mundap:/:files'
const pages = (version: string) => `mundap:/:pages:${version}`
const everyFile = [...site.list.app, ...site.list.content, site.listUrl]

/** A worker that has kept everything and runs. */
async function runningWorker(version = site) {
  const worker = await startWorker(version)
  await worker.install()
  await worker.activate()
  return worker
}

async function expectAllKept(version = site): Promise<void> {
  const kept = await readKept(files)
  expect([...version.list.app, ...version.list.content].filter((path) => !kept.has(path))).toEqual([])
  const keptPages = await readKept(pages(version.list.version))
  expect(version.list.pages.filter((path) => !keptPages.has(path))).toEqual([])
  expect([
    ...(await wrongInKept(files, version)),
    ...(await wrongInKept(pages(version.list.version), version)),
  ]).toEqual([])
}

async function spoilKept(kind: OddKind): Promise<void> {
  const cache = await caches.open(files)
  for (const path of (await readKept(files)).keys())
    await cache.put(`/${path}`, oddResponse(site, path, kind))
}

describe.each(oddKinds)('every answer with %s', (kind) => {
  test('while it installs: the worker gives up and keeps nothing wrong; the next one has all', async () => {
    stage.fault = () => kind
    await expect((await startWorker(site)).install()).rejects.toThrow('service-worker')
    expect(await wrongInKept(files, site)).toEqual([])
    expect([...(await readKept(files)).keys()].filter((path) => path.startsWith('assets/'))).toEqual([])
    stage.fault = () => undefined
    await (await startWorker(site)).install()
    await expectAllKept()
  })

  test('once for each file: it is asked for again, and is whole', async () => {
    const seen = new Set<string>()
    stage.fault = (path) => (seen.size < seen.add(path).size ? kind : undefined)
    await (await startWorker(site)).install()
    expect(seen.size).toBeGreaterThan(everyFile.length)
    await expectAllKept()
  })

  test('kept by an earlier version: never given to the page', async () => {
    const worker = await runningWorker()
    await spoilKept(kind)
    for (const path of everyFile) {
      const answer = await worker.ask(path)
      expect({ path, text: await answer?.text() }).toEqual({ path, text: site.files.get(path) })
    }
  })

  test('kept by an earlier version: put right when a page starts', async () => {
    await runningWorker()
    await spoilKept(kind)
    await (await startWorker(site)).tell('loaded')
    await expectAllKept()
  })

  test('kept by an earlier version: put right by the next version that installs', async () => {
    await runningWorker()
    await spoilKept(kind)
    stage.version = next
    await runningWorker(next)
    await expectAllKept(next)
  })
})

test('half a deploy, with old pages, installs nothing; the whole one does', async () => {
  await runningWorker()
  stage.version = {
    ...next,
    files: new Map([...next.files, ['shell.html', pageOf('v1')], ['', pageOf('v1')]]),
  }
  await expect((await startWorker(next)).install()).rejects.toThrow('no frame')
  await expectAllKept()
  stage.version = next
  await (await startWorker(next)).install()
  await expectAllKept(next)
})

test('the page of a filter, in place of the start page, is not kept', async () => {
  stage.fault = (path) => (path === '' ? 'the page of a network that wants a password' : undefined)
  await runningWorker()
  expect([...(await readKept(pages('v1'))).keys()]).not.toContain('')
  stage.fault = (path) => (path === '' ? 'broken line' : undefined)
  const worker = await startWorker(site)
  // The frame draws the page instead.
  expect(await (await worker.ask('', { navigate: true }))?.text()).toBe(pageOf('v1', ''))
})

test('a page of another version is shown and not kept', async () => {
  const worker = await runningWorker()
  stage.version = next
  expect(await (await worker.ask('', { navigate: true }))?.text()).toBe(pageOf('v2'))
  await expectAllKept()
})

test('caches that another site of the origin deleted are filled again when a page starts', async () => {
  const worker = await runningWorker()
  for (const name of await caches.keys()) await caches.delete(name)
  await worker.tell('loaded')
  await expectAllKept()
})

test('the kill switch takes worker and caches away at a navigation, and nothing installs', async () => {
  const worker = await runningWorker()
  stage.version = { ...site, files: new Map([...site.files, ['kill-switch.json', '{ "offline": false }']]) }
  await worker.ask('', { navigate: true })
  await expect.poll(worker.isGone).toBe(true)
  await expect.poll(() => caches.keys()).toEqual([])
  await expect((await startWorker(site)).install()).rejects.toThrow('service-worker: off')
})

describe('an early answer to a navigation', () => {
  test.each([
    ['resolves to an error, as in Firefox', () => Promise.resolve(Response.error())],
    ['never settles', () => new Promise<Response>(() => {})],
    ['rejects', () => Promise.reject(new TypeError('no preload'))],
    ['is not there', () => Promise.resolve(undefined)],
  ])('that %s keeps neither the kept page nor the host’s from showing', async (_, preload) => {
    const worker = await runningWorker()
    // The moment that the worker waits for a page is over at once.
    vi.stubGlobal('setTimeout', (run: () => void) => setImmediate(run))
    const answer = await worker.ask('', { navigate: true, preload: preload() })
    expect(await answer?.text()).toBe(pageOf('v1'))
    stage.fault = () => 'broken line'
    const offline = await worker.ask('q/never-visited/', { navigate: true, preload: preload() })
    expect(await offline?.text()).toBe(pageOf('v1', ''))
  })

  test('that is a page is the answer, and the host is not asked again', async () => {
    const worker = await runningWorker()
    stage.requests.length = 0
    const early = new Response(pageOf('v1', 'early'), { headers: { 'content-type': 'text/html' } })
    const answer = await worker.ask('', { navigate: true, preload: Promise.resolve(early) })
    expect(await answer?.text()).toBe(pageOf('v1', 'early'))
    expect(stage.requests).not.toContain('')
  })
})

describe('notes that are shared with the app', () => {
  const shared = 'mundap:/:shared'
  const form = new FormData()
  form.append('notes', new File(['- 파드란?\n  - 묶음\n'], '공유.md', { type: 'text/markdown' }))

  test('are laid down for the page, which is opened then', async () => {
    const worker = await runningWorker()
    const answer = await worker.ask('my/?shared', { post: form })
    expect(answer?.status).toBe(303)
    expect(answer?.headers.get('location')).toBe('https://site.test/my/?shared')
    const laid = await (await (await caches.open(shared)).match('/my/?shared'))?.formData()
    const file = laid?.get('notes')
    expect(file instanceof File && [file.name, await file.text()]).toEqual([
      '공유.md',
      '- 파드란?\n  - 묶음\n',
    ])
    // What the worker tidies away is not this.
    await worker.tell('loaded')
    expect((await readKept(shared)).size).toBe(1)
  })

  test('are not kept when they are too large, and the page is opened all the same', async () => {
    const worker = await runningWorker()
    vi.spyOn(Request.prototype, 'blob').mockResolvedValueOnce(
      Object.defineProperty(new Blob(), 'size', { value: 200_000_000 }),
    )
    expect((await worker.ask('my/?shared', { post: form }))?.status).toBe(303)
    expect(await caches.has(shared)).toBe(false)
  })

  test('are taken at no other address', async () => {
    const worker = await runningWorker()
    expect(await worker.ask('quiz/', { post: form })).toBeUndefined()
  })
})
