import { expect, test } from 'vitest'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { dateOfDay } from '../../../src/study/schedule/study-day.ts'
import { makeFolders, numberedNote } from '../../support/note-folder.ts'

const folderOf = makeFolders()
const notes = { 'a.md': numberedNote('가', 1), 'b.md': numberedNote('나', 1) }
const siteOf = async (settings: string) =>
  (await buildSite(folderOf({ ...notes, 'mundap.yaml': settings }))).site

test('a site says nothing more than its author does', async () => {
  const site = await siteOf('lang: ko-KR\n')
  const said = ['isNamed', 'description', 'lang', 'exam', 'ask'].filter((name) => name in site)
  expect([site.title, said]).toEqual(['문답', []])
})

test('a title, a description, a language and a place to ask reach every page', async () => {
  expect(await siteOf('title: 3기\ndescription: 질문과 답\nlang: en\nask: a@b.io\n')).toMatchObject({
    title: '3기',
    isNamed: true,
    description: '질문과 답',
    lang: 'en',
    ask: 'mailto:a@b.io',
  })
})

test('an exam is about the sections with the titles of its topics, or about every note', async () => {
  const examOf = async (settings: string) => {
    const { exam, sections } = await siteOf(settings)
    const titles = exam?.sections.map((id) => sections.find((section) => section.id === id)?.title)
    return exam === undefined ? null : [dateOfDay(exam.day), titles]
  }
  expect(await examOf('exam: 2026-12-20\n')).toEqual(['2026-12-20', ['가', '나']])
  expect(await examOf('exam: {date: 2026-12-20, topics: [docker, 나]}\n')).toEqual([
    '2026-12-20',
    ['Docker', '나', 'Docker'],
  ])
  expect(await examOf('exam: {date: 2026-12-20, topics: [없음]}\n')).toBeNull()
})

test('an exam about one note is about its headings, unless questions stand outside of them', async () => {
  const headings = async (note: string) => {
    const { site } = await buildSite(folderOf({ 'a.md': note, 'mundap.yaml': 'exam: 2026-12-20\n' }))
    return site.exam?.sections.map((id) => site.sections.find((section) => section.id === id)?.title)
  }
  expect(await headings(numberedNote('가', 1))).toEqual(['Docker'])
  expect(await headings('# 가\n\n- 무엇인가요?\n  - 답\n\n## 나\n\n- 누구인가요?\n  - 답\n')).toEqual(['가'])
})
