import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Linkable, toLinkable } from '../../../src/notes/identity/linkable.ts'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { relink } from '../../../src/notes/identity/relink.ts'
import { parseNote } from '../../support/parse-note.ts'

/** An edition from lines like `질문 | 답`. */
function edition(...lines: readonly string[]): readonly Linkable[] {
  return lines.map((line, position) => {
    const [text = '', answer = ''] = line.split(' | ')
    return { id: questionId(text), text, section: 'Docker', position, answer }
  })
}

/** What became of each question, in words a person can read. */
function story(older: readonly Linkable[], newer: readonly Linkable[]): readonly string[] {
  const { kept, reworded, removed, added } = relink(older, newer)
  return [
    ...kept.map((pair) => `= ${pair.new.text}`),
    ...reworded.map((pair) => `${pair.old.text} → ${pair.new.text}`),
    ...removed.map((one) => `- ${one.text}`),
    ...added.map((one) => `+ ${one.text}`),
  ]
}

const before = '볼륨 용량은 제한할 수 있나요? | 드라이버 옵션으로 제한할 수 있습니다.'
const after = 'docker stop을 하면 데이터가 사라지나요? | 아니오, 삭제할 때 사라집니다.'

/** How one question between two others that stay is read after an edit. */
function edited(old: string, ...now: readonly string[]): readonly string[] {
  const stays = [before, after].map((line) => line.split(' | ')[0])
  return story(edition(before, old, after), edition(before, ...now, after)).filter(
    (line) => !stays.includes(line.slice(2)),
  )
}

describe('a reworded question', () => {
  test.each([
    ['오타를 고침', 'detach와 foregroud의 차이는?', 'detach와 foreground의 차이는?'],
    [
      '앞에 말을 더함',
      'change cause는 어떻게 입력하는걸까요?',
      'ch13 실습에서 change cause는 어떻게 입력하는걸까요?',
    ],
    [
      '뒤를 마저 씀',
      '배포를 생성한 경우 pod 생성.....',
      '배포를 생성한 경우 처음 pod들은 지워지고 새 pod가 생성되는데 왜 그런건가요?',
    ],
    [
      '짧게 줄임',
      'LB는 포트를 따로 지정하지 않으면, 관리할 때 접속하는 LB 포트도 없나요?',
      'LB는 포트를 따로 지정하지 않나요?',
    ],
    ['영어를 한글로', 'Container layer는 휘발성인가요?', '컨테이너 레이어는 휘발성인가요?'],
    ['한글을 영어로', '볼륨을 레지스트리에 올릴 수 있나요?', 'volume을 registry에 올릴 수 있나요?'],
    ['맺음말만 바꿈', 'tag와 name차이?', 'tag와 name의 차이점은 무엇인가요?'],
  ])('%s: 새 질문으로 이어진다', (_, old, now) => {
    expect(edited(old, now)).toEqual([`${old} → ${now}`])
  })

  test('답이 같으면 낱말이 많이 바뀌어도 이어진다', () => {
    const answer =
      '네, 컨테이너 레이어에 쓴 내용은 컨테이너를 rm으로 지울 때 함께 사라지니 볼륨을 쓰는 것이 좋습니다.'
    const old = '컨테이너를 지우면 데이터도 지워지나요?'
    const now = '컨테이너를 삭제하면 안의 파일은 사라지나요?'
    expect(edited(`${old} | ${answer}`, `${now} | ${answer}`)).toEqual([`${old} → ${now}`])
  })

  test('다른 섹션의 끝으로 옮기면서 고쳐도 이어진다', () => {
    const [first, moved, last] = edition(before, 'commit을 하게되면 image에 저장되나요?', after)
    const [now] = edition('docker commit을 하게되면 image에 저장되나요?')
    if (first === undefined || moved === undefined || last === undefined || now === undefined)
      throw new Error('empty')
    const newer = [first, { ...last, position: 1 }, { ...now, section: 'Kubernetes', position: 9 }]
    expect(relink([first, moved, last], newer).reworded).toEqual([{ old: moved, new: newer[2] }])
  })

  test('브라우저가 기억하는 글만으로도 이어진다', () => {
    const remembered = {
      id: questionId('commit을 하게되면 image에 저장되나요?'),
      text: 'commit을 하게되면 image에 저장되나요?',
    }
    const newer = edition(before, 'docker commit을 하게되면 image에 저장되나요?', after)
    expect(relink([remembered], newer).reworded).toEqual([{ old: remembered, new: newer[1] }])
  })
})

