import { expect, test } from 'vitest'
import { safeCss } from '../../../src/build/picture/safe-css.ts'

test.each([
  ['@media(prefers-color-scheme:dark){a{fill:#fff}}', '@media(prefers-color-scheme:dark){a{fill:#fff}}'],
  ['@keyframes k{to{opacity:0}}', '@keyframes k{to{opacity:0}}'],
  ['@font-face{font-family:a;src:url(data:font/woff2;base64,AA)}', null],
  ['@font-face{font-family:a;src:url(https://a.io/b)}', '@font-face{font-family:a;src:x-url()}'],
  ['@namespace url(https://a.io);a{b:c}', 'a{b:c}'],
  ['a{fill:light-dark(#000,rgb(1 2 3))}', null],
  ['a{background:image-set("https://a.io/b" 1x)}', 'a{background:x-image-set( 1x)}'],
])('keeps the styles that load nothing: %s', (css, after) => {
  expect(safeCss(css)).toBe(after ?? css)
})
