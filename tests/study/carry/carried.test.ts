import { expect, test } from 'vitest'
import { linkAddress } from '../../../src/study/carry/carried.ts'
import { origin } from '../../support/carried.ts'

test.each([
  ['/q/abcd2345/', `${origin.root}q/abcd2345/`],
  ['/', origin.root],
  ['https://docs.docker.com/', 'https://docs.docker.com/'],
  ['mailto:a@b.io', 'mailto:a@b.io'],
])('a link to %s leads from elsewhere to %s', (url, address) => {
  expect(linkAddress(origin, url)).toBe(address)
})
