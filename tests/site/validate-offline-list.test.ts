import { expect, test } from 'vitest'
import { validateOfflineList } from '../../src/site/validate-offline-list.ts'
import { wrongTypes } from '../support/broken-json.ts'

const list = {
  version: 'v1',
  pages: ['', 'shell/'],
  app: ['assets/main.1.js'],
  content: ['data/chunk.1.json'],
  contentBytes: 1200,
  keepsAll: true,
  catalogueUrl: 'data/catalogue.1.json',
  aliasesUrl: 'data/aliases.1.json',
  proofs: { 'assets/main.1.js': [12, 'hash'] },
}

test('a list is returned as it came, and one of an earlier version gets an empty table of proofs', () => {
  expect(validateOfflineList(list)).toEqual(list)
  const { proofs: _, ...earlier } = list
  expect(validateOfflineList(earlier)).toEqual({ ...earlier, proofs: {} })
})

test.each(wrongTypes(list))('a list with a wrong type at "%s" is refused', (_, copy) => {
  expect(() => validateOfflineList(copy)).toThrow('site: this is not a list of offline files')
})
