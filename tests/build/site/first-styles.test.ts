import { expect, test } from 'vitest'
import { firstStyles } from '../../../src/build/site/first-styles.ts'

const page = '<main class="page quiet"><p class="answer"></p></main>'

test('keeps the rules that a class of the page may match, and all that need none, in their order', () => {
  const css = '.answer{a:b}p{c:d}.card{e:f}.card,.quiet{g:h}.page .answer>p{i:j}.page.card{k:l}[hidden]{m:n}'
  expect(firstStyles(css, page)).toBe('.answer{a:b}p{c:d}.card,.quiet{g:h}.page .answer>p{i:j}[hidden]{m:n}')
})

test('asks nothing of what an element may have or must not have', () => {
  const css = 'p:not(.card,.pane){a:b}.page:has(.card:not(.pane) p){c:d}:is(.card,.answer){e:f}'
  expect(firstStyles(css, page)).toBe(css)
})

test('keeps groups that have something to keep, and leaves paper to the whole sheet', () => {
  const css =
    '@media (width>=60rem){.answer{a:b}.card{c:d}}@media (width>=70rem){.card{a:b}}@supports (a:b){@media (x){.page{c:d}}}@media print{p{a:b}}'
  expect(firstStyles(css, page)).toBe(
    '@media (width>=60rem){.answer{a:b}}@supports (a:b){@media (x){.page{c:d}}}',
  )
})

test('keeps what is no rule of an element, and is not misled by signs in strings', () => {
  const css = `@charset "utf-8";@keyframes move{0%{a:b}to{c:d}}.answer:before{content:"}.card{";a:b}.card{content:'"'}`
  expect(firstStyles(css, page)).toBe(
    `@charset "utf-8";@keyframes move{0%{a:b}to{c:d}}.answer:before{content:"}.card{";a:b}`,
  )
})
