import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { composeKorean } from '../support/ime.ts'
import { focusStop, overflowing, smallTargets } from '../support/layout.ts'
import { serveStatic } from '../support/server.ts'
import { browser, phone, visit } from '../support/visit.ts'
import { layoutShift, watchContext } from '../support/watch.ts'

/** Tests that the checks of the other end-to-end tests fail on bad pages. */

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-checks-'))
  folders.push(folder)
  // A full browser asks for an icon by itself.
  for (const [path, text] of Object.entries({ 'favicon.ico': '', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const strict = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'">`
const pageOf = (body: string) =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${strict}<title>시험</title></head><body><main><h1>제목</h1>${body}</main></body></html>`

describe('the static server', () => {
  const files = {
    'index.html': 'first',
    'q/abc/index.html': 'question',
    'about.html': 'about',
    '404.html': 'missing',
    'a.js': 'let a = 1',
  }

  test('serves a folder under a base path as GitHub Pages does', async () => {
    const site = await serveStatic(folderOf(files), { base: '/repo/' })
    const get = async (path: string) => {
      const response = await fetch(site.origin + path, { redirect: 'manual' })
      const { status, headers } = response
      return [status, headers.get('location') ?? headers.get('content-type'), await response.text()]
    }
    const html = 'text/html; charset=utf-8'
    expect(await get('/repo/')).toEqual([200, html, 'first'])
    expect(await get('/repo')).toEqual([301, '/repo/', ''])
    expect(await get('/repo/q/abc/')).toEqual([200, html, 'question'])
    expect(await get('/repo/q/abc')).toEqual([301, '/repo/q/abc/', ''])
    expect(await get('/repo/about')).toEqual([200, html, 'about'])
    expect(await get('/repo/a.js')).toEqual([200, 'text/javascript; charset=utf-8', 'let a = 1'])
    expect(await get('/repo/q/none/')).toEqual([404, html, 'missing'])
    expect(await get('/repo/..%2f..%2fetc/passwd')).toEqual([404, 'text/plain', 'not a path'])
    expect(await get('/other/')).toEqual([404, 'text/plain', 'outside of the site'])
    await site.close()
  })

  test('goes offline and comes back at the same address, with another version if so deployed', async () => {
    const site = await serveStatic(folderOf(files))
    await site.goOffline()
    await expect(fetch(site.url)).rejects.toThrow()
    await site.goOnline()
    site.deploy(folderOf({ 'index.html': 'second' }))
    expect(await (await fetch(site.url)).text()).toBe('second')
    await site.close()
  })
})

describe('the checks', () => {
  test('axe runs under a strict Content-Security-Policy with Trusted Types and names what is wrong', async () => {
    const { open } = await visit({
      folder: folderOf({ 'index.html': pageOf('<img src="/x.png"><p>글</p>'), 'x.png': '' }),
    })
    const page = await open('')
    expect((await axeViolations(page)).join('\n')).toContain('image-alt')
    expect(await page.evaluate(() => document.title)).toBe('시험')
  })

  test('a page wider than the screen and targets too small for a thumb are named', async () => {
    const body = `<table><tr>${'<td>가나다라마바사</td>'.repeat(20)}</tr></table><button>x</button>`
    const { open } = await visit({ folder: folderOf({ 'index.html': pageOf(body) }), size: phone })
    const page = await open('')
    expect((await overflowing(page)).join()).toContain('table')
    expect((await smallTargets(page, 44)).join()).toContain('button "x"')
    await page.keyboard.press('Tab')
    expect(await focusStop(page)).toMatchObject({ name: 'button x', isOnScreen: true })
  })

  test('the watch hears the console, uncaught errors, broken policies and requests to elsewhere', async () => {
    const script = `console.warn('careful'); document.querySelector('main').style.marginTop = '200px'; new Image().src = 'https://example.invalid/x.png'; eval('1')`
    const files = { 'index.html': pageOf('<script src="/a.js" defer></script>'), 'a.js': script }
    const site = await serveStatic(folderOf(files))
    const context = await (await browser()).newContext()
    const watch = watchContext(context, site.origin)
    const page = await context.newPage()
    const failure = page.waitForEvent('pageerror')
    await page.goto(site.url)
    await failure
    expect(watch.complaints.join('\n')).toMatch(/careful/)
    expect(watch.complaints.join('\n')).toMatch(/Content Security Policy/)
    expect(watch.complaints.join('\n')).toMatch(/uncaught: /)
    await context.close()
    await site.close()
  })

  test('한글 입력기처럼 마지막 글자를 조합 중인 채로 두고, 끝내면 확정한다', async () => {
    const script = `
      const seen = []
      const field = document.querySelector('input')
      field.addEventListener('input', (event) => seen.push(field.value + (event.isComposing ? '…' : '')))
      field.addEventListener('compositionend', () => seen.push('end'))
      globalThis.seen = seen`
    const body = '<label>찾기 <input></label><script src="/a.js" defer></script>'
    const { open } = await visit({ folder: folderOf({ 'index.html': pageOf(body), 'a.js': script }) })
    const page = await open('')
    await page.getByLabel('찾기').focus()
    const stages: string[] = []
    const { commit } = await composeKorean(page, '컨테', async (shown) => {
      stages.push(`${shown} ${await page.getByLabel('찾기').inputValue()}`)
    })
    expect(stages).toEqual(['ㅋ ㅋ', '커 커', '컨 컨', '컨ㅌ 컨ㅌ', '컨테 컨테'])
    await commit()
    expect(await page.getByLabel('찾기').inputValue()).toBe('컨테')
    const seen = await page.evaluate<readonly string[]>('seen')
    expect(seen.slice(0, 3)).toEqual(['ㅋ…', '커…', '컨…'])
    expect(seen.at(-1)).toBe('end')
  })

  test('a jump after the first paint counts as layout shift', async () => {
    const script = `addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => {
      const box = document.createElement('div')
      box.className = 'box'
      document.querySelector('main').prepend(box)
    })))`
    const style = '.box { height: 300px }'
    const body = `<p>${'글 '.repeat(400)}</p><script src="/a.js" defer></script><link rel="stylesheet" href="/a.css">`
    const { open } = await visit({
      folder: folderOf({ 'index.html': pageOf(body), 'a.js': script, 'a.css': style }),
    })
    const page = await open('')
    await page.locator('.box').waitFor({ state: 'attached' })
    await expect.poll(() => layoutShift(page)).toBeGreaterThan(0.05)
  })
})