describe('the best match', () => {
  const hangul = (count: number): string =>
    Array.from({ length: count }, (_, at) => String.fromCharCode(0xac00 + at * 97)).join('')
  const texts = (...all: readonly string[]) => all.map((text) => ({ id: questionId(text), text }))
  const pairsOf = (older: readonly Linkable[], newer: readonly Linkable[]) =>
    relink(older, newer).reworded.map((pair) => [older.indexOf(pair.old), newer.indexOf(pair.new)])

  test('is looked for again among what clear pairs leave over', () => {
    // The second old question is as near to either new one, until the first has its own.
    const [older, newer] = [texts(hangul(20), hangul(27)), texts(hangul(21), hangul(33))]
    expect(pairsOf(older, newer)).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(pairsOf(older.slice(1), newer)).toEqual([])
  })

  test('is the question of the same wording, though another comes near', () => {
    const [old, near] = texts('tag와 name의 차이는?', 'tag와 name의 차이는요?')
    if (old === undefined || near === undefined) throw new Error('empty')
    const pinned = { ...old, id: questionId('pinned') }
    expect(pairsOf([old], [near, pinned])).toEqual([[0, 1]])
    expect(pairsOf([old], [pinned, near])).toEqual([[0, 0]])
  })

  test('is none where two of the same wording are as good', () => {
    const twins = ['a', 'b'].map((name) => ({ id: questionId(name), text: '둘의 차이는?' }))
    const [one] = texts('둘의 차이는?')
    if (one === undefined) throw new Error('empty')
    expect(pairsOf(twins, [one])).toEqual([])
    expect(pairsOf([one], twins)).toEqual([])
  })

  test('is known by the questions around it that have their pairs', () => {
    const [old, now] = ['볼륨은 남나요?', '컨테이너를 여러 번 지워도 볼륨은 그대로 남나요?']
    expect(edited(old, now)).toEqual([`${old} → ${now}`])
    expect(story(edition(before, old, after), edition(before, after, now)).slice(2)).toEqual([
      `- ${old}`,
      `+ ${now}`,
    ])
  })
})

describe('a removed question', () => {
  test.each([
    [
      '용어가 다름',
      'docker run 할 때 name은 임의로 생성되나요?',
      'docker run 할 때 volume은 임의로 생성되나요?',
    ],
    [
      '숫자가 다름',
      'docker run -p 3000:3000의 의미를 설명해주세요.',
      'docker run -p 8080:80의 의미를 설명해주세요.',
    ],
    ['대상이 다름', '이미지 삭제는 어떻게 하나요?', '컨테이너 삭제는 어떻게 하나요?'],
    ['동작이 다름', '컨테이너를 시작할 수 있나요?', '컨테이너를 중지할 수 있나요?'],
    ['틀만 같음', 'env와 envFrom의 차이는 뭔가요?', 'tag와 label의 차이는 뭔가요?'],
    ['한 낱말만 같음', 'Pod란 무엇인가요?', 'Pod와 Container의 차이는 무엇인가요?'],
  ])('%s: 그 자리의 비슷한 질문으로 가지 않는다', (_, old, now) => {
    expect(edited(old, now)).toEqual([`- ${old}`, `+ ${now}`])
  })

  test('비슷한 질문 둘이 새로 생기면 어느 쪽으로도 가지 않는다', () => {
    const old = '컨테이너가 여러개 있다면 정합성 문제는 없나요?'
    const one = '컨테이너가 여러개 있다면 정합성 문제는 어디에 없나요?'
    const two = '컨테이너가 여러개 있다면 정합성 문제는 언제 없나요?'
    expect(edited(old, one, two)).toEqual([`- ${old}`, `+ ${one}`, `+ ${two}`])
  })

  test('두 질문을 하나로 합치면 짐작하지 않는다', () => {
    const one = '이미지의 레이어는 몇 개까지 쌓이나요?'
    const two = '컨테이너의 포트는 몇 개까지 열리나요?'
    const merged = '이미지의 레이어와 컨테이너의 포트는 몇 개까지 쌓이고 열리나요?'
    const told = story(edition(before, one, two, after), edition(before, merged, after))
    expect(told).toEqual(expect.arrayContaining([`- ${one}`, `- ${two}`, `+ ${merged}`]))
  })
})

