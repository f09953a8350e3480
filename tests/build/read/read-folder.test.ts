import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readGlossary } from '../../../src/build/read/glossary-file.ts'
import { readFolder, resolvePicture } from '../../../src/build/read/read-folder.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mundap-folder-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(file: string, content: string | Uint8Array = '- 질문?\n  - 답\n'): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** The problems of a note with one picture, as `code message`. */
function pictureProblems(path: string): readonly string[] {
  write('note.md', `- 질문?\n  - ![그림](${path})\n`)
  return readFolder(folder).notes.flatMap((note) => note.problems.map((one) => `${one.code} ${one.message}`))
}

describe('a picture called by its name', () => {
  const pictures = (written: string) => {
    write('주차/note.md', `- 질문?\n  - ${written}\n`)
    return readFolder(folder).notes.flatMap(({ questions, problems }) => [
      ...questions.flatMap(({ images }) => images.map(({ path }) => path)),
      ...problems.map(({ code }) => code),
    ])
  }

  test('is found beside the note, else in the fewest folders, whatever the case and form of its name', () => {
    for (const file of ['a/b/그림.png', '가/그림.png'.normalize('NFD'), '.trash/숨은.png', '주차/곁.png'])
      write(file, 'png')
    expect(pictures('![[그림.PNG|300]]')).toEqual(['/가/그림.png'.normalize('NFD')])
    expect(pictures('![[b/그림.png]]')).toEqual(['/a/b/그림.png'])
    expect(pictures('![[곁.png]]')).toEqual(['곁.png'])
    expect(resolvePicture(folder, '주차/note.md', '/a/b/그림.png')).toBe(join(folder, 'a/b/그림.png'))
  })

  test('is missing in hidden folders and outside; a path in Markdown is only looked for where it leads', () => {
    write('.trash/숨은.png', 'png')
    write('a/그림.png', 'png')
    expect(pictures('![[숨은.png]]')).toEqual(['숨은.png', 'missing-picture'])
    expect(pictures('![[../../../etc/숨은.png]]')).toEqual(['../../../etc/숨은.png', 'missing-picture'])
    expect(pictures('![그림](그림.png)')).toEqual(['그림.png', 'missing-picture'])
  })
})

