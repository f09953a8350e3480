import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readAliases } from '../../../src/build/history/aliases.ts'
import { readFolder } from '../../../src/build/read/read-folder.ts'
import { legacyId } from '../../../src/notes/identity/legacy-ids.ts'
import { answerMark, lostId, questionId, wordingMark } from '../../../src/notes/identity/question-id.ts'
import { commitAll, gitIn, hasGit } from '../../support/note-folder.ts'

const first = '- commit을 하게되면 image에 저장되나요?'
const second = '- docker commit을 하게되면 image에 저장되나요?'
const third = '- docker commit을 하게되면 새 image에 저장되는 것이 맞나요?'
const other = '- 볼륨은 어디에 저장되나요?'

/** The id of a question as written in a note. */
const idOf = (bullet: string): string => questionId(bullet.slice(2))

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mundap-history-'))
  mkdirSync(join(folder, 'content'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const git = (...args: readonly string[]): string => gitIn(folder, ...args)

function write(file: string, ...lines: readonly string[]): void {
  writeFileSync(join(folder, 'content', file), `# 노트\n\n${lines.join('\n')}\n`)
}

const commit = (): void => commitAll(folder)

function aliasesNow(): ReturnType<typeof readAliases> {
  const { notes, root } = readFolder(join(folder, 'content'))
  return readAliases(
    root,
    notes.flatMap((note) => note.questions),
  )
}

describe.skipIf(!hasGit)('links to earlier editions', () => {
  test('follow a question through every rewording, also one that is not committed yet', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    write('a.md', second, other)
    commit()
    write('a.md', third, other)
    expect(aliasesNow()).toEqual({
      changed: expect.any(Map),
      aliases: { [idOf(first)]: idOf(third), [idOf(second)]: idOf(third) },
      removed: [],
      note: null,
      problems: [],
    })
  })

  test('follow a question that is reworded while its file is renamed', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    renameSync(join(folder, 'content/a.md'), join(folder, 'content/나.md'))
    write('나.md', second, other)
    commit()
    expect(aliasesNow().aliases).toEqual({ [idOf(first)]: idOf(second) })
  })

  test('arrive at the question itself when an old wording is back', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    write('a.md', second, other)
    commit()
    write('a.md', first, other)
    commit()
    expect(aliasesNow().aliases).toEqual({ [idOf(second)]: idOf(first) })
  })

  test('keep the text of a question that is gone', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    write('a.md', other)
    commit()
    expect(aliasesNow()).toEqual({
      changed: expect.any(Map),
      aliases: {},
      removed: [{ id: idOf(first), text: first.slice(2) }],
      note: null,
      problems: [],
    })
  })

  test('follow rewordings made on two branches', () => {
    git('init', '-q', '-b', 'main')
    write('a.md', first)
    write('b.md', other)
    commit()
    git('checkout', '-q', '-b', 'side')
    write('a.md', second)
    commit()
    git('checkout', '-q', 'main')
    write('b.md', '- 볼륨은 host의 어디에 저장되나요?')
    commit()
    git('merge', '-q', '--no-edit', 'side')
    expect(aliasesNow().aliases).toEqual({
      [idOf(first)]: idOf(second),
      [idOf(other)]: questionId('볼륨은 host의 어디에 저장되나요?'),
    })
  })

  test('keep questions apart that had one id while signs did not count', () => {
    git('init', '-q')
    write('a.md', '- `>`는 무엇인가요?', '  - 리다이렉션')
    commit()
    write('a.md', '- `|`는 무엇인가요?', '  - 파이프', '- `>`는 무엇인가요?', '  - 리다이렉션')
    commit()
    write('a.md', '- `|`는 무엇인가요?', '  - 파이프', '- 꺾쇠 `>` 기호는 무엇인가요?', '  - 리다이렉션')
    const [pipe, angle] = [questionId('|는 무엇인가요?'), questionId('꺾쇠 > 기호는 무엇인가요?')]
    const old = legacyId('>는 무엇인가요?')
    const { aliases, senses, removed } = aliasesNow()
    // The address of that time leads to the question that was there first.
    expect(aliases[old]).toBe(angle)
    expect(aliases[questionId('>는 무엇인가요?')]).toBe(angle)
    expect(senses?.[old]).toEqual({
      [wordingMark('>는 무엇인가요?')]: angle,
      [wordingMark('|는 무엇인가요?')]: pipe,
    })
    expect(removed).toEqual([])
  })

  test('lead from an id of before signs counted to its question, without a history too', () => {
    write('a.md', '- C++는 무엇인가요?')
    expect(aliasesNow().aliases).toEqual({ [legacyId('C++는 무엇인가요?')]: questionId('C++는 무엇인가요?') })
  })

  test('say which question an id meant before another came first with the same wording', () => {
    git('init', '-q')
    const asked = '- 둘의 차이는 무엇인가요?'
    write('week2.md', asked, '  - 볼륨은 남고 컨테이너는 사라집니다.')
    commit()
    write('week1.md', asked, '  - 이미지는 틀이고 컨테이너는 실행된 것입니다.')
    commit()
    const { notes } = readFolder(join(folder, 'content'))
    const [first, second] = notes.flatMap((note) => note.questions.map((one) => one.id))
    const { aliases, moved, marks } = aliasesNow()
    expect(aliases).toEqual({})
    expect(moved).toEqual({ [first ?? '']: [[expect.any(Number), second]] })
    expect(Object.keys(marks ?? {})).toEqual([first, second])
  })

  test('say which question an id meant before that one went and another took its id', () => {
    git('init', '-q')
    const asked = '- 둘의 차이는 무엇인가요?'
    write('week1.md', asked, '  - 이미지는 틀이고 컨테이너는 실행된 것입니다.')
    write('week2.md', asked, '  - 볼륨은 남고 컨테이너는 사라집니다.')
    commit()
    const id = questionId(asked.slice(2))
    const before = readFolder(join(folder, 'content')).notes.flatMap((note) =>
      note.questions.map((one) => one.id),
    )
    rmSync(join(folder, 'content/week1.md'))
    commit()
    const { aliases, lost, removed } = aliasesNow()
    expect(aliases).toEqual({ [before[1] ?? '']: id })
    const mark = answerMark('이미지는 틀이고 컨테이너는 실행된 것입니다.', [])
    expect(lost).toEqual({ [id]: [[expect.any(Number), mark]] })
    expect(removed).toEqual([{ id: lostId(id, mark), text: '둘의 차이는 무엇인가요?' }])
  })

  test('ignore README files and hidden folders of the past', () => {
    git('init', '-q')
    write('README.md', first)
    mkdirSync(join(folder, 'content/.draft'))
    write('.draft/a.md', third)
    write('a.md', other)
    commit()
    rmSync(join(folder, 'content/README.md'))
    commit()
    expect(aliasesNow().removed).toEqual([])
  })

  test('say that there is no git', () => {
    write('a.md', other)
    const { aliases, note } = aliasesNow()
    expect(aliases).toEqual({})
    expect(note).toContain('git 저장소가 아니라서')
  })

  test('say that nothing is committed yet', () => {
    git('init', '-q')
    write('a.md', other)
    expect(aliasesNow().note).toContain('아직 커밋된 노트가 없어서')
  })

  test('say that a shallow clone knows only a part', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    write('a.md', second, other)
    commit()
    const clone = mkdtempSync(join(tmpdir(), 'mundap-shallow-'))
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, clone], { stdio: 'pipe' })
    const { notes, root } = readFolder(join(clone, 'content'))
    const { aliases, note } = readAliases(
      root,
      notes.flatMap((one) => one.questions),
    )
    rmSync(clone, { recursive: true })
    expect(aliases).toEqual({})
    expect(note).toContain('shallow clone')
  })

  test('say in words of git why it would not open the repository', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    // What git's own tests use to stand for another owner of the folder.
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    const { note } = aliasesNow()
    vi.unstubAllEnvs()
    expect(note).toContain('fatal: detected dubious ownership in repository at')
    expect(note).toContain('safe.directory')
    expect(note).not.toContain('저장소가 아니라서')
  })

  test('say that there is no git program', () => {
    write('a.md', other)
    vi.stubEnv('PATH', folder)
    const { note } = aliasesNow()
    vi.unstubAllEnvs()
    expect(note).toContain('git이 설치되어 있지 않아서')
  })

  test('do not take a commit without the folder for one that could not be read', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    rmSync(join(folder, 'content'), { recursive: true })
    commit()
    mkdirSync(join(folder, 'content'))
    write('a.md', other)
    commit()
    expect(aliasesNow()).toMatchObject({ removed: [{ id: idOf(first) }], note: null })
  })
})

