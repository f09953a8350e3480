import { writeFileSync as writeBytes } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseSettings, readSettings, SETTING_KEYS } from '../../../src/build/read/settings.ts'
import { makeProblem } from '../../../src/notes/problem.ts'
import { makeFolders } from '../../support/note-folder.ts'

const folderOf = makeFolders()
const folder = folderOf({ 'img/로고 1.png': 'x' })
const read = (text: string) => parseSettings(text, folder)
const wrong = (text: string) => read(text).problems.map(({ code, line, message }) => [code, line, message])

describe('mundap.yaml', () => {
  test('may say nothing, and may be missing', () => {
    const nothing = readSettings(folder)
    expect(nothing).toMatchObject({
      title: null,
      lang: 'ko',
      base: null,
      files: [],
      exam: null,
      problems: [],
    })
    expect(read('')).toEqual(nothing)
    expect(read('# title: 아직\n')).toEqual(nothing)
    expect(read(SETTING_KEYS.map((key) => `${key}:\n`).join(''))).toEqual(nothing)
  })

  test('says everything about a site', () => {
    const { problems, ...settings } = read(`title: Docker 실습
description: 3기에서 나온 질문
lang: ko-KR
base: 강의
site: https://me.github.io
edit: https://github.com/me/notes
logo: img/로고 1.png
files: [1주차, "2주차/*.md"]
exclude:
  - 초안
forget: [3fk2m9qa, 옛노트.md]
picture-hosts: a.io
exam:
  date: 2026-12-20
  topics: [Docker, Helm]
ask: teacher@example.com
question-previews: yes
`)
    expect(problems).toEqual([])
    expect(settings).toEqual({
      title: 'Docker 실습',
      description: '3기에서 나온 질문',
      lang: 'ko-KR',
      base: '/강의/',
      site: 'https://me.github.io',
      edit: 'https://github.com/me/notes',
      logo: join(folder, 'img/로고 1.png'),
      files: [
        { text: '1주차', line: 8 },
        { text: '2주차/*.md', line: 8 },
      ],
      exclude: [{ text: '초안', line: 10 }],
      forget: [
        { kind: 'id', name: '3fk2m9qa', line: 11, file: 'mundap.yaml' },
        { kind: 'file', name: '옛노트.md', line: 11, file: 'mundap.yaml' },
      ],
      pictureHosts: [{ text: 'a.io', line: 12 }],
      exam: {
        date: '2026-12-20',
        topics: [
          { text: 'Docker', line: 15 },
          { text: 'Helm', line: 15 },
        ],
      },
      ask: 'mailto:teacher@example.com',
      questionPreviews: true,
    })
  })

  test.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['picture_hosts', 'picture-hosts'],
    ['pictureHosts', 'picture-hosts'],
    ['descripton', 'description'],
    ['exclud', 'exclude'],
    ['제목', 'title'],
    ['url', 'site'],
  ])('names the nearest key to %s, with its line, and goes on', (written, meant) => {
    const { problems, lang } = read(`lang: en\n${written}: 1\n`)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code: 'unknown-setting', severity: 'error', line: 2 })
    expect(problems[0]?.message).toContain(`"${written}" → "${meant}"`)
    expect(lang).toBe('en')
  })

  test('lists all keys where none is near', () => {
    const [problem] = read('theme: dark\n').problems
    expect(problem?.message).not.toContain('→')
    expect(problem?.hint).toContain(SETTING_KEYS.join(', '))
  })

  test.each([
    'title: [가, 나]',
    'lang: 한국말!',
    'base: https://a.io/',
    'base: /a/../b/',
    'site: me.github.io',
    'site: ftp://a.io',
    'edit: docs',
    'logo: img/없음.png',
    'logo: https://a.io/b.png',
    'files: {a: b}',
    'exclude: ../밖',
    'exclude: 초안, 비공개 반',
    'files: 1주차, 2주차',
    'forget: 3fk2m9qa, 옛노트.md',
    'picture-hosts: a.io, b.io',
    'forget: 무엇?',
    'exam: 내년',
    'exam: 2026-02-30',
    'exam: {day: 2026-12-20}',
    'ask: javascript:alert(1)',
    'ask: JaVaScRiPt:alert(1)',
    'ask: data:text/html,x',
    'ask: vbscript:x',
    'ask: blob:https://a.io/x',
    'ask: file:///etc/passwd',
    'ask: //evil.example/x',
    'ask: 강사님께',
    'question-previews: 아마도',
  ])('says what `%s` should look like, and lets it do nothing', (line) => {
    const { problems, ...settings } = read(`\n${line}\n`)
    const [key = ''] = line.split(':')
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code: 'bad-setting', severity: 'error', line: 2, column: 1 })
    expect(problems[0]?.message).toContain(`"${key}"`)
    expect(problems[0]?.hint).toContain(`${key}: `)
    expect({ ...settings, problems: [] }).toEqual(read(''))
  })

  test.each(SETTING_KEYS)('has an example for %s', (key) => {
    const { hint } = makeProblem('bad-setting', 'mundap.yaml', 1, 1, `${key}: x`)
    expect(hint.startsWith(`${key}: `)).toBe(true)
  })

  test.each([
    ['title: Docker: 입문', 1, '값 안에 ": "가 있어요'],
    ['title: 가\ntitle: 나', 2, '같은 이름이 두 번 있어요'],
    ['title: "가', 1, '따옴표나 괄호가 닫히지 않았어요'],
    ['exam:\n\tdate: 2026-12-20', 2, '들여쓰기에 탭이 있어요'],
    ['- 가\n- 나', 1, '- 가'],
    ['그냥 글', 1, '그냥 글'],
  ])('that is no YAML of keys is told with its line: %j', (text, line, why) => {
    const [code, at, message] = wrong(text).find(([, , words]) => String(words).includes(why)) ?? []
    expect([code, at, message]).toEqual(['broken-settings', line, expect.stringContaining(why)])
  })

  test('takes numbers, dates and folded lines as they are written', () => {
    expect(read('title: 1.10\n').title).toBe('1.10')
    expect(read('title: >\n  긴\n  제목\n').title).toBe('긴 제목')
    expect(read('exam: 2026. 3. 9.\n').exam?.date).toBe('2026-03-09')
  })

  test('may have been saved as EUC-KR, as old editors do', () => {
    const eucKr = folderOf()
    // title: 강의
    const bytes = Buffer.from([...Buffer.from('title: '), 0xb0, 0xad, 0xc0, 0xc7, 0x0a])
    writeBytes(`${eucKr}/mundap.yaml`, bytes)
    expect(readSettings(eucKr).title).toBe('강의')
  })
})

