import { expect, test } from 'vitest'
import { firstStyles } from '../../../src/build/site/first-styles.ts'

const page = '<main class="page quiet"><p class="answer"></p></main>'

test('keeps of the rules what an element of the page may match, in their order', () => {
  const css = '.answer{a:b}p{c:d}.card{e:f}.card,.quiet{g:h}.page .answer>p{i:j}.page.card{k:l}[hidden]{m:n}'
  expect(firstStyles(css, page)).toBe('.answer{a:b}p{c:d}.quiet{g:h}.page .answer>p{i:j}[hidden]{m:n}')
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
  const css = `@charset "utf-8";@keyframes move{0%{a:b}to{c:d}}@keyframes stay{e:f}.answer:before{content:"}.card{";animation:move 1s}.card{content:'"'}`
  expect(firstStyles(css, page)).toBe(
    `@charset "utf-8";@keyframes move{0%{a:b}to{c:d}}.answer:before{content:"}.card{";animation:move 1s}`,
  )
})

test('leaves out kinds of elements that the page lacks, and what waits for a pointer', () => {
  const css =
    'html,body{a:b}*,:before{c:d}table,p{e:f}.answer>ul li{g:h}dialog::backdrop{i:j}p[data-a=table]:focus{k:l}.page:hover,.page:not(:hover){m:n}p:nth-child(2n+1){o:p}'
  expect(firstStyles(css, page)).toBe(
    'html,body{a:b}*,:before{c:d}p{e:f}p[data-a=table]:focus{k:l}.page:not(:hover){m:n}p:nth-child(2n+1){o:p}',
  )
})

test('leaves out custom properties that nothing on the page uses, also by way of others', () => {
  const css =
    ':root{--a:var(--b);--b:"x;y";--c:1;--d: ;e:f}p{g:max(var(--a),url(h;i))}.card{j:var(--c)}@media (k){:root{--c:2;--b:3}}'
  expect(firstStyles(css, page)).toBe(
    ':root{--a:var(--b);--b:"x;y";e:f}p{g:max(var(--a),url(h;i))}@media (k){:root{--b:3}}',
  )
})