describe.skipIf(!hasGit)('a partial clone', () => {
  /** Clones the folder as a host does that leaves things out, then takes the host away. */
  function cloneWithout(filter: string): { readonly content: string; readonly end: () => void } {
    git('config', 'uploadpack.allowFilter', 'true')
    const clone = mkdtempSync(join(tmpdir(), 'mundap-partial-'))
    execFileSync('git', ['clone', '-q', `--filter=${filter}`, `file://${folder}`, clone], { stdio: 'pipe' })
    renameSync(join(folder, '.git'), join(folder, 'away'))
    return { content: join(clone, 'content'), end: () => rmSync(clone, { recursive: true }) }
  }

  function read(content: string, only: string | null = null): ReturnType<typeof readAliases> {
    const { notes, root } = readFolder(content)
    const questions = notes.flatMap((one) => one.questions)
    return readAliases(root, questions, { only, past: { showsText: false, forgotten: [], problems: [] } })
  }

  test('counts the texts that are not here, and follows questions through those that are', () => {
    git('init', '-q')
    write('a.md', first)
    write('b.md', other)
    commit()
    write('a.md', second)
    commit()
    write('a.md', third)
    commit()
    const { content, end } = cloneWithout('blob:none')
    const { aliases, removed, note } = read(content)
    const single = read(content, 'a.md')
    end()
    expect({ aliases, removed }).toEqual({ aliases: {}, removed: [] })
    expect(note).toContain('예전 노트 2개의 내용이 이 저장소에 없어서')
    expect(single.note).toContain('예전 노트 2개의 내용이 이 저장소에 없어서')
  })

  test('follows a question over an edition that is not here', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    const start = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD:content/a.md'], { encoding: 'utf8' })
    write('a.md', second, other, '- 네트워크는 무엇인가요?')
    commit()
    write('a.md', third, other)
    commit()
    git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    git('config', 'uploadpack.allowFilter', 'true')
    const clone = mkdtempSync(join(tmpdir(), 'mundap-partial-'))
    execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${folder}`, clone], { stdio: 'pipe' })
    // Asked for by itself, so that only the edition between is missing.
    execFileSync('git', ['-C', clone, 'cat-file', 'blob', start.trim()], { stdio: 'pipe' })
    renameSync(join(folder, '.git'), join(folder, 'away'))
    const { aliases, note } = read(join(clone, 'content'))
    rmSync(clone, { recursive: true })
    expect(aliases).toEqual({ [idOf(first)]: idOf(third) })
    expect(note).toContain('예전 노트 1개의')
  })

  test('without trees says what git says, and how many commits there are', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    write('a.md', second, other)
    commit()
    const { content, end } = cloneWithout('tree:0')
    const { note } = read(content)
    end()
    expect(note).toContain('커밋 2개의 기록을 다 읽지 못해서')
    expect(note).toMatch(/\(.*fatal: .*\)/)
  })

  test('is never completed over the network', () => {
    git('init', '-q')
    write('a.md', first, other)
    commit()
    write('a.md', second, other)
    commit()
    git('config', 'uploadpack.allowFilter', 'true')
    const clone = mkdtempSync(join(tmpdir(), 'mundap-partial-'))
    execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${folder}`, clone], { stdio: 'pipe' })
    const { note } = read(join(clone, 'content'))
    rmSync(clone, { recursive: true })
    expect(note).toContain('예전 노트 1개의')
  })
})
