// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import { oddKinds } from '../../support/odd-answers.ts'
import { makeStage, makeVersion, oddResponse, pageOf } from '../../support/worker-stage.ts'

const site = makeVersion('v1')
const stage = makeStage(site)
const script = 'assets/main-v1.js'
const style = 'assets/main-v1.css'
const data = 'data/answers-v1.json'
const picture = 'img/menu-0123.svg'

const open = () => import('../../../src/ui/content/proof.ts')
const html = { headers: { 'content-type': 'text/html; charset=utf-8' } }

describe('a file is proven by its type, size and hash', () => {
  test.each([script, style, data, picture])('%s as the build made it', async (path) => {
    const { isProven } = await open()
    const response = await fetch(`/${path}`)
    expect(await isProven(response, path, site.list.proofs[path])).toBe(true)
    // The body stays readable.
    expect(await response.text()).toBe(site.files.get(path))
  })

  test.each([script, style, data, picture].flatMap((path) => oddKinds.map((kind) => [path, kind] as const)))(
    '%s with %s',
    async (path, kind) => {
      const { isProven } = await open()
      // Browsers take data and pictures of any type but a page's; scripts and styles they do not.
      const isTaken = kind === 'another type' && (path === data || path === picture)
      const response = oddResponse(site, path, kind)
      expect(await isProven(response, path, site.list.proofs[path])).toBe(isTaken)
    },
  )

  test('not with other bytes of the same number', async () => {
    const { isProven } = await open()
    const other = (site.files.get(data) ?? '').replace('answers', 'ANSWERS')
    expect(await isProven(new Response(other), data, site.list.proofs[data])).toBe(false)
  })

  test('not without a proof, not with an error status, not from a line that breaks', async () => {
    const { isProven } = await open()
    const whole = () => fetch(`/${data}`)
    expect(await isProven(await whole(), data, undefined)).toBe(false)
    const failed = new Response(await (await whole()).text(), { status: 500 })
    expect(await isProven(failed, data, site.list.proofs[data])).toBe(false)
    const broken = new Response(new ReadableStream({ start: (sink) => sink.error(new Error('cut')) }))
    expect(await isProven(broken, data, site.list.proofs[data])).toBe(false)
  })
})

describe('fetchProven', () => {
  test.each(oddKinds)('asks once more, past the browser’s own cache, after %s', async (kind) => {
    const { fetchProven } = await open()
    stage.fault = (_, cache) => (cache === 'reload' ? undefined : kind)
    const { proven, response } = await fetchProven(script, site.list.proofs[script])
    expect({ proven, asked: stage.requests.length }).toEqual({ proven: true, asked: 2 })
    expect(await response.text()).toBe(site.files.get(script))
  })

  test('lets go of the wrong answer before it asks again: an unread body keeps its line busy', async () => {
    const { fetchProven } = await open()
    const wrong = oddResponse(site, script, 'another type')
    const cancel = vi.spyOn(wrong.body ?? new ReadableStream(), 'cancel')
    let asked = 0
    vi.stubGlobal('fetch', async () => {
      asked += 1
      if (asked === 1) return wrong
      expect(cancel).toHaveBeenCalled()
      return new Response(site.files.get(script), { headers: { 'content-type': 'text/javascript' } })
    })
    expect((await fetchProven(script, site.list.proofs[script])).proven).toBe(true)
  })

  test('asks no third time, and not again for what is gone', async () => {
    const { fetchProven } = await open()
    stage.fault = () => 'a cut body'
    expect((await fetchProven(script, site.list.proofs[script])).proven).toBe(false)
    expect(stage.requests.length).toBe(2)
    stage.fault = () => 404
    expect((await fetchProven(script, site.list.proofs[script])).response.status).toBe(404)
    expect(stage.requests.length).toBe(3)
  })
})

describe('a page is known by its version and its end', () => {
  test('a whole one is copied, without the memory of a redirect', async () => {
    const { copyPage } = await open()
    const response = new Response(pageOf('v1'), html)
    Object.defineProperty(response, 'redirected', { value: true })
    const copy = await copyPage(response, 'v1')
    expect([copy?.redirected, await copy?.text()]).toEqual([false, pageOf('v1')])
  })

  test.each([
    ...oddKinds.map((kind) => [kind, oddResponse(site, '', kind)] as const),
    ['a newer version', new Response(pageOf('v2'), html)] as const,
    [
      'a page that is cut before its last tag',
      new Response(pageOf('v1').trimEnd().slice(0, -7), html),
    ] as const,
    ['an error status', new Response(pageOf('v1'), { ...html, status: 503 })] as const,
  ])('not with %s', async (_, response) => {
    const { copyPage } = await open()
    expect(await copyPage(response, 'v1')).toBeNull()
  })

  test('an icon that is listed is known by its bytes', async () => {
    const { isWhole } = await open()
    expect(await isWhole(await fetch('/favicon.svg'), 'favicon.svg', site.list)).toBe(true)
    expect(await isWhole(oddResponse(site, 'favicon.svg', 'a cut body'), 'favicon.svg', site.list)).toBe(
      false,
    )
  })
})
