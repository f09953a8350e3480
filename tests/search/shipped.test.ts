import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../src/build/read/glossary-file.ts'
import { parseGlossary } from '../../src/build/read/parse-glossary.ts'
import { readFolder } from '../../src/build/read/read-folder.ts'
import { buildSearchFiles } from '../../src/build/site/search-files.ts'
import { nodeSha256 } from '../../src/build/write/node-sha256.ts'
import { whyText } from '../../src/search/hit.ts'
import { openSearcher } from '../../src/search/searcher.ts'
import { fixtureNotes } from '../support/fixture-notes.ts'
import { makeFolders } from '../support/note-folder.ts'
import { runNotes } from '../support/run-notes.ts'
import { ndcgAt10 } from './ndcg.ts'

const makeFolder = makeFolders()

function openFolder(dir: string) {
  const { notes, root } = readFolder(dir)
  const { entry, files } = buildSearchFiles(notes, readGlossary(root), nodeSha256)
  const searcher = openSearcher(files.get(entry) ?? '', async (name, readFile) =>
    readFile(files.get(`search/${name}`) ?? ''),
  )
  return { searcher, entry, files, questions: notes.flatMap((note) => note.questions) }
}

describe('시험용 노트', () => {
  const { searcher, entry, files, questions } = openFolder(fixtureNotes)
  const find = async (query: string) => {
    await searcher.loadAnswers()
    return searcher.search(query, 10, null)
  }

  /** What is typed, a piece of the question expected first, and of the reason shown. */
  const cases: readonly (readonly [query: string, question: string, reason: string])[] = [
    ['하이퍼바이저', 'Hypervisor라는 레이어는', '비슷한 말: Hypervisor'],
    ['종속성', '종속성', ''],
    ['ㅈㅅㅅ', '종속성', '초성: ㅈㅅㅅ → 종속성'],
    ['킬러코다 포트', 'Killercoda', '비슷한 말: Killercoda'],
    ['registry 로컬', 'Registry를 로컬 서버에', ''],
    ['레지스트리', 'Registry를 로컬', '비슷한 말: Registry'],
    ['휘발성', '휘발성인가요', ''],
    ['컨테이너랑 VM 중에 뭐가 더 안전해요?', 'Container와 VM 가운데', ''],
  ]
  for (const [query, question, reason] of cases) {
    it(`"${query}" → ${question}`, async () => {
      const [first] = (await find(query)).hits
      expect(first?.question).toContain(question)
      expect(first?.why.map(whyText).join(', ')).toContain(reason)
    })
  }

  it('is one small index file that names its files by their content', () => {
    expect(entry).toMatch(/^search\/index-[0-9a-f]{10}\.json$/)
    expect(files.size).toBe(2)
    expect(gzipSync(files.get(entry) ?? '').length).toBeLessThan(30_000)
    expect(questions.length).toBe(18)
  })
})

