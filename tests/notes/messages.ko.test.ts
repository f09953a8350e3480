import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { codes } from '../../src/notes/messages.ko.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

/** The list at the top of the messages, as pairs of a file and a code that it finds. */
const [head = ''] = read('src/notes/messages.ko.ts')
  .replace(/\n \*(?= [a-z-]+,)/g, '')
  .split('*/')
const finders = [...head.matchAll(/^ \* (src\/\S+): (.+)$/gm)].flatMap(([, file = '', list = '']) =>
  list
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((code) => [file, code.trim()] as const),
)

describe('the list of who finds which code', () => {
  test('names every code, and no other', () => {
    expect([...new Set(finders.map(([, code]) => code))].sort()).toEqual([...codes].sort())
  })

  test.each(finders)('%s finds %s', (file, code) => {
    expect(read(file)).toContain(`'${code}'`)
  })
})
