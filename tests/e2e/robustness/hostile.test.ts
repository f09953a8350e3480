import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { kept } from '../../../src/ui/strings/my.ko.ts'
import { list } from '../../../src/ui/strings/reading.ko.ts'
import { hostileNote, hostileTexts } from '../support/hostile-note.ts'
import { fullTest } from '../support/rows.ts'
import { browser, visit } from '../support/visit.ts'

/** Notes are untrusted: a pull request may carry anything. */

/** Remembers every call of what the payloads call. Runs before any script of the page. */
function listenForAttacks(): void {
  const calls: string[] = []
  Object.assign(globalThis, { attacks: calls })
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox']) {
    Object.assign(globalThis, { [name]: () => calls.push(name) })
  }
}

/** What no note may bring into a page, as lines to read: handlers, foreign elements, addresses that run or leave. */
function findDangers(documentNode: Document): readonly string[] {
  const allowed = /^(https?:|mailto:|#|\/(?![/\\])|\.{0,2}\/?[\w가-힣-]|blob:)/
  const runs = /^\s*(javascript|data|vbscript|livescript|file|blob):/i
  const found: string[] = []
  for (const element of documentNode.querySelectorAll('*')) {
    const name = element.localName
    const inBody = element.closest('body') !== null
    if (/^(iframe|object|embed|applet|base|frame|frameset|portal|template|form|marquee)$/.test(name)) {
      if (name !== 'form' || element.hasAttribute('action')) found.push(`<${name}>`)
    }
    // A formula of ours holds MathML and nothing else.
    const isFormula = element.parentElement?.classList.contains('formula') === true
    if (name === 'math' && !isFormula) found.push('<math>')
    if (element.closest('math') !== null && !/^m(?!eta)/.test(name)) found.push(`<${name}> in <math>`)
    // The styles of formulas are loaded where there is one; that of another origin is found below.
    const isLoaded = /^(?:modulepreload|stylesheet)$/.test(element.getAttribute('rel') ?? '')
    if (inBody && /^(style|link|meta)$/.test(name) && !isLoaded) found.push(`<${name}> in body`)
    if (
      name === 'script' &&
      !element.hasAttribute('src') &&
      inBody &&
      element.getAttribute('type') !== 'application/json'
    ) {
      found.push('inline <script> in body')
    }
    for (const { name: attribute, value } of element.attributes) {
      if (attribute === 'style' && element.closest('.answer') !== null) found.push(`<${name} style>`)
      if (/^on/i.test(attribute)) found.push(`<${name} ${attribute}>`)
      if (attribute === 'srcdoc' || attribute === 'formaction') found.push(`<${name} ${attribute}>`)
      if (!/^(href|src|srcset|poster|xlink:href|action|background|data)$/.test(attribute)) continue
      // Nobody fetches a canonical address.
      if (element.getAttribute('rel') === 'canonical') continue
      const isOurs = value.startsWith(`${documentNode.defaultView?.location.origin}/`)
      if (name !== 'a' && /^(https?:)?\/\//.test(value) && !isOurs)
        found.push(`<${name} ${attribute}="${value}"> leaves the site`)
      if (runs.test(value) || !allowed.test(value)) found.push(`<${name} ${attribute}="${value}">`)
    }
  }
  return found
}

async function openEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: list.openAll }).click()
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLDetailsElement>('.card .body > details')].every(
      (details) => details.open,
    ),
  )
  // What the note itself folds.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

describe('a note full of attacks', () => {
  test('executes nothing, leaves nothing dangerous in the page, and is readable as text', async () => {
    const { page, open, context } = await visit({ site: 'hostile' })
    await context.addInitScript(listenForAttacks)
    const dangers: string[] = []
    for (const path of listPages()) {
      await open(path)
      await openEverything(page)
      dangers.push(...(await page.evaluate(findDangers, await page.evaluateHandle(() => document))))
      expect(await page.evaluate(() => Reflect.get(globalThis, 'attacks'))).toEqual([])
    }
    expect(dangers).toEqual([])
    await open('')
    await expect.poll(() => page.locator('main').textContent()).toContain('<script>alert(1)</script>')
  })

  fullTest('executes nothing even where a browser ignored the Content-Security-Policy', async () => {
    const { page, open, context } = await visit({ site: 'hostile', policy: false })
    await context.addInitScript(listenForAttacks)
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).host))
    for (const path of listPages()) {
      await open(path)
      await openEverything(page)
      // Fire what waits for the learner: pointers over everything, focus on everything.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('main *')) {
          for (const type of [
            'mouseover',
            'mouseenter',
            'pointerover',
            'focus',
            'error',
            'load',
            'toggle',
            'animationstart',
          ]) {
            element.dispatchEvent(new Event(type))
          }
        }
      })
      expect(await page.evaluate(() => Reflect.get(globalThis, 'attacks'))).toEqual([])
    }
    // Every request went to the site itself.
    expect([...asked]).toEqual([new URL(page.url()).host])
  })

  fullTest('is as harmless in the prerendered pages, which a browser shows before scripts run', async () => {
    const context = await (await browser()).newContext({ javaScriptEnabled: true })
    const page = await context.newPage()
    const pages = htmlFiles(inject('sites').hostile)
    expect(pages.length).toBeGreaterThan(hostileTexts.length)
    const dangers = new Set<string>()
    const check = async (file: string): Promise<void> => {
      const handle = await page.evaluateHandle(
        (html) => new DOMParser().parseFromString(html, 'text/html'),
        readFileSync(file, 'utf8'),
      )
      for (const danger of await page.evaluate(findDangers, handle)) dangers.add(danger)
      await handle.dispose()
    }
    // Some at a time: most of the time is the way to the browser and back.
    for (let at = 0; at < pages.length; at += 20) await Promise.all(pages.slice(at, at + 20).map(check))
    expect([...dangers]).toEqual([])
    await context.close()
  })

  fullTest('is as harmless when a learner drops it into 내 노트, keeps it and studies it', async () => {
    const { page, open, context } = await visit()
    await context.addInitScript(listenForAttacks)
    await open('my/')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '공격.md', mimeType: 'text/markdown', buffer: Buffer.from(hostileNote()) })
    await page.getByRole('button', { name: kept.keep }).click()
    await page.getByText(/^노트 1개 · 질문/).waitFor()
    await openEverything(page)
    const look = async (): Promise<void> => {
      expect(await page.evaluate(findDangers, await page.evaluateHandle(() => document))).toEqual([])
      expect(await page.evaluate(() => Reflect.get(globalThis, 'attacks'))).toEqual([])
    }
    await look()
    const first = page.getByRole('article').first()
    await open(String(await first.locator('.card-more').getAttribute('href')).slice(1))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look()
  })

  test('does nothing when it is searched for', async () => {
    const { page, open, context } = await visit({ site: 'hostile' })
    await context.addInitScript(listenForAttacks)
    for (const text of [
      '<img src=x onerror=alert(1)>',
      '"><script>alert(1)</script>',
      'javascript:alert(1)',
    ]) {
      await open(`?q=${encodeURIComponent(text)}`)
      await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe(text)
    }
    expect(await page.evaluate(() => Reflect.get(globalThis, 'attacks'))).toEqual([])
  })
})

function htmlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file))
}

/** Addresses of the pages that list questions: the first one and its continuations. */
function listPages(): readonly string[] {
  return htmlFiles(inject('sites').hostile)
    .map((file) =>
      file
        .slice(inject('sites').hostile.length + 1)
        .replaceAll('\\', '/')
        .replace(/index\.html$/, ''),
    )
    .filter((path) => path === '' || /^page\/\d+\/$/.test(path))
}
