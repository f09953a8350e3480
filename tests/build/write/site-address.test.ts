import { expect, test } from 'vitest'
import { asAddress, siteAddress } from '../../../src/build/write/site-address.ts'

test('a base path has both slashes and is escaped as in addresses', () => {
  expect(['/', 'my-class', '/my-class/', '/강의/', '강의', '/%EA%B0%95%EC%9D%98/'].map(asAddress)).toEqual([
    '/',
    '/my-class/',
    '/my-class/',
    '/%EA%B0%95%EC%9D%98/',
    '/%EA%B0%95%EC%9D%98/',
    '/%EA%B0%95%EC%9D%98/',
  ])
})

test('a site without an address is that of the preview', () => {
  expect(siteAddress({ base: null, site: null })).toEqual({ base: '/', siteUrl: 'http://localhost:4173' })
  expect(siteAddress({ base: '/강의/', site: 'https://a.example' })).toEqual({
    base: '/%EA%B0%95%EC%9D%98/',
    siteUrl: 'https://a.example',
  })
})