describe('a folder of notes', () => {
  test('is read at any depth, in the order of names, without README files and hidden folders', () => {
    for (const file of ['나.md', '가.md', '하위/깊은/a.md', 'b.MD', 'readme.ko.md', 'README.md', 'note.txt'])
      write(file)
    for (const file of ['.obsidian/a.md', 'node_modules/x/a.md', '.숨은.md']) write(file)
    const { notes, skipped, root } = readFolder(folder)
    expect(notes.map((note) => note.file)).toEqual(['b.MD', '가.md', '나.md', '하위/깊은/a.md'])
    expect(skipped).toEqual(['.obsidian/', 'README.md', 'node_modules/', 'readme.ko.md'])
    expect(root).toBe(folder)
  })

  test('keeps names as they are on disk, NFD included', () => {
    const name = '가상머신.md'.normalize('NFD')
    write(name)
    expect(readFolder(folder).notes.map((note) => note.file)).toEqual([name])
  })

  test('may be a single note', () => {
    const { notes, root } = readFolder(write('하위/README.md'))
    expect(notes.map((note) => note.file)).toEqual(['README.md'])
    expect(root).toBe(join(folder, '하위'))
  })

  test('is no picture and no PDF, though a text of another name is read', () => {
    const picture = write('사진 1.png', Buffer.from('\x89PNG\0\0'))
    expect(() => readFolder(picture)).toThrow(`${picture}: 글로 된 파일이 아니에요.`)
    expect(readFolder(write('노트')).notes).toHaveLength(1)
  })

  test('goes on reading beside a note that is wrong', () => {
    write('a.md', '```\n- 닫히지 않은 코드')
    write('b.md')
    const [first, second] = readFolder(folder).notes
    expect(first?.problems.map((one) => one.code)).toContain('unclosed-fence')
    expect(second?.questions).toHaveLength(1)
  })

  test('refuses links that lead out of it: notes, folders, and what stands beside the notes', () => {
    const secret = write('밖/secret.md', '- 비밀인가요?\n  - 네\n')
    write('밖/glossary.yaml', '- 비밀, secret\n')
    write('notes/a.md')
    symlinkSync(secret, join(folder, 'notes/link.md'))
    symlinkSync('../밖', join(folder, 'notes/week'))
    symlinkSync('week/secret.md', join(folder, 'notes/chain.md'))
    symlinkSync('../밖/glossary.yaml', join(folder, 'notes/glossary.yaml'))
    const { notes, problems } = readFolder(join(folder, 'notes'))
    expect(notes.map((note) => note.file)).toEqual(['a.md'])
    expect(problems.map(({ code, severity, file }) => `${severity} ${code} ${file}`).sort()).toEqual([
      'error note-outside chain.md',
      'error note-outside glossary.yaml',
      'error note-outside link.md',
      'error note-outside week',
    ])
    expect(readGlossary(join(folder, 'notes'))).not.toContain('비밀, secret')
  })

  test('follows links that stay inside, reads no folder twice, and ends in a circle of links', () => {
    write('하위/a.md')
    write('.vault/week/b.md')
    write('.vault/week/c.txt')
    symlinkSync('하위/a.md', join(folder, '같은.md'))
    symlinkSync('하위', join(folder, 'again'))
    symlinkSync('.vault/week', join(folder, 'week'))
    symlinkSync('../../.vault', join(folder, '.vault/week/loop'))
    symlinkSync('..', join(folder, '하위/up'))
    const { notes, problems } = readFolder(folder)
    expect(notes.map((note) => note.file)).toEqual(['week/b.md', '같은.md', '하위/a.md'])
    expect(problems).toEqual([])
  })

  test('says that a link to a note leads nowhere', () => {
    write('a.md')
    for (const name of ['dead.md', '.#a.md', 'dead.txt']) symlinkSync('nowhere.md', join(folder, name))
    expect(readFolder(folder).problems).toMatchObject([
      { code: 'note-outside', severity: 'error', file: 'dead.md' },
    ])
  })

  test.each([
    ['mundap.yml', 'mundap.yaml'],
    ['Mundap.yaml', 'mundap.yaml'],
    ['mundap.yaml.txt', 'mundap.yaml'],
    ['past_questions.txt', 'past-questions.txt'],
    ['picture-host.txt', 'picture-hosts.txt'],
    ['glossary.yml', 'glossary.yaml'],
  ])('does not pass over %s in silence', (written, right) => {
    write('a.md')
    write(written, 'exclude: [a.md]\n')
    expect(readFolder(folder).problems).toMatchObject([
      { code: 'misnamed-file', severity: 'error', file: written, message: expect.stringContaining(right) },
    ])
    write(right, '')
    expect(readFolder(folder).problems).toEqual([])
  })

  test.each([
    ['---\ntitle: 초안\ndraft: true\n---\n', 3],
    ['---\r\npublished: false # 아직\r\n---\r\n', 2],
    ['---\ndraft: false\npublish: true\n---\n', null],
    ['# draft: true\n\ndraft: true\n', null],
  ])('says that a note is published that its author marks as a draft: %j', (top, line) => {
    write('a.md', `${top}\n- 질문?\n  - 답\n`)
    const found = readFolder(folder).notes.flatMap(({ problems }) => problems)
    const drafts = found.filter(({ code }) => code === 'draft-note')
    expect(drafts.map((one) => [one.severity, one.line])).toEqual(line === null ? [] : [['error', line]])
  })

  test('may be a link itself', () => {
    write('진짜/a.md')
    symlinkSync('진짜', join(folder, 'notes'))
    expect(readFolder(join(folder, 'notes')).notes.map((note) => note.file)).toEqual(['a.md'])
  })

  test('says in Korean when it is not there', () => {
    expect(() => readFolder(join(folder, 'x'))).toThrow('폴더나 파일을 찾을 수 없어요')
  })

  test('reads notes that were saved in EUC-KR or UTF-16, and says so', () => {
    write('euc.md', Uint8Array.from([0x2d, 0x20, 0xc1, 0xfa, 0xb9, 0xae, 0x3f]))
    write('utf16.md', Buffer.from('\ufeff- 질문?', 'utf16le'))
    const { notes } = readFolder(folder)
    expect(notes.map((note) => note.questions.map((one) => one.text))).toEqual([['질문?'], ['질문?']])
    expect(notes.flatMap((note) => note.problems.filter((one) => one.code === 'encoding'))).toMatchObject([
      { file: 'euc.md', message: '이 파일은 UTF-8이 아니에요(EUC-KR로 읽었어요).' },
      { file: 'utf16.md', message: '이 파일은 UTF-8이 아니에요(UTF-16로 읽었어요).' },
    ])
  })

  test('names each line with a byte that is no text, and reads the rest', () => {
    const lines = [
      '- 볼륨은 무엇인가요?',
      '  - 저장소예요.',
      '',
      '- 이미지는 무엇인가요?',
      '  - 틀이에요.',
      '',
    ]
    const bytes = Buffer.from(lines.join('\r\n'))
    bytes[bytes.indexOf('저')] = 0xff
    write('note.md', bytes)
    const [note] = readFolder(folder).notes
    expect(note?.questions.map((one) => one.text)).toEqual(['볼륨은 무엇인가요?', '이미지는 무엇인가요?'])
    expect(note?.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['broken-letter', 2, 5],
    ])
  })
})

