import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SiteBuild } from '../../../src/build/site/assemble-site.ts'
import { headFor } from '../../../src/build/site/page-head.ts'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { commitAll, gitIn, hasGit, writeIn } from '../../support/note-folder.ts'
import { runNotes } from '../../support/run-notes.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mundap-past-'))
  gitIn(folder, 'init', '-q')
})

afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: string, text: string): string => writeIn(folder, file, text)
const commit = (): void => commitAll(folder)

/** Everything that a site publishes, as one text. */
function published(site: SiteBuild): string {
  const pages = site.paths.flatMap((path) => {
    const data = site.page(path)
    return data === null
      ? []
      : [JSON.stringify(data), headFor(data, { base: '/', siteUrl: 'https://example.org' })]
  })
  const files = [...site.files].flatMap(([name, content]) => [name, Buffer.from(content).toString('utf8')])
  return [...pages, ...files, ...site.paths].join('\n')
}

async function check(place: string): Promise<string> {
  return (await runNotes('check', place)).out
}

const kept = '- 볼륨은 어디에 저장되나요?\n  - 호스트에 저장됩니다.\n'
const reworded = '- 컨테이너를 멈추면 그 데이터가 사라지나요?\n  - 아니오, 지울 때 사라집니다.\n'

/** A past with a secret in every place, of which nothing is left today. */
function writePast(): void {
  write(
    'a.md',
    `# 노트\n\n## 담당 010-1111-0001\n\n${kept}\n- 관리자 010-1111-0002에게 전화하나요?\n  - 010-1111-0003입니다.\n\n- 컨테이너를 멈추면 홍길동의 데이터가 사라지나요?\n  - 아니오, 지울 때 사라집니다.\n`,
  )
  write('removed.md', '# 010-1111-0005\n\n- 010-1111-0006은 누구 번호인가요?\n  - 김철수입니다.\n')
  write('010-1111-0007.md', '# 노트\n\n- 010-1111-0008은 누구 번호인가요?\n  - 이영희입니다.\n')
  write('beside.md', '# 옆 노트\n\n- 010-1111-0009는 누구 번호인가요?\n  - 박민수입니다.\n')
  commit()
  write('a.md', `# 노트\n\n${kept}\n${reworded}`)
  write('beside.md', '# 옆 노트\n\n- 네트워크는 무엇인가요?\n  - 연결입니다.\n')
  rmSync(join(folder, 'removed.md'))
  renameSync(join(folder, '010-1111-0007.md'), join(folder, 'renamed.md'))
  commit()
  write('renamed.md', '# 노트\n\n- 이미지는 무엇인가요?\n  - 틀입니다.\n')
  commit()
}

const phone = questionId('관리자 010-1111-0002에게 전화하나요?')
const inRemovedFile = questionId('010-1111-0006은 누구 번호인가요?')
const beside = questionId('010-1111-0009는 누구 번호인가요?')
const old = questionId('컨테이너를 멈추면 홍길동의 데이터가 사라지나요?')

