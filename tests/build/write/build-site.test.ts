import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { toAskables } from '../../../src/study/askable.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { planQuiz } from '../../../src/study/quiz/plan-quiz.ts'
import { matchesFilters } from '../../../src/ui/study/filters.ts'
import { commitAll, gitIn, makeFolders, numberedNote } from '../../support/note-folder.ts'

const folderOf = makeFolders()

describe('a site', () => {
  test('comes in pages of a hundred and files of a hundred, whatever there is', async () => {
    const site = await buildSite(
      folderOf({ 'a.md': numberedNote('큰 노트', 205), 'b.md': numberedNote('작은 노트', 2) }),
    )
    expect(site.paths.slice(0, 3)).toEqual(['/', '/page/2/', '/page/3/'])
    expect(site.page('/page/3/')?.view).toMatchObject({ kind: 'list', page: 3, pages: 3 })
    expect(site.page('/page/4/')).toBeNull()
    expect(site.site.chunks.map(({ first, count }) => [first, count])).toEqual([
      [0, 100],
      [100, 100],
      [200, 5],
      [205, 2],
    ])
    for (const { url, count } of site.site.chunks) {
      expect(JSON.parse(String(site.files.get(url))).bodies).toHaveLength(count)
    }
  })

  test('carries along the answers of a short list, and none of those of a long one', async () => {
    const long = Array.from(
      { length: 90 },
      (_, at) => `- 질문 ${at}번인가요?\n  - ${`긴 답 ${at} `.repeat(200)}\n`,
    ).join('\n')
    const site = await buildSite(folderOf({ 'a.md': `# 노트\n\n${long}` }))
    const view = site.page('/')?.view
    expect(view?.kind === 'list' && view.cards.length).toBe(90)
    expect(view?.kind === 'list' && view.bodies).toEqual([])
    const short = await buildSite(folderOf({ 'a.md': `# 노트\n\n${long.slice(0, 10_000)}` }))
    const first = short.page('/')?.view
    expect(first?.kind === 'list' && first.bodies.length).toBe(first?.kind === 'list' && first.cards.length)
  })

  test('shows a question with its neighbours, and the one it leans on', async () => {
    const site = await buildSite(
      folderOf({
        'a.md':
          '# 노트\n\n- Pod는 무엇인가요?\n  - 가장 작은 단위입니다.\n\n- (위 질문에 이어서) 그럼 몇 개까지 되나요?\n  - 여러 개 됩니다.\n',
      }),
    )
    const path = site.paths.filter((one) => one.startsWith('/q/'))[1] ?? ''
    const view = site.page(path)?.view
    expect(view).toMatchObject({
      kind: 'question',
      above: { card: { text: 'Pod는 무엇인가요?' } },
      next: null,
    })
  })

  test('never shows the last question of another note as the one above', async () => {
    const site = await buildSite(
      folderOf({
        'a.md': '# 가\n\n- Pod는 무엇인가요?\n  - 가장 작은 단위입니다.\n',
        'b.md': '# 나\n\n- 위 질문에 이어서, 몇 개까지 되나요?\n  - 여러 개 됩니다.\n',
      }),
    )
    const path = site.paths.filter((one) => one.startsWith('/q/'))[1] ?? ''
    expect(site.page(path)?.view).toMatchObject({ kind: 'question', above: null })
  })

  test('counts as waiting for their answer what asks something, as the checks do', async () => {
    const folder = folderOf({
      'a.md': '# 노트\n\n- 답이 없나요?\n\n- [문서](https://docs.docker.com/)\n\n- 답이 있나요?\n  - 네.\n',
    })
    const site = await buildSite(folder)
    const warned = site.problems.filter(({ code }) => code === 'pending-answer')
    expect([site.site.counts.pending, warned.length]).toEqual([1, 1])
    const view = site.page('/')?.view
    const cards = view?.kind === 'list' ? view.cards : []
    expect(cards.map((card) => matchesFilters(card, ['pending'], null))).toEqual([true, false, false])
    const plan = planQuiz({
      askables: toAskables(cards, site.site.sections),
      state: foldEvents([]),
      scope: { kind: 'all' },
      today: [],
      limit: null,
      order: 'note',
      seed: 1,
    })
    expect(plan.excluded.pending).toHaveLength(1)
  })

  test('shows a missing picture as a box with its name, and goes on', async () => {
    const site = await buildSite(
      folderOf({ 'a.md': '# 노트\n\n- 그림이 있나요?\n  - 네.\n\n![](img/none.png)\n' }),
    )
    const path = site.paths.find((one) => one.startsWith('/q/')) ?? ''
    const view = site.page(path)?.view
    expect(view?.kind === 'question' && view.body.images).toEqual([
      { alt: '', path: 'img/none.png', file: null, remote: null },
    ])
    expect(site.problems.map(({ code, line }) => [code, line])).toContainEqual(['missing-picture', 6])
  })

  test('names a picture that cannot be read, with file and line', async () => {
    const site = await buildSite(
      folderOf({
        'a.md': '# 노트\n\n- 그림이 있나요?\n  - 네.\n\n![](img/broken.png)\n',
        'img/broken.png': 'no picture',
      }),
    )
    expect(site.problems).toContainEqual(
      expect.objectContaining({ code: 'broken-picture', severity: 'error', file: 'a.md', line: 6 }),
    )
  })

  test('says once why a drawing is not shown', async () => {
    const site = await buildSite(
      folderOf({
        'a.md': '# 노트\n\n- 그림이 있나요?\n  - 네.\n\n![그림](a.svg)\n',
        'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      }),
    )
    expect(site.problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['active-svg', 'error', 6],
    ])
    expect([...site.files.keys()].filter((name) => name.startsWith('img/'))).toEqual([])
  })

  test('without a single question is refused, and so is a folder that is not there', async () => {
    await expect(buildSite(folderOf({ 'a.md': '# 제목뿐인 노트\n' }))).rejects.toThrow('질문이 하나도 없어요')
    await expect(buildSite(join(tmpdir(), 'mundap-nowhere'))).rejects.toThrow(/mundap-nowhere/)
  })

  test('leads from the address of a reworded question to the new one, and explains one that is gone', async () => {
    const old =
      '# 노트\n\n- 컨테이너를 멈추면 데이터가 사라지나요?\n  - 아니오, 지울 때 사라집니다.\n\n- 점심은 언제 먹나요?\n  - 열두 시입니다.\n'
    const folder = folderOf({ 'a.md': old })
    gitIn(folder, 'init', '-q')
    commitAll(folder)
    const before = await buildSite(folder)
    const ids = before.paths.filter((path) => path.startsWith('/q/'))
    writeFileSync(
      join(folder, 'a.md'),
      '# 노트\n\n- 컨테이너를 멈추면 안에 있던 데이터가 사라지나요?\n  - 아니오, 지울 때 사라집니다.\n',
    )
    commitAll(folder)
    const after = await buildSite(folder)
    expect(after.page(ids[0] ?? '')?.view).toMatchObject({
      kind: 'gone',
      movedTo: { text: '컨테이너를 멈추면 안에 있던 데이터가 사라지나요?' },
      // What is asked now is no quotation of what was asked before.
      text: null,
    })
    expect(after.page(ids[1] ?? '')?.view).toMatchObject({
      kind: 'gone',
      movedTo: null,
      text: null,
    })
    expect(after.paths).toEqual(expect.arrayContaining(ids))
  })

  test('names its version by its content', async () => {
    const folder = folderOf({ 'a.md': numberedNote('노트', 2) })
    const first = await buildSite(folder)
    expect((await buildSite(folder)).site.version).toBe(first.site.version)
    writeFileSync(join(folder, 'a.md'), numberedNote('노트', 3))
    expect((await buildSite(folder)).site.version).not.toBe(first.site.version)
  })
})

describe('a picture that is only on the author’s computer', () => {
  test.each([
    ['C:\\Users\\hong\\a.png', 'missing-picture'],
    ['/Users/hong/a.png', 'missing-picture'],
    ['file:///C:/Users/hong/a.png', 'remote-picture'],
    [`data:image/png;base64,${'hong'.repeat(2000)}`, 'remote-picture'],
  ])('is reported, and how that is arranged is not published: %#', async (path, code) => {
    const site = await buildSite(folderOf({ 'a.md': `# 노트\n\n- 질문은?\n  - ![그림](${path})\n` }))
    expect(site.problems).toMatchObject([
      { code, hint: expect.stringMatching(/노트 폴더 안으로|파일로 저장해/) },
    ])
    expect(site.problems[0]?.message.length).toBeLessThan(120)
    expect([...site.files.values()].map((file) => Buffer.from(file).toString()).join()).not.toContain('hong')
    expect(site.paths.map((path) => JSON.stringify(site.page(path))).join()).not.toContain('hong')
  })
})

test('a folder without questions says what in it was not read', async () => {
  const folder = folderOf({ 'README.md': '- 질문?\n', '노트.md.txt': '- 질문?\n' })
  await expect(buildSite(folder)).rejects.toThrow(
    '노트로 읽지 않은 것: README.md, 노트.md.txt. README를 읽으려면 mundap.yaml의 files에',
  )
})

describe('mundap.yaml', () => {
  const note = '# 노트\n\n- 질문인가요?\n  - 답.\n'

  test('that is wrong stops the build with file and line: what is kept out must stay out', async () => {
    const folder = folderOf({ 'a.md': note, 'mundap.yaml': 'title: 가\nexlude: 초안\n' })
    await expect(buildSite(folder)).rejects.toThrow(
      'mundap.yaml:2:1 모르는 설정이에요("exlude" → "exclude").',
    )
  })

  test('under a name that is not quite its own makes no site: what it keeps out would go out', async () => {
    const folder = folderOf({ 'a.md': note, 'mundap.yml': 'exclude: [비밀.md]\n', '비밀.md': note })
    await expect(buildSite(folder)).rejects.toThrow('mundap.yml:1:1 이름이 조금 달라서 읽지 않는 파일이에요')
  })

  test('tells where the site is published, unless a flag does', async () => {
    const folder = folderOf({ 'a.md': note, 'mundap.yaml': 'site: https://a.io/강의/\n' })
    expect((await buildSite(folder)).settings).toMatchObject({ site: 'https://a.io', base: '/강의/' })
    expect((await buildSite(folder, { base: '/b' })).settings.base).toBe('/b/')
  })
})
