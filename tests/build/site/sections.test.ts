import { describe, expect, test } from 'vitest'
import { buildSite } from '../../../src/build/write/build-site.ts'
import type { Card } from '../../../src/site/site-data.ts'
import { makeFolders, numberedNote } from '../../support/note-folder.ts'

const folderOf = makeFolders()

describe('the tree of sections', () => {
  test('keeps sections of the same name in different notes apart', async () => {
    const site = await buildSite(
      folderOf({ 'a.md': numberedNote('가 노트', 2), 'b.md': numberedNote('나 노트', 3) }),
    )
    const docker = site.site.sections.filter((section) => section.title === 'Docker')
    expect(docker.map((section) => section.count)).toEqual([2, 3])
    expect(new Set(docker.map((section) => section.id)).size).toBe(2)
    const page = site.page(`/s/${docker[1]?.id}/`)
    expect(page?.view.kind === 'list' && page.view.cards.map((card: Card) => card.index)).toEqual([2, 3, 4])
  })

  test('takes a heading that comes back later in a note as another section', async () => {
    const text =
      '# 노트\n\n## Docker\n\n- 하나인가요?\n  - 네.\n\n## Kubernetes\n\n- 둘인가요?\n  - 네.\n\n## Docker\n\n- 셋인가요?\n  - 네.\n'
    const site = await buildSite(folderOf({ 'a.md': text }))
    expect(site.site.sections.map(({ title, first, count }) => [title, first, count])).toEqual([
      ['노트', 0, 3],
      ['Docker', 0, 1],
      ['Kubernetes', 1, 1],
      ['Docker', 2, 1],
    ])
    expect(new Set(site.site.sections.map((section) => section.id)).size).toBe(4)
  })

  test('counts a note with everything below its headings', async () => {
    const site = await buildSite(folderOf({ 'a.md': numberedNote('노트', 3) }))
    expect(site.site.sections.map(({ title, depth, count }) => [title, depth, count])).toEqual([
      ['노트', 0, 3],
      ['Docker', 1, 3],
    ])
    expect(site.site.title).toBe('노트')
  })

  test('makes no section of the lowest headings when there are too many of them, and says so', async () => {
    const headings = Array.from(
      { length: 600 },
      (_, at) => `${at % 200 === 0 ? `## 주 ${at}\n\n` : ''}### 절 ${at}\n\n- 질문 ${at}인가요?\n  - 네.\n`,
    ).join('\n')
    const site = await buildSite(folderOf({ 'a.md': `# 노트\n\n${headings}` }))
    expect(site.site.sections.map(({ title, depth, count }) => [title, depth, count])).toEqual([
      ['노트', 0, 600],
      ['주 0', 1, 200],
      ['주 200', 1, 200],
      ['주 400', 1, 200],
    ])
    expect(site.remarks).toContainEqual(expect.stringContaining('아래 단계 제목 600개'))
  })
})
