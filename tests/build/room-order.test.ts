import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../src/', import.meta.url))

/** The rooms of the build, lowest first: each may import only from those before it. Files beside the rooms come last. */
const order = ['picture', 'read', 'history', 'site', 'write', 'live', 'command', '']

interface Import {
  readonly from: string
  readonly to: string
  /** Only types: nothing is left of it when the program runs. */
  readonly isType: boolean
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/^(import|export)( type)?\b[^'"]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    ([, , type, name = '', dynamic = '']) => {
      const to = name || dynamic
      return {
        from: file,
        to: to.startsWith('.') ? relative(src, join(src, dirname(file), to)) : to,
        isType: type !== undefined,
      }
    },
  )
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)

const roomOf = (file: string): string => /^build\/([^/]+)\//.exec(file)?.[1] ?? ''

test('a room of the build imports only from the rooms before it', () => {
  const bad = filesIn('build')
    .flatMap(importsOf)
    .filter(({ to }) => to.startsWith('build/'))
    .filter(({ from, to }) => order.indexOf(roomOf(to)) > order.indexOf(roomOf(from)))
  expect(bad).toEqual([])
  expect(filesIn('build').filter((file) => !order.includes(roomOf(file)))).toEqual([])
})

test('what makes the site of notes and an app runs without Node and without a bundler', () => {
  const seen = new Set(filesIn('build/site'))
  const foreign = new Set<string>()
  for (const file of seen)
    for (const { to, isType } of importsOf(file)) if (!isType) (to.endsWith('.ts') ? seen : foreign).add(to)
  expect([...foreign].filter((name) => /^node:|^vite$|^sharp$|^yaml$/.test(name))).toEqual([])
  expect(seen).toContain('search/index/build-index.ts')
  expect(foreign).toContain('shiki/core')
})
