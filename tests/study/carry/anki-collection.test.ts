import { createHash } from 'node:crypto'
import initSqlJs from 'sql.js'
import { describe, expect, test } from 'vitest'
import { writeAnkiCollection } from '../../../src/study/carry/anki-collection.ts'
import { sha1Start } from '../../../src/study/carry/sha1.ts'
import { carried, origin } from '../../support/carried.ts'

const { Database } = await initSqlJs()
const words = {
  model: '문답',
  question: '질문',
  answer: '답',
  pending: '답변 준비 중',
  source: '원문',
  memo: '메모',
}
const now = Date.UTC(2026, 2, 2)

function open(questions: ReturnType<typeof carried>) {
  const picture = ({ path }: { readonly path: string }) => path
  return new Database(writeAnkiCollection(questions, origin, { now, picture, words }))
}

const note = `# 도커

## 볼륨

- 볼륨은 <무엇>인가요? ![구조](img/a.png)
  - \`docker\` **저장소**예요. $x_1<y$ [문서](https://docs.docker.com/?a=1&b=2)
\`\`\`sh
echo "<a>" && ls
\`\`\`

- 42
  - 답

- 답이 없는 질문인가요?
`

describe('an Anki collection', () => {
  const questions = carried(note, '내 <메모>', ['시험 범위', '1주차'])
  // Each test writes the file itself, so that a change of what is written is seen by the tests that read it.
  const all = (sql: string) => open(questions).exec(sql)[0]?.values ?? []

  test('is a whole database of schema 11', () => {
    expect(all('PRAGMA integrity_check')).toEqual([['ok']])
    expect(all('SELECT ver FROM col')).toEqual([[11]])
    expect(all("SELECT name FROM sqlite_master WHERE type = 'index'")).toHaveLength(7)
    expect(all('SELECT count(*) FROM cards JOIN notes ON cards.nid = notes.id')).toEqual([[3]])
    expect(all('SELECT due FROM cards JOIN notes ON cards.nid = notes.id ORDER BY due')).toEqual([
      [1],
      [2],
      [3],
    ])
    expect(all('SELECT count(*) FROM cards WHERE type <> 0 OR reps <> 0 OR ivl <> 0')).toEqual([[0]])
  })

  test('has models and decks that its notes name', () => {
    const [[models, decks] = []] = all('SELECT models, decks FROM col')
    const [[mid, did] = []] = all('SELECT DISTINCT mid, did FROM notes JOIN cards ON cards.nid = notes.id')
    expect(Object.keys(JSON.parse(String(models)))).toEqual([String(mid)])
    expect(JSON.parse(String(decks))[String(did)]).toMatchObject({ name: origin.title })
  })

  test('has two fields with pictures, code, formulas, the memo and the source, and tags without spaces', () => {
    const [[fields, tags] = []] = all("SELECT flds, tags FROM notes WHERE flds LIKE '%무엇%'")
    const [front, back, ...rest] = String(fields).split('\u001f')
    expect(rest).toEqual([])
    expect(front).toContain('&lt;무엇&gt;')
    expect(front).toContain('<img src="img/a.png" alt="구조">')
    expect(back).toContain('<code>docker</code> <strong>저장소</strong>')
    expect(back).toContain('\\(x_1&lt;y\\)')
    expect(back).toContain('href="https://docs.docker.com/?a=1&amp;b=2"')
    expect(back).toContain('<pre><code>echo &quot;&lt;a&gt;&quot; &amp;&amp; ls</code></pre>')
    expect(back).toContain('메모: 내 &lt;메모&gt;')
    expect(back).toContain(`${origin.root}q/${questions[0]?.card.id}/`)
    expect(tags).toBe(' 도커::볼륨 시험_범위 1주차 ')
  })

  test('has what the question asks about on the front, and on the back only the answer', () => {
    const asked = open(
      carried(
        '## 문제 1\n\n```js\ntypeof null\n```\n\n결과는?\n\n1) null\n2) object\n\n**정답: 2)**\n\n처음부터요.\n',
      ),
    )
    const [front, back] = String(asked.exec('SELECT flds FROM notes')[0]?.values[0]?.[0]).split('\u001f')
    for (const part of ['typeof null', '결과는?', 'object']) {
      expect(front).toContain(part)
      expect(back).not.toContain(part)
    }
    expect(back).toContain('처음부터요.')
  })

  test('says nothing that Anki takes for its own: formulas, sounds, LaTeX', () => {
    const odd = open(
      carried(
        '- `\\(a\\)`와 \\\\(b\\\\)는 [sound:a.mp3]와 [$]x[/$]인가요?\n  - [latex]y[/latex] `[sound:b.mp3]` [[c]]',
      ),
    )
    const [[fields, sorted, sum] = []] = odd.exec('SELECT flds, sfld, csum FROM notes')[0]?.values ?? []
    // Anki looks for these before it looks at tags, and MathJax passes over code.
    expect(fields).not.toMatch(/\[(?:sound:|anki:|latex\]|\$)/)
    expect(String(fields).replace(/<code>.*?<\/code>/g, '')).not.toMatch(/\\[([]/)
    expect(sorted).toBe('\\(a\\)와 \\(b\\)는 [sound:a.mp3]와 [$]x[/$]인가요?')
    expect(sum).toBe(sha1Start(String(sorted)))
  })

  test('leaves the looks that a learner gave its notes', () => {
    const models = [now, now + 86_400_000].map((time) => {
      const made = writeAnkiCollection(questions, origin, { now: time, picture: () => null, words })
      return new Database(made).exec('SELECT models FROM col')[0]?.values[0]?.[0]
    })
    // Anki takes over a note type that says it is newer, and tells two apart by the names of fields and cards.
    expect(models[0]).toBe(models[1])
    const [model] = Object.values<Record<string, unknown>>(JSON.parse(String(models[0])))
    expect(model).toMatchObject({ id: 1_607_270_400_001, mod: 1_607_270_400, sortf: 0 })
  })

  test('says of models, decks and settings what Anki expects of schema 11', () => {
    const [[conf, models, decks, dconf, tags, ...moments] = []] = all(
      'SELECT conf, models, decks, dconf, tags, crt, scm, mod FROM col',
    )
    const read = (json: unknown): Record<string, unknown> => JSON.parse(String(json))
    const choices = { addToCur: true, dueCounts: true, estTimes: true, newBury: true, sortBackwards: false }
    const numbers = { collapseTime: 1200, newSpread: 0, nextPos: 1, timeLim: 0 }
    const chosen = { activeDecks: [1], curDeck: 1, curModel: '1607270400001', sortType: 'noteFld' }
    expect(read(conf)).toEqual({ ...chosen, ...choices, ...numbers })
    const field = { sticky: false, rtl: false, font: 'Arial', size: 20, media: [] }
    const front = '<div class="question">{{질문}}</div>'
    const back = '{{FrontSide}}<hr id=answer>{{답}}'
    const [model] = Object.values(read(models))
    expect(model).toMatchObject({
      name: '문답',
      type: 0,
      usn: -1,
      flds: [
        { ...field, name: '질문', ord: 0 },
        { ...field, name: '답', ord: 1 },
      ],
      tmpls: [{ name: '문답', ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null }],
      latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
      latexPost: '\\end{document}',
      req: [[0, 'any', [0]]],
      tags: [],
      vers: [],
    })
    const today = { lrnToday: [0, 0], revToday: [0, 0], newToday: [0, 0], timeToday: [0, 0] }
    const shared = { mod: now / 1000, usn: -1, ...today, collapsed: false, browserCollapsed: false, desc: '' }
    const options = { dyn: 0, conf: 1, extendNew: 0, extendRev: 0 }
    const [[did] = []] = all('SELECT DISTINCT did FROM cards')
    expect(read(decks)).toEqual({
      '1': { id: 1, name: 'Default', ...shared, ...options },
      [String(did)]: { id: did, name: origin.title, ...shared, ...options },
    })
    expect([Object.keys(read(dconf)), read(tags)]).toEqual([['1'], {}])
    expect(moments).toEqual([now / 1000, now, now])
  })

  test('has tags without spaces, quotes and levels of their own, each once', () => {
    const tagsOf = (sections: readonly string[], tags: readonly string[]) =>
      open(carried('- 가?\n  - 나').map((one) => ({ ...one, sections, tags }))).exec(
        'SELECT tags FROM notes',
      )[0]?.values[0]?.[0]
    expect(tagsOf([' 가  나 ', '', 'a::b'], ['"c"', 'd', 'd', ' '])).toBe(' 가_나::a:b _c_ d ')
    expect(tagsOf([], [])).toBe('')
  })

  test.each([
    ['4.5', 4.5],
    ['-.5', -0.5],
    ['+7.', 7],
    ['1e3', 1000],
    ['2E-1', 0.2],
    ['12e+1', 120],
    ['1e999', '1e999'],
    ['1e', '1e'],
    ['42.25', 42.25],
    ['.25', 0.25],
    ['1e12', 1e12],
    ['4 5', '4 5'],
    ['a4', 'a4'],
    ['0x10', '0x10'],
  ])('sorts %s as SQLite would: %j', (text, sorted) => {
    const [one] = carried('- 가?\n  - 나')
    if (one === undefined) throw Error('no question')
    const named = { ...one, card: { ...one.card, text, question: [text] } }
    expect(open([named]).exec('SELECT sfld FROM notes')[0]?.values).toEqual([[sorted]])
  })

  test('compares text without its tags, whatever stands in it', () => {
    const odd = open(carried('- "가" & <b>나</b> \\<c\\> `[latex]`?\n  - 답', '첫째\n둘째'))
    const [[fields, sorted] = []] = odd.exec('SELECT flds, sfld FROM notes')[0]?.values ?? []
    expect(sorted).toBe('"가" & 나 <c> [latex]?')
    expect(fields).toContain('<p class="memo">메모: 첫째<br>둘째</p>')
    expect(all("SELECT flds FROM notes WHERE flds LIKE '%답이 없는%'")[0]?.[0]).toContain(
      '<p>답변 준비 중</p>',
    )
    expect(all("SELECT flds FROM notes WHERE flds LIKE '42%'")[0]?.[0]).toContain('<p class="memo">')
    expect(open(carried('- 가?')).exec('SELECT flds FROM notes')[0]?.values[0]?.[0]).not.toContain('memo')
  })

  test('gives two questions of one id notes of their own, in the order of their ids', () => {
    const [one] = carried('- 가?\n  - 나')
    if (one === undefined) throw Error('no question')
    const twins = open([one, one, one])
    const ids = twins.exec('SELECT id FROM notes')[0]?.values.map(([id]) => Number(id)) ?? []
    const first = 1_600_000_000_000 + sha1Start(`mundap-${one.card.id}`)
    expect(ids).toEqual([first, first + 1, first + 2])
    // What an earlier package gave the deck: another number would make a second deck.
    expect(twins.exec('SELECT DISTINCT did FROM cards')[0]?.values).toEqual([
      [1_500_000_000_000 + sha1Start(origin.root)],
    ])
    expect(twins.exec('SELECT count(*) FROM cards JOIN notes ON nid = notes.id')[0]?.values).toEqual([[3]])
    const moment = new Database(
      writeAnkiCollection([one], origin, { now: 1_999, picture: () => null, words }),
    ).exec('SELECT mod, usn, mid, flags, data FROM notes')[0]?.values
    expect(moment).toEqual([[1, -1, 1_607_270_400_001, 0, '']])
    expect(
      twins.exec('SELECT DISTINCT usn, factor, left, data, did FROM cards')[0]?.values[0]?.slice(0, 4),
    ).toEqual([-1, 0, 0, ''])
  })

  test('compares first fields as Anki does: SHA-1 of the text, with the names of pictures', () => {
    const [[sum, sorted] = []] = all("SELECT csum, sfld FROM notes WHERE flds LIKE '%무엇%'")
    const text = '볼륨은 <무엇>인가요?  img/a.png '
    expect(sorted).toBe(text)
    expect(sum).toBe(Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16))
    expect(all("SELECT sfld FROM notes WHERE flds LIKE '42%'")).toEqual([[42]])
  })

  test('keeps the ids of notes when the questions beside them change', () => {
    const later = open(carried(note.replace('- 42\n  - 답\n', ''), '', []))
    const ids = "SELECT guid, id FROM notes WHERE flds LIKE '%무엇%'"
    expect(later.exec(ids)[0]?.values).toEqual(all(ids))
    expect(all('SELECT count(DISTINCT guid) FROM notes')).toEqual([[3]])
  })

  test('holds no question and many long ones', () => {
    expect(open([]).exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']])
    const many = Array.from(
      { length: 120 },
      (_, at) => `- 질문 ${at}은 무엇인가요?\n  - ${'답 '.repeat(at * 40)}`,
    )
    const large = open(carried(many.join('\n')))
    expect(large.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']])
    expect(large.exec('SELECT count(*) FROM notes')[0]?.values).toEqual([[120]])
  })
})
