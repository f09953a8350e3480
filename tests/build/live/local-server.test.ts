import { createServer, request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { decodedPath, page, serveLocally } from '../../../src/build/live/local-server.ts'

const quiet = { base: '/%EA%B0%95%EC%9D%98/', host: 'localhost', port: null, usual: 0 }

test('the path below the base is decoded, and nothing else has one', () => {
  const { base } = quiet
  expect(decodedPath(base, '/%EA%B0%95%EC%9D%98/q/x/?a=b#c')).toBe('q/x/')
  expect(decodedPath(base, '/%EA%B0%95%EC%9D%98/img/%ED%95%9C.png')).toBe('img/한.png')
  expect(decodedPath(base, '/other/')).toBeNull()
  expect(decodedPath(base, '/%EA%B0%95%EC%9D%98/%')).toBeNull()
})

test('serves below the base, leads there from elsewhere, and tells people its address', async () => {
  const server = await serveLocally(quiet, async (path) => page(200, `<${path}>`))
  onTestFinished(server.close)
  expect(server.url).toMatch(/^http:\/\/localhost:\d+\/강의\/$/)
  expect(await (await fetch(`${server.url}q/`)).text()).toBe('<q/>')
  const elsewhere = await fetch(new URL('/', server.url), { redirect: 'manual' })
  expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([301, quiet.base])
  expect(await (await fetch(server.url, { method: 'HEAD' })).text()).toBe('')
})

test('a page of another site that borrows this address reads nothing', async () => {
  const server = await serveLocally(quiet, async () => page(200, '비밀 노트'))
  onTestFinished(server.close)
  const status = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(server.url.replace('강의', '%EA%B0%95%EC%9D%98'), { headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
  expect(await Promise.all(['evil.example:80', '127.0.0.1:1', '[::1]:1', 'localhost'].map(status))).toEqual([
    403, 200, 200, 200,
  ])
})

test('an error in an answer is an answer', async () => {
  const server = await serveLocally(quiet, async () => {
    throw new Error('무너짐')
  })
  onTestFinished(server.close)
  const response = await fetch(server.url)
  expect([response.status, await response.text()]).toEqual([500, 'Error: 무너짐'])
})

test('takes the next free port, unless one was asked for', async () => {
  const other = createServer()
  const taken = await new Promise<number>((resolve) =>
    other.listen(0, 'localhost', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    }),
  )
  onTestFinished(() => void other.close())
  const server = await serveLocally({ ...quiet, usual: taken }, async () => page(200, ''))
  onTestFinished(server.close)
  expect(Number(new URL(server.url).port)).toBeGreaterThan(taken)
  await expect(serveLocally({ ...quiet, port: taken }, async () => page(200, ''))).rejects.toThrow(
    `${taken}번 포트는 다른 프로그램이 쓰고 있어요`,
  )
})
