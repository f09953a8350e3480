// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { makeStage, makeVersion, readKept } from '../../support/worker-stage.ts'

const site = makeVersion('v1')
const stage = makeStage(site)
const [path = ''] = site.list.app

const open = async () => ({
  ...(await import('../../../src/ui/content/caches.ts')),
  ...(await import('../../../src/ui/content/fetch-anew.ts')),
})

describe('a file that is of no use', () => {
  test('is fetched past the kept copy, which goes', async () => {
    const { fetchAnew, filesCache } = await open()
    await (await caches.open(filesCache)).put(`/${path}`, new Response('cut'))
    expect(await (await fetchAnew(`/${path}`)).text()).toBe(site.files.get(path))
    expect((await readKept(filesCache)).has(path)).toBe(false)
  })

  test.each(['broken line', 404, 503] as const)(
    'stays kept where the host says %s: it may be all there is',
    async (fault) => {
      const { fetchAnew, filesCache } = await open()
      await (await caches.open(filesCache)).put(`/${path}`, new Response('whole'))
      stage.fault = () => fault
      await fetchAnew(`/${path}`).catch(() => {})
      expect((await readKept(filesCache)).get(path)).toBe('whole')
    },
  )

  test('is fetched where nothing is kept', async () => {
    const { fetchAnew } = await open()
    expect((await fetchAnew(`/${path}`)).ok).toBe(true)
    expect(stage.requests).toEqual([path])
  })
})
