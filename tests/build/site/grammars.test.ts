import { expect, test } from 'vitest'
import { findGrammar, grammarNames, grammarOf } from '../../../src/build/site/grammars.ts'

test('every grammar of the table is there and answers to its name', async () => {
  const missing: string[] = []
  for (const name of grammarNames) {
    const grammars = (await grammarOf(name)()).default
    if (!grammars.some((one) => one.name === name || one.aliases?.includes(name))) missing.push(name)
    if (findGrammar(name) !== name) missing.push(`${name} by its name`)
  }
  expect(missing).toEqual([])
})

test('authors call a language by many names, in any case', () => {
  expect(['SH', 'yml', 'k8s', 'Dockerfile', 'c++', 'properties', 'nonsense', ''].map(findGrammar)).toEqual([
    'bash',
    'yaml',
    'yaml',
    'docker',
    'cpp',
    'ini',
    null,
    null,
  ])
})
