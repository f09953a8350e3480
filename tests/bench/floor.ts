/** The floor: what a page of the shipped questions costs when it is made by hand and does nothing that it need not. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readExpected, shippedNote } from '../e2e/support/expected-questions.ts'

/** Writes the floor into `folder`: one page, styles inline, that searches its own text. Nothing can be much faster. */
export function writeFloorOfNote(folder: string): void {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const articles = readExpected(shippedNote).map(({ question, answer, code }) => {
    const text = escaped([...answer, ...code].join('\n'))
    return `<article><h2>${escaped(question)}</h2><details><summary>답 보기</summary><p>${text}</p></details></article>`
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>질문</title><meta name="description" content="Docker와 Kubernetes 질문과 답"><link rel="icon" href="data:,"><style>body{margin:1rem;font:1rem/1.7 sans-serif}</style>
<main><h1>질문</h1><input type="search" aria-label="검색">${articles.join('')}</main>
<script>
const field = document.querySelector('input'), all = [...document.querySelectorAll('article')]
const texts = all.map((one) => one.textContent), titles = all.map((one) => one.querySelector('h2').textContent)
const search = () => all.forEach((one, index) => {
  const query = field.value
  one.hidden = !texts[index].includes(query)
  const heading = one.querySelector('h2'), at = query ? titles[index].indexOf(query) : -1
  heading.textContent = titles[index]
  if (at < 0) return
  const range = document.createRange()
  range.setStart(heading.firstChild, at)
  range.setEnd(heading.firstChild, at + query.length)
  range.surroundContents(document.createElement('mark'))
})
field.addEventListener('input', search)
if (field.value) search()
</script></html>`,
  )
}