describe('an address with a path', () => {
  test('says where the site stands, unless base says so', () => {
    expect(read('site: https://me.github.io/my-class/\n')).toMatchObject({
      site: 'https://me.github.io',
      base: '/my-class/',
    })
    const both = { site: 'https://me.github.io', base: '/b/' }
    expect(read('site: https://me.github.io/a/\nbase: /b/\n')).toMatchObject(both)
    expect(read('base: /b/\nsite: https://me.github.io/a/\n')).toMatchObject(both)
  })
})

describe('flags', () => {
  const folder = folderOf({ 'mundap.yaml': 'base: /a/\nsite: https://a.io\ntitle: 파일\n' })

  test('go before the file, one by one', () => {
    expect(readSettings(folder, { base: '/', site: null })).toMatchObject({ base: '/', site: 'https://a.io' })
    expect(readSettings(folder, { site: 'https://b.io/강의/' })).toMatchObject({
      base: '/강의/',
      site: 'https://b.io',
    })
    expect(readSettings(folder, { site: 'https://b.io' })).toMatchObject({
      base: '/a/',
      site: 'https://b.io',
    })
  })

  test('that are wrong are refused with an example', () => {
    expect(() => readSettings(folder, { base: 'https://a.io/' })).toThrow('/my-class/')
    expect(() => readSettings(folder, { site: 'a.io' })).toThrow('https://user.github.io')
  })
})