const word = fc.constantFrom(
  ...'컨테이너 이미지 볼륨 네트워크 pod service 노드 클러스터 registry 레이어 secret probe 배포 롤백 포트 dockerfile'.split(
    ' ',
  ),
)
const ending = fc.constantFrom(
  '는 무엇인가요?',
  '를 지울 수 있나요?',
  '는 왜 필요한가요?',
  '를 어떻게 확인하나요?',
  '와 다른 점은?',
)
const question = fc.tuple(word, word, word, ending).map(([a, b, c, end]) => `${a}에서 ${b}의 ${c}${end}`)
const questions = fc.uniqueArray(question, {
  minLength: 1,
  maxLength: 12,
  selector: (text) => questionId(text),
})

describe('after any edit', () => {
  test('every question of both editions is in exactly one list', () => {
    fc.assert(
      fc.property(questions, questions, (olds, news) => {
        const [older, newer] = [edition(...olds), edition(...news)]
        const { kept, reworded, removed, added } = relink(older, newer)
        const oldOnes = [...[...kept, ...reworded].map((pair) => pair.old), ...removed]
        const newOnes = [...[...kept, ...reworded].map((pair) => pair.new), ...added]
        expect(new Set(oldOnes)).toEqual(new Set(older))
        expect(oldOnes).toHaveLength(older.length)
        expect(new Set(newOnes)).toEqual(new Set(newer))
        expect(newOnes).toHaveLength(newer.length)
      }),
    )
  })

  test('an id that is still there is kept, also when its question moved', () => {
    fc.assert(
      fc.property(questions, fc.array(fc.nat()), (texts, order) => {
        const shuffled = [...texts].sort(
          (a, b) => (order[a.length] ?? 0) - (order[b.length] ?? 0) || (a < b ? -1 : 1),
        )
        const { kept, reworded, removed, added } = relink(edition(...texts), edition(...shuffled))
        expect([kept.length, reworded, removed, added]).toEqual([texts.length, [], [], []])
      }),
    )
  })

  test('questions that are only removed change no other question', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 0, max: 11 }), (texts, index) => {
        const rest = texts.filter((_, at) => at !== index)
        const { kept, reworded, added } = relink(edition(...texts), edition(...rest))
        expect([kept.length, reworded, added]).toEqual([rest.length, [], []])
      }),
    )
  })

  test('a clause at the start, or a typing error in a long word, relinks every question', () => {
    const edits = fc.constantFrom(
      (text: string) => `실습 3장에서 ${text}`,
      (text: string) => text.replace('컨테이너', '컨테이더').replace('네트워크', '네트워트'),
      (text: string) => `${text} (다시 질문드립니다)`,
    )
    fc.assert(
      fc.property(questions, fc.nat(), edits, (texts, seed, edit) => {
        const index = seed % texts.length
        const old = texts[index] ?? ''
        const now = edit(old)
        fc.pre(now !== old && !texts.includes(now))
        const newer = edition(...texts.map((text) => (text === old ? now : text)))
        expect(relink(edition(...texts), newer).reworded.map((pair) => pair.new.text)).toEqual([now])
      }),
    )
  })
})

interface Edit {
  readonly edit: number
  readonly reworded: readonly { readonly old_line: number; readonly new_line: number }[]
  readonly removed: readonly number[]
}

const edits = fileURLToPath(new URL('../../../../shared/notes-check/edits/', import.meta.url))
const listed: readonly Edit[] = existsSync(`${edits}edits.json`)
  ? JSON.parse(readFileSync(`${edits}edits.json`, 'utf8'))
  : []

