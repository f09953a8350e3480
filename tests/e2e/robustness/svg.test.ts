import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { processPicture } from '../../../src/build/picture/process-picture.ts'
import { hostileSvgs } from '../support/hostile-svgs.ts'
import { ordinarySvgs } from '../support/ordinary-svgs.ts'
import { fullTest, rows } from '../support/rows.ts'
import { type StaticSite, serveStatic } from '../support/server.ts'
import { browser } from '../support/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'mundap-svg-'))
let site: StaticSite

beforeAll(async () => {
  mkdirSync(join(folder, 'given'))
  mkdirSync(join(folder, 'img'))
  for (const [index, bytes] of Object.values(hostileSvgs).entries()) await publish(`hostile-${index}`, bytes)
  for (const [index, text] of Object.values(ordinarySvgs).entries()) await publish(`ordinary-${index}`, text)
  site = await serveStatic(folder)
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

/** Puts a file as its author gave it below `given/`, and as the site publishes it, if it does, below `img/`. */
async function publish(name: string, content: Uint8Array | string): Promise<void> {
  const given = join(folder, `given/${name}.svg`)
  writeFileSync(given, content)
  const picture = await processPicture(given)
  if (picture.kind === 'built') writeFileSync(join(folder, `img/${name}.svg`), picture.original.bytes)
}

/** Opens a drawing on its own and tells what ran, and what was asked for besides itself. */
async function open(path: string): Promise<readonly string[]> {
  const context = await (await browser()).newContext()
  const page = await context.newPage()
  const seen: string[] = []
  await page.exposeFunction('ran', (name: string) => seen.push(`ran ${name}`))
  await page.addInitScript(() => {
    Object.assign(globalThis, { alert: () => Reflect.get(globalThis, 'ran')('alert') })
  })
  await context.route('**', async (route) => {
    const url = route.request().url()
    if (url === `${site.origin}/${path}`) return route.continue()
    seen.push(`asked ${url}`)
    await route.abort()
  })
  await page.goto(`${site.origin}/${path}`)
  await page.mouse.click(20, 15)
  // Two frames and a turn of the event loop: animations have begun, and what was asked for was seen.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  )
  await context.close()
  return seen
}

describe('a drawing that is opened on its own', () => {
  test('as its author gave it runs scripts and sends requests, so this test would notice them', async () => {
    const names = Object.keys(hostileSvgs)
    const ran = await Promise.all(
      ['script', 'prefixed script', 'XHTML script', 'UTF-16 script', 'style import'].map(async (name) =>
        open(`given/hostile-${names.indexOf(name)}.svg`),
      ),
    )
    expect(ran.map(([first]) => first)).toEqual([
      'ran alert',
      'ran alert',
      'ran alert',
      'ran alert',
      expect.stringMatching(/^asked/),
    ])
  })

  test('as it is published runs no script and sends no request', async () => {
    const seen: string[] = []
    for (const [index, name] of rows(Object.keys(hostileSvgs), 12).entries()) {
      const path = `img/hostile-${index}.svg`
      const isPublished = await fetch(`${site.origin}/${path}`, { method: 'HEAD' }).then(
        (response) => response.ok,
      )
      if (isPublished) seen.push(...(await open(path)).map((what) => `${name}: ${what}`))
    }
    expect(seen).toEqual([])
  })
})

fullTest('an ordinary drawing looks as its author gave it', async () => {
  const context = await (await browser()).newContext({ viewport: { width: 420, height: 320 } })
  const page = await context.newPage()
  writeFileSync(join(folder, 'index.html'), '<!doctype html><body style="margin:0"><img>')
  for (const [index, name] of Object.keys(ordinarySvgs).entries()) {
    const given = await drawn(page, `given/ordinary-${index}.svg`)
    expect([name, (await drawn(page, `img/ordinary-${index}.svg`)).equals(given)]).toEqual([name, true])
    expect([name, given.equals(await drawn(page, ''))]).toEqual([name, false])
  }
  await context.close()
})

/** The window with nothing but a picture in it. */
async function drawn(page: Page, path: string): Promise<Buffer> {
  await page.goto(site.url)
  await page.locator('img').evaluate(async (image, src) => {
    if (!(image instanceof HTMLImageElement) || src === '') return
    image.src = src
    await image.decode()
  }, path)
  return page.screenshot()
}
