import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from '../../../src/build/site/highlight-code.ts'
import { type CodeClass, codeClass, cutSpans, joinSpans } from '../../../src/notes/transcript/code-spans.ts'

const names = Object.keys(codeClass) as CodeClass[]
const nameOf = (number: number): CodeClass => names.find((name) => codeClass[name] === number) ?? 'plain'

async function pieces(text: string, lang: string | null): Promise<[CodeClass, string][]> {
  const { runs } = await highlight({ lang, text })
  return cutSpans(text, runs).map((run) => [nameOf(run.number), run.text])
}

const sum = (runs: readonly number[]) =>
  runs.reduce((total, value, index) => total + (index % 2 === 0 ? value : 0), 0)

describe('transcripts', () => {
  it('are split into prompt, command and output', async () => {
    const text = 'ubuntu $ docker ps\nCONTAINER ID   IMAGE\nubuntu $ '
    expect((await highlight({ lang: 'bash', text })).kind).toBe('transcript')
    expect(await pieces(text, 'bash')).toEqual([
      ['prompt', 'ubuntu $ '],
      ['command', 'docker ps\n'],
      ['output', 'CONTAINER ID   IMAGE\n'],
      ['prompt', 'ubuntu $ '],
    ])
  })

  it('keep a command of several lines in one stretch, without the signs of the shell', async () => {
    expect(await pieces('$ docker run \\\n> nginx\n$ # 끝', null)).toEqual([
      ['prompt', '$ '],
      ['command', 'docker run \\\n'],
      ['prompt', '> '],
      ['command', 'nginx\n'],
      ['prompt', '$ '],
      ['command', '# 끝'],
    ])
  })
})

describe('code', () => {
  it.each<[string, string | null, string, [CodeClass, string][]]>([
    [
      'yaml',
      'yaml',
      'kind: Pod # 종류\nports: [80]',
      [
        ['property', 'kind'],
        ['comment', '# 종류'],
        ['number', '80'],
      ],
    ],
    [
      'dockerfile',
      'Dockerfile',
      'FROM nginx\n# 복사\nCOPY a b',
      [
        ['keyword', 'FROM'],
        ['comment', '# 복사'],
        ['keyword', 'COPY'],
      ],
    ],
    [
      'json',
      'json',
      '{"a": "b", "c": 1}',
      [
        ['string', '"b"'],
        ['number', '1'],
      ],
    ],
    [
      'bash',
      'sh',
      'echo "안녕" # 인사',
      [
        ['function', 'echo'],
        ['string', '"안녕"'],
        ['comment', '# 인사'],
      ],
    ],
    [
      'sql',
      'sql',
      "select 1 from t where a = 'b'",
      [
        ['keyword', 'select'],
        ['string', "'b'"],
      ],
    ],
    [
      'java',
      'java',
      'public class A { int n = 1; }',
      [
        ['keyword', 'public class'],
        ['number', '1'],
      ],
    ],
    [
      'diff',
      'diff',
      '+ new\n- old',
      [
        ['inserted', '+ new'],
        ['deleted', '- old'],
      ],
    ],
    [
      'a Dockerfile without a language',
      null,
      '# 빌드\nFROM nginx',
      [
        ['comment', '# 빌드'],
        ['keyword', 'FROM'],
      ],
    ],
    [
      'YAML without a language',
      null,
      'apiVersion: v1\nkind: Pod',
      [
        ['property', 'apiVersion'],
        ['property', 'kind'],
      ],
    ],
    ['Helm templates', 'helm', 'name: web # {{ .Values.x }}', [['property', 'name']]],
  ])('%s is coloured', async (_, lang, text, expected) => {
    const found = (await pieces(text, lang)).map(([name, piece]) => `${name}: ${piece.trim()}`)
    for (const [name, piece] of expected) expect(found).toContain(`${name}: ${piece}`)
  })

  it('stays plain in an unknown language, without one, and when it is huge', async () => {
    expect(await pieces('무엇이든 "적어요"', 'brainrot')).toEqual([['plain', '무엇이든 "적어요"']])
    expect(await pieces('if x then', null)).toEqual([['plain', 'if x then']])
    expect(await pieces('constructor', '__proto__')).toEqual([['plain', 'constructor']])
    const huge = 'kind: Pod\n'.repeat(30_000)
    expect((await highlight({ lang: 'yaml', text: huge })).runs).toEqual([huge.length, 0])
    expect((await highlight({ lang: null, text: '' })).runs).toEqual([])
  })

  it('covers the text exactly, whatever the language and the newlines', async () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom('\n', '\r\n', '# ', '"', "'", '{{ ', 'a: ', '$ ', 'FROM ', '<a ', '컨테이너'),
          fc.string({ maxLength: 5 }),
        ),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join(''))
    const lang = fc.constantFrom(
      'bash',
      'yaml',
      'dockerfile',
      'json',
      'xml',
      'ini',
      'nginx',
      'toml',
      'python',
      null,
    )
    await fc.assert(
      fc.asyncProperty(text, lang, async (code, language) => {
        const { runs } = await highlight({ lang: language, text: code })
        expect(sum(runs)).toBe(code.length)
        expect(
          cutSpans(code, runs)
            .map((run) => run.text)
            .join(''),
        ).toBe(code)
        for (let index = 3; index < runs.length; index += 2) expect(runs[index]).not.toBe(runs[index - 2])
      }),
      { numRuns: 300 },
    )
  })
})

describe('runs', () => {
  it('merge neighbours and drop empty stretches', () => {
    expect(
      joinSpans([
        [2, 1],
        [0, 3],
        [3, 1],
        [4, 0],
      ]),
    ).toEqual([5, 1, 4, 0])
  })

  it('leave what they do not cover plain', () => {
    expect(cutSpans('abcdef', [2, 5])).toEqual([
      { text: 'ab', number: codeClass.keyword },
      { text: 'cdef', number: codeClass.plain },
    ])
  })
})