describe('a picture', () => {
  test.each([
    ['img/a.png', 'img/a.png'],
    ['./img/a.png', 'img/a.png'],
    ['/img/a.png', 'img/a.png'],
    ['img/a\\_b.png', 'img/a_b.png'],
    ['img/내 그림.png', 'img/내 그림.png'],
    ['img/%EA%B7%B8%EB%A6%BC.png', 'img/그림.png'],
    ['img/그림.png', 'img/그림.png'.normalize('NFD')],
    ['img/그림.png'.normalize('NFD'), 'img/그림.png'],
    ['img/a.png?raw=true', 'img/a.png'],
    ['img\\a.png', 'img/a.png'],
    ['img/100%.png', 'img/100%.png'],
  ])('%s is found as %s', (written, onDisk) => {
    write(onDisk)
    expect(pictureProblems(written)).toEqual([])
  })

  test('that is missing is an error with its path', () => {
    expect(pictureProblems('img/a.png')).toEqual(['missing-picture 그림 "img/a.png" 파일이 없어요.'])
  })

  test('in another letter case is an error that names both', () => {
    write('img/Docker.PNG')
    expect(pictureProblems('img/docker.png')).toEqual([
      'picture-case 그림 경로의 대소문자가 파일 이름과 달라요: "img/docker.png" → "Docker.PNG".',
    ])
    expect(resolvePicture(folder, 'note.md', 'img/docker.png')).toBeNull()
  })

  test('outside of the folder is an error of its own', () => {
    write('img/a.png')
    const note = write('notes/note.md', '- 질문?\n  - ![그림](../img/a.png)\n')
    expect(readFolder(note).notes[0]?.problems).toMatchObject([
      {
        code: 'picture-outside',
        message: '그림 "../img/a.png"가 노트 폴더 밖에 있어서 사이트에 실을 수 없어요.',
      },
    ])
    expect(readFolder(folder).notes[0]?.problems).toEqual([])
  })

  test('over 500 kB is a warning with its size', () => {
    write('a.png', new Uint8Array(500_000))
    expect(pictureProblems('a.png')).toEqual([])
    write('a.png', new Uint8Array(527_400))
    expect(pictureProblems('a.png')).toEqual(['large-picture 그림이 커요(a.png, 527kB).'])
  })

  test('that is a drawing which could run something is an error that names what, and so is one that cannot be read', () => {
    const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`
    write('a.svg', svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'))
    expect(pictureProblems('a.svg')).toEqual([
      'active-svg 무엇을 실행할 수 있는 SVG라서 싣지 않아요(a.svg, <script>).',
    ])
    write('a.svg', svg('<g>'))
    expect(pictureProblems('a.svg')).toEqual(['broken-svg SVG로 읽을 수 없는 파일이에요(a.svg).'])
    write('a.svg', svg('<g/>'))
    expect(pictureProblems('a.svg')).toEqual([])
  })

  test('too wide and high for a phone is a warning with its size', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008020000', 'hex')
    png.writeUInt32BE(16_000, 16)
    png.writeUInt32BE(16_000, 20)
    write('a.png', png)
    expect(pictureProblems('a.png')).toEqual([
      'huge-picture 그림의 가로와 세로가 너무 커요(a.png, 16000×16000).',
    ])
    png.writeUInt32BE(60_000, 16)
    write('a.png', png)
    expect(pictureProblems('a.png')).toEqual([
      'unread-picture 그림의 가로와 세로가 너무 커서 싣지 않아요(a.png, 60000×16000).',
    ])
  })

  test('on another site is a warning, and is not looked for on disk', () => {
    expect(pictureProblems('https://a.io/b.png')).toEqual([
      'remote-picture 다른 사이트의 그림이에요("https://a.io/b.png").',
    ])
    expect(resolvePicture(folder, 'note.md', 'https://a.io/b.png')).toBeNull()
  })

  test('is never found outside of the folder', () => {
    const secret = write('secret.png')
    write('notes/note.md')
    symlinkSync(secret, join(folder, 'notes/link.png'))
    for (const path of [
      '../secret.png',
      '/../secret.png',
      secret,
      'a/../../secret.png',
      'link.png',
      '..\\secret.png',
    ]) {
      expect(resolvePicture(join(folder, 'notes'), 'note.md', path)).toBeNull()
    }
  })

  test('is never a folder, and an empty path is nothing', () => {
    mkdirSync(join(folder, 'img.png'))
    expect(resolvePicture(folder, 'note.md', 'img.png')).toBeNull()
    expect(resolvePicture(folder, 'note.md', '')).toBeNull()
    expect(resolvePicture(folder, 'note.md', '.')).toBeNull()
  })

  test('is found from the folder of its note', () => {
    const path = write('하위/img/a.png')
    expect(resolvePicture(folder, '하위/note.md', 'img/a.png')).toBe(path)
    expect(resolvePicture(folder, '하위/note.md', '../하위/img/a.png')).toBe(path)
  })

  test('has problems that a comment switches off', () => {
    write('note.md', '- 질문?\n  - ![그림](없음.png) <!-- check-off: missing-picture -->\n')
    expect(readFolder(folder).notes[0]?.problems).toEqual([])
  })
})