describe.skipIf(!hasGit)('a question that is gone', () => {
  test('leaves nothing but its id in what is published, wherever a secret stood', async () => {
    writePast()
    const site = await buildSite(folder)
    const everything = published(site)
    expect(everything).not.toContain('010-1111')
    expect(everything).not.toMatch(/김철수|이영희|박민수|홍길동/)
    expect(site.paths).toEqual(expect.arrayContaining([phone, inRemovedFile, old].map((id) => `/q/${id}/`)))
    expect(site.page(`/q/${old}/`)?.view).toMatchObject({
      kind: 'gone',
      text: null,
      movedTo: { text: '컨테이너를 멈추면 그 데이터가 사라지나요?' },
    })
  })

  test('of a note beside the one that is built is not even known', async () => {
    writePast()
    const site = await buildSite(join(folder, 'a.md'))
    expect(site.paths).toContain(`/q/${phone}/`)
    expect(site.page(`/q/${old}/`)?.view).toMatchObject({ movedTo: { id: expect.any(String) } })
    for (const id of [inRemovedFile, beside]) {
      expect(site.paths).not.toContain(`/q/${id}/`)
      expect(published(site)).not.toContain(id)
    }
  })

  test('of a single note is followed through the renames of its file, from another folder too', async () => {
    const more = Array.from({ length: 5 }, (_, at) => `- 질문 ${at}은 무엇인가요?\n  - 답 ${at}.\n`).join(
      '\n',
    )
    write('옛/a [1].md', `# 노트\n\n- 컨테이너를 멈추면 데이터가 사라지나요?\n  - 아니오.\n\n${more}`)
    commit()
    mkdirSync(join(folder, '새'))
    renameSync(join(folder, '옛/a [1].md'), join(folder, '새/b [2].md'))
    commit()
    write('새/b [2].md', `# 노트\n\n- 컨테이너를 멈추면 안의 데이터가 사라지나요?\n  - 아니오.\n\n${more}`)
    const site = await buildSite(join(folder, '새/b [2].md'))
    const id = questionId('컨테이너를 멈추면 데이터가 사라지나요?')
    expect(site.page(`/q/${id}/`)?.view).toMatchObject({
      movedTo: { text: '컨테이너를 멈추면 안의 데이터가 사라지나요?' },
    })
  })

  test('shows its last wording where the author says so', async () => {
    writePast()
    write('past-questions.txt', '# 예전 글도 보여 줘요\nshow text\n')
    const site = await buildSite(folder)
    expect(site.page(`/q/${phone}/`)?.view).toMatchObject({ text: '관리자 010-1111-0002에게 전화하나요?' })
  })

  test('is as if never known when its id or its file is forgotten', async () => {
    writePast()
    write('past-questions.txt', `\uFEFFshow text\r\nforget ${phone}  # 전화번호\r\nforget removed.md\r\n`)
    const site = await buildSite(folder)
    for (const id of [phone, inRemovedFile]) {
      expect(site.paths).not.toContain(`/q/${id}/`)
      expect(site.page(`/q/${id}/`)).toBeNull()
      expect(published(site)).not.toContain(id)
    }
    expect(published(site)).not.toContain('010-1111-0006')
    expect(site.paths).toContain(`/q/${old}/`)
    expect(site.problems).toEqual([])
  })
})

describe.skipIf(!hasGit)('check', () => {
  test('names lines of past-questions.txt that say nothing, and what cannot be forgotten', async () => {
    writePast()
    write(
      'past-questions.txt',
      `show texts\nforget nobody00\nforget 없는.md\nforget ${questionId('볼륨은 어디에 저장되나요?')}\n`,
    )
    const out = await check(folder)
    expect(out).toContain('past-questions.txt:1:1 알아볼 수 없는 줄이에요("show texts").')
    for (const line of [2, 3, 4])
      expect(out).toContain(`past-questions.txt:${line}:1 잊을 것을 찾지 못했어요`)
    expect(await check(join(folder, 'a.md'))).toContain(`${folder}/past-questions.txt:1:1`)
  })

  test('looks for secrets in past wordings, but only in those that are published', async () => {
    const token = `ghp_${'a1B2c3D4'.repeat(5)}`
    write('a.md', `# 노트\n\n${kept}\n- ${token}은 어디에 쓰나요?\n  - 로그인에 씁니다.\n`)
    commit()
    write('a.md', `# 노트\n\n${kept}`)
    commit()
    const id = questionId(`${token}은 어디에 쓰나요?`)
    expect(await check(folder)).not.toContain('past-secret')
    write('past-questions.txt', 'show text\n')
    expect(await check(folder)).toContain(`사라진 질문 "${id}"의 글에`)
    expect(await check(folder)).not.toContain(token)
    write('past-questions.txt', `show text\nforget ${id}\n`)
    expect(await check(folder)).not.toContain('past-secret')
  })
})
