import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { codes } from '../../src/notes/messages.ko.ts'

const guide = readFileSync(fileURLToPath(new URL('../../docs/notes-format.md', import.meta.url)), 'utf8')
const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url))

describe('the guide for authors', () => {
  test('links every fixture, and no other', () => {
    const linked = [...guide.matchAll(/\.\.\/tests\/notes\/fixtures\/([\w-]+\.md)\)/g)].map(
      (match) => match[1],
    )
    const there = readdirSync(fixtures).filter((file) => file.endsWith('.md'))
    expect([...new Set(linked)].sort()).toEqual(there.sort())
  })

  test('explains every code, and no other', () => {
    const explained = [...guide.matchAll(/^\| `([\w-]+)` \| (?:오류|경고) \|/gm)].map((match) => match[1])
    expect(explained.sort()).toEqual([...codes].sort())
  })
})