describe.skipIf(listed.length === 0)('real edits', () => {
  test.each(listed)('edit $edit loses no question', ({ edit, reworded, removed }) => {
    const [older = [], newer = []] = ['old', 'new'].map((side) =>
      parseNote(readFileSync(`${edits}${edit}-${side}.md`, 'utf8'), 'note.md').questions.map(toLinkable),
    )
    const result = relink(older, newer)
    const lines = [...result.kept, ...result.reworded].map((pair) => [
      pair.old.question.span.line,
      pair.new.question.span.line,
    ])
    for (const pair of reworded) expect(lines).toContainEqual([pair.old_line, pair.new_line])
    expect(result.removed.map((one) => one.question.span.line)).toEqual(removed)
    const listedLines = reworded.map((pair) => pair.old_line)
    for (const pair of result.reworded) expect(listedLines).toContain(pair.old.question.span.line)
  })
})

describe('signs with a meaning', () => {
  const editionOf = (text: string) => parseNote(text, 'note.md').questions.map(toLinkable)
  const edited = (before: string, after: string) => {
    const { reworded, removed, added } = relink(editionOf(before), editionOf(after))
    return [reworded.length, removed.length, added.length]
  }
  const around = (text: string): string =>
    `- 셸은 뭔가요?\n  - 명령을 읽어요.\n${text}- 파일은 뭔가요?\n  - 글이에요.\n`

  test.each([
    ['`>`', '`|`'],
    ['`&&`', '`||`'],
    ['C', 'C++'],
    ['`.`', '`..`'],
  ])('are what is asked: %s is not %s, not even in its place', (before, after) => {
    expect(
      edited(around(`- ${before}는 뭔가요?\n  - 이것.\n`), around(`- ${after}는 뭔가요?\n  - 저것.\n`)),
    ).toEqual([0, 1, 1])
  })

  test('are corrected where the answer stays', () => {
    expect(
      edited(around('- `>`는 뭔가요?\n  - 덧붙이기.\n'), around('- `>>`는 뭔가요?\n  - 덧붙이기.\n')),
    ).toEqual([1, 0, 0])
  })

  test('may be put into code later', () => {
    expect(
      edited('- docker-compose는 뭔가요?\n  - 도구.\n', '- `docker-compose`는 뭔가요?\n  - 도구.\n'),
    ).toEqual([1, 0, 0])
  })
})

describe('questions with the same wording', () => {
  const asked = '- 둘의 차이는 무엇인가요?\n'
  const editionOf = (...weeks: readonly (readonly [title: string, answer: string])[]) => {
    const text = weeks.map(([title, answer]) => `## ${title}\n\n${asked}  - ${answer}\n`).join('\n')
    return parseNote(text, 'note.md').questions.map(toLinkable)
  }
  const pairsOf = (older: ReturnType<typeof editionOf>, newer: ReturnType<typeof editionOf>) => {
    const { kept, reworded } = relink(older, newer)
    return [...kept, ...reworded].map(({ old, new: one }) => [old.section, one.section])
  }

  test('go by their answers', () => {
    const older = editionOf(['둘째 주', '볼륨은 남아요.'])
    expect(pairsOf(older, editionOf(['첫 주', '이미지는 틀이에요.'], ['셋째 주', '볼륨은 남아요.']))).toEqual(
      [['둘째 주', '셋째 주']],
    )
  })

  test('go by their sections where the answer is new', () => {
    const older = editionOf(['둘째 주', '볼륨은 남아요.'])
    expect(
      pairsOf(older, editionOf(['첫 주', '이미지는 틀이에요.'], ['둘째 주', '데이터가 어디 있느냐예요.'])),
    ).toEqual([['둘째 주', '둘째 주']])
  })

  test('keep their own when they change places', () => {
    const older = editionOf(['가', '이미지는 틀이에요.'], ['나', '볼륨은 남아요.'])
    expect(
      pairsOf(
        older,
        older.toReversed().map((one, position) => ({ ...one, position })),
      ),
    ).toHaveLength(2)
    const swapped = editionOf(['나', '볼륨은 남아요.'], ['가', '이미지는 틀이에요.'])
    expect(pairsOf(older, swapped)).toEqual([
      ['가', '가'],
      ['나', '나'],
    ])
  })
})
