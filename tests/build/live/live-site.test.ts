import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerLive, newsOf } from '../../../src/build/live/live-pages.ts'
import { openLiveSite } from '../../../src/build/live/live-site.ts'
import type { FinishedApp } from '../../../src/build/site/finished-app.ts'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { madeEntry } from '../../support/made-site.ts'
import { makeFolders } from '../../support/note-folder.ts'

const folderOf = makeFolders()
const address = { base: '/%EA%B0%95%EC%9D%98/', siteUrl: 'http://localhost' }

/** An app that draws the headings of a page's cards, and nothing else. */
const app: FinishedApp = {
  entry: madeEntry,
  template: '<html data-base="/"><head><!--head--></head><body><!--app--><!--data--></body></html>',
  framePaths: ['/quiz/'],
  render: ({ view }) => {
    const cards = view.kind === 'list' ? view.cards : view.kind === 'question' ? [view.card] : []
    return cards.map(({ id }) => `<h3 id="t-${id}"></h3>`).join('')
  },
  files: new Map([['assets/main.js', Buffer.from('start()')]]),
  worker: '',
}

function open(note: string) {
  const folder = folderOf({ 'a.md': note })
  const live = openLiveSite(folder, {})
  const save = (text: string) => {
    writeFileSync(join(folder, 'a.md'), text)
    return live.renew()
  }
  const ask = (path: string) => {
    const { body, ...answer } = answerLive(live.state(), app, address, path)
    return { ...answer, body: Buffer.from(body).toString('utf8') }
  }
  return { live, save, ask, folder }
}

const note = '# 노트\n\n- 볼륨은 어디에 저장되나요?\n  - 저장소.\n\n- 파드는 무엇인가요?\n  - 묶음.\n'

test('pages are those of the site, with the script that follows edits, and without a service worker', async () => {
  const { live, ask } = open(note)
  await live.renew()
  const first = ask('')
  expect(first).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  expect(first.body).toMatch(
    /^<html data-base="\/%EA%B0%95%EC%9D%98\/"><head><script src="[^"]+@mundap\/live\.js" data-edition="\w+">/,
  )
  expect(first.body).not.toContain('data-version')
  expect(ask(`q/${questionId('파드는 무엇인가요?')}/`).status).toBe(200)
  expect(ask(`q/${questionId('파드는 무엇인가요?')}`)).toMatchObject({
    status: 301,
    location: `${address.base}q/${questionId('파드는 무엇인가요?')}/`,
  })
  expect(['quiz/', 'nowhere/', 'index.html', 'assets/main.js'].map((path) => ask(path).status)).toEqual([
    200, 404, 200, 200,
  ])
})

test('the search index is made when it is asked for', async () => {
  const { live, ask } = open(note)
  await live.renew()
  const { site } = live.state()
  const { searchUrl = '', glossaryUrl = '' } = site?.site ?? {}
  expect([...(site?.files.keys() ?? [])].filter((path) => path.startsWith('search/'))).toEqual([])
  expect(JSON.parse(ask(searchUrl).body)).toMatchObject({ size: 2 })
  expect(JSON.parse(ask(glossaryUrl).body)).toHaveProperty('same')
  expect(ask('search/none.json').status).toBe(404)
})

test('an edit is another edition; a save that changes nothing is none', async () => {
  const { live, save } = open(note)
  expect(await live.renew()).toBe(true)
  expect(await save(note)).toBe(false)
  expect(await save(note.replace('저장소', '남는 저장소'))).toBe(true)
})

test('a reworded question is followed, step by step and back again', async () => {
  const { live, save, ask } = open(note)
  await live.renew()
  const [first, second] = ['볼륨은 어디에 저장되나요?', '볼륨은 도대체 어디에 저장되나요?']
  const third = '볼륨은 도대체 어디에 다 저장되나요?'
  await save(note.replace(first, second))
  expect(live.state().moved).toEqual({ [questionId(first)]: questionId(second) })
  await save(note.replace(first, third))
  expect(live.state().moved).toEqual({
    [questionId(first)]: questionId(third),
    [questionId(second)]: questionId(third),
  })
  expect(ask(`q/${questionId(first)}/`).status).toBe(200)
  await save(note)
  expect(live.state().moved).toEqual({
    [questionId(second)]: questionId(first),
    [questionId(third)]: questionId(first),
  })
})

test('a question that is replaced in its place is followed, too', async () => {
  const { live, save, ask } = open(note)
  await live.renew()
  const [first, second] = ['파드는 무엇인가요?', '쿠버네티스에서 가장 작은 단위의 이름은?']
  await save(note.replace(first, second))
  expect(live.state().moved).toEqual({ [questionId(first)]: questionId(second) })
  expect(ask(`q/${questionId(second)}/`).status).toBe(200)
})

test('what is wrong is told with file, line and remedy, errors first', async () => {
  const { live } = open('- 답이 없나요?\n\n- 그림은요?\n  - 네.\n\n![그림](없는.png)\n')
  await live.renew()
  const { problems } = newsOf(live.state())
  expect(problems.map(({ isError, place }) => [isError, place])).toEqual([
    [true, 'a.md:6'],
    [false, 'a.md:1'],
  ])
  expect(problems[0]?.text).toMatch(/파일이 없어요\. 파일을 그 자리에 넣거나/)
})

test('notes that cannot be read keep the site before, and say why', async () => {
  const { live, save, ask } = open('# 제목뿐\n')
  await live.renew()
  expect(ask('')).toMatchObject({ status: 500, body: expect.stringContaining('질문이 하나도 없어요') })
  await save(note)
  expect(ask('').status).toBe(200)
  expect(await save('# 제목뿐\n')).toBe(false)
  expect(ask('').status).toBe(200)
  expect(newsOf(live.state()).problems).toMatchObject([
    { isError: true, text: expect.stringContaining('질문이 하나도 없어요') },
  ])
})
