import { describe, expect, test } from 'vitest'
import { siteTags } from '../../../src/build/site/site-tags.ts'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { readNotes } from '../../../src/notes/read-notes.ts'
import { isTagOf, readTags } from '../../../src/ui/study/filters.ts'
import { madeSite } from '../../support/made-site.ts'
import { makeFolders } from '../../support/note-folder.ts'

const tagsOf = (...texts: readonly string[]) =>
  siteTags(readNotes(texts.map((text, index) => ({ file: `${index}.md`, text }))))
const one = (tag = '') => `- 질문 ${tag}\n  - 답\n`

describe('the tags of a site', () => {
  test('hold for runs of questions over all notes, whatever their case', () => {
    const front = `---\ntags: docker\n---\n`
    expect(tagsOf(one('#k8s') + one() + one('#Docker'), front + one() + one('#k8s'))).toEqual([
      { title: 'Docker', first: 2, count: 3 },
      { title: 'k8s', first: 0, count: 1 },
      { title: 'k8s', first: 4, count: 1 },
    ])
  })

  test('are left out when there are too many, those of the fewest questions first', () => {
    const many = Array.from({ length: 300 }, (_, index) => one(`#t${index} #all`)).join('')
    const tags = tagsOf(many)
    expect(tags).toHaveLength(200)
    expect(tags[0]).toEqual({ title: 'all', first: 0, count: 300 })
  })

  test('narrow a list by the tag in a query, and by the tags inside it', () => {
    const tags = tagsOf(one('#docker/volume') + one() + one('#docker'))
    const site = { ...madeSite(3), tags }
    const ranges = (name: string) =>
      readTags([name], site).sections.map((all) => all.map(({ first, count }) => [first, count]))
    expect(ranges('docker')).toEqual([
      [
        [0, 1],
        [2, 1],
      ],
    ])
    expect(ranges('docker/volume')).toEqual([[[0, 1]]])
    expect(isTagOf(site)('docker')).toBe(true)
    expect(isTagOf(madeSite(3))('docker')).toBe(false)
  })
})

describe('the description of a note', () => {
  const folderOf = makeFolders()
  const described = '---\ndescription: "처음 배우는 사람의 질문"\n---\n# 가\n\n## 안\n\n'
  const found = async (files: Readonly<Record<string, string>>) => {
    const site = await buildSite(folderOf(files))
    return site.paths.flatMap((path) => {
      const view = site.page(path)?.view
      return view?.kind === 'list'
        ? [[view.section === null ? '/' : site.site.sections[view.section]?.title, view.description]]
        : []
    })
  }

  test('stands on the pages of the note, and on the first page when it is the only note', async () => {
    const text = '처음 배우는 사람의 질문'
    expect(await found({ 'a.md': described + one() })).toEqual([
      ['/', text],
      ['가', text],
      ['안', undefined],
    ])
    expect(await found({ 'a.md': described + one(), 'b.md': `# 나\n\n${one('둘')}` })).toEqual([
      ['/', undefined],
      ['가', text],
      ['안', undefined],
      ['나', undefined],
    ])
  })
})