describe('낱말 모음', () => {
  it('reads groups as lines with commas or as lists', () => {
    const yaml =
      '같은 말:\n  - 컨테이너, container\n  - [볼륨, volume , "볼륨"]\n비슷한 말:\n  - 삭제, 정리\n  - 혼자\n'
    expect(parseGlossary(yaml)).toMatchObject({
      same: [
        ['컨테이너', 'container'],
        ['볼륨', 'volume'],
      ],
      similar: [['삭제', '정리']],
    })
  })

  it('takes an empty file, and says in Korean what it cannot read', () => {
    const nothing = { same: [], similar: [], hasTerms: true, standsAlone: false }
    expect(parseGlossary('')).toEqual(nothing)
    expect(parseGlossary('그냥 글')).toEqual(nothing)
    expect(() => parseGlossary('같은 말: [')).toThrow('glossary.yaml을 읽지 못했어요')
  })

  it('the built-in one names no word twice in a group, no group twice, and every group has a partner', () => {
    const { same, similar } = readGlossary(fixtureNotes)
    expect(same.length).toBeGreaterThan(1500)
    expect(new Set(same.map((group) => [...group].sort().join())).size).toBe(same.length)
    for (const group of [...same, ...similar]) {
      expect(group.length, group.join()).toBeGreaterThan(1)
      expect(new Set(group).size, group.join()).toBe(group.length)
    }
  })

  it("a folder's own glossary adds to the built-in one, and with extends: none takes its place", async () => {
    const dir = makeFolder()
    writeFileSync(
      join(dir, 'note.md'),
      '# 노트\n\n- 고래는 어디에 사나요?\n  - 바다에 살아요.\n- 뮤텍스란?\n  - 잠금이에요.\n',
    )
    const count = async (query: string) =>
      (await openFolder(dir).searcher.search(query, 10, null)).hits.length
    expect([await count('whale'), await count('mutex')]).toEqual([0, 1])
    writeFileSync(join(dir, 'glossary.yaml'), '같은 말:\n  - 고래, whale\n')
    expect([await count('whale'), await count('mutex')]).toEqual([1, 1])
    writeFileSync(join(dir, 'glossary.yaml'), 'extends: none\n같은 말:\n  - 고래, whale\n')
    expect([await count('whale'), await count('mutex')]).toEqual([1, 0])
  })
})

describe('notes search', () => {
  it('prints one line per query, hits in rank order', async () => {
    const file = join(makeFolder(), 'queries.jsonl')
    writeFileSync(file, '{"id":"a","q":"휘발성"}\n{"id":"b","q":"김치찌개"}\n')
    const { code, out } = await runNotes('search', fixtureNotes, '--queries', file)
    expect(code).toBe(0)
    const [a, b] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(a.id).toBe('a')
    expect(a.hits[0]).toEqual({
      file: 'docker.md',
      line: expect.any(Number),
      id: expect.any(String),
      why: '',
      confidence: 'high',
    })
    expect(a.ms).toBeGreaterThanOrEqual(0)
    expect(b).toEqual({ id: 'b', hits: [], ms: expect.any(Number) })
  })

  it('prints readable results with reasons, and how to call it', async () => {
    const found = await runNotes('search', fixtureNotes, '레지스트리')
    expect(found.out).toContain('Registry를 로컬')
    expect(found.out).toContain('비슷한 말: Registry')
    const wrong = await runNotes('search', fixtureNotes)
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('사용법')
  })
})

const shared = '../shared/search/queries.jsonl'

/** Real notes and queries with judgments, where they are at hand. */
describe.skipIf(!existsSync(shared))('질의 모음', { timeout: 60_000 }, () => {
  interface Judged {
    readonly class: string
    readonly q: string
    readonly rel: Readonly<Record<string, number>>
  }

  it('reaches nDCG@10 0.88, the first five 97 %, and nothing sure for nonsense', async () => {
    const { searcher, questions } = openFolder('../shared/notes')
    await searcher.loadAnswers()
    const placeOf = new Map(questions.map(({ id, span }) => [id, `${span.file}:${span.line}`]))
    const judged: readonly Judged[] = readFileSync(shared, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    let ndcg = 0
    let early = 0
    let noise = 0
    const positive = judged.filter((query) => query.class !== 'negative')
    for (const { q, rel, class: kind } of judged) {
      const { hits } = await searcher.search(q, 10, null)
      if (kind === 'negative') {
        noise += hits.filter(({ confidence }) => confidence === 'high').length
        continue
      }
      const found = hits.map((hit) => placeOf.get(hit.id) ?? '')
      ndcg += ndcgAt10(found, rel)
      if (found.slice(0, 5).some((place) => (rel[place] ?? 0) > 0)) early++
    }
    expect(ndcg / positive.length).toBeGreaterThan(0.88)
    expect(early / positive.length).toBeGreaterThanOrEqual(0.97)
    expect(noise).toBe(0)
  })
})
