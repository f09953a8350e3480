import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarks } from '../../../src/build/history/past-ids.ts'
import { legacyId } from '../../../src/notes/identity/legacy-ids.ts'
import { toLinkable } from '../../../src/notes/identity/linkable.ts'
import { answerMark, normalise, wordingMark } from '../../../src/notes/identity/question-id.ts'
import type { Question } from '../../../src/notes/model.ts'
import { readNotes } from '../../../src/notes/read-notes.ts'
import type { AliasFile } from '../../../src/site/site-files.ts'
import type { EventDraft } from '../../../src/study/journal/events.ts'
import { foldEvents, type StudyState } from '../../../src/study/journal/fold.ts'
import { foldMore } from '../../../src/study/journal/fold-more.ts'
import type { Identity } from '../../../src/study/journal/id-resolver.ts'
import { relinkRecords } from '../../../src/study/journal/relink-records.ts'
import { makeSense } from '../../../src/study/journal/senses.ts'
import { event } from '../../support/samples.ts'

/** The notes of an edition: the text of each file. */
type Edition = Readonly<Record<string, string>>

function questionsOf(edition: Edition): readonly Question[] {
  return readNotes(Object.entries(edition).map(([file, text]) => ({ file, text }))).flatMap(
    (note) => note.questions,
  )
}

/** What a browser knows of an edition that no history came with, or of one with a table. */
function identityOf(edition: Edition, table: Partial<AliasFile> = {}): Identity {
  const questions = questionsOf(edition)
  const places = [...new Set(questions.map((one) => one.sections.join(' ')))]
  const cards = questions.map(({ id, text, question, sections }) => {
    return { id, text, question, section: places.indexOf(sections.join(' ')) }
  })
  const sections = places.map((id) => ({ id }))
  const file = { aliases: {}, marks: readMarks(questions.map(toLinkable)), ...table }
  return {
    aliases: file.aliases,
    current: new Set(questions.map((one) => one.id)),
    sense: makeSense(cards, sections, file),
  }
}

/** A bookmark as a version wrote it that knew only letters and digits. */
function legacyBookmark(seq: number, text: string) {
  return event(seq, { kind: 'bookmarked', question: legacyId(text), text })
}

/** A bookmark on a question of an edition, with what the page knew of it. */
function bookmark(seq: number, edition: Edition, answer: string) {
  const found = questionsOf(edition).find((one) => one.answerText === answer)
  if (found === undefined) throw Error(`no question with the answer ${answer}`)
  const { id, text, sections } = found
  const mark = toLinkable(found, 0).mark
  return event(seq, {
    kind: 'bookmarked',
    question: id,
    text,
    ...(mark !== undefined && { answer: mark }),
    place: sections.join(' '),
  })
}

const answersOf = (edition: Edition, state: StudyState): readonly string[] =>
  questionsOf(edition)
    .filter((one) => state.questions.has(one.id))
    .map((one) => one.answerText)

describe('an id of before signs counted', () => {
  const both = {
    'a.md':
      '# 셸\n- `|`는 무엇인가요?\n  - 파이프\n- `>`는 무엇인가요?\n  - 리다이렉션\n- `..`는 무엇인가요?\n  - 위 폴더\n',
  }

  it.each([
    ['>는 무엇인가요?', '리다이렉션'],
    ['|는 무엇인가요?', '파이프'],
    ['..는 무엇인가요?', '위 폴더'],
  ])('goes by the wording that was saved: %s', (text, answer) => {
    expect(answersOf(both, foldEvents([legacyBookmark(1, text)], identityOf(both)))).toEqual([answer])
  })

  it('stays apart from the question that has the id today', () => {
    const notes = { 'a.md': '# 언어\n- C는 무엇인가요?\n  - 씨\n- C++는 무엇인가요?\n  - 씨쁠쁠\n' }
    const state = foldEvents([legacyBookmark(1, 'C++는 무엇인가요?')], identityOf(notes))
    expect(answersOf(notes, state)).toEqual(['씨쁠쁠'])
    const other = foldEvents([legacyBookmark(1, 'C는 무엇인가요?')], identityOf(notes))
    expect(answersOf(notes, other)).toEqual(['씨'])
  })

  it.each([
    ['>는 무엇인가요?', '- `|`는 무엇인가요?\n  - 파이프\n'],
    ['.는 무엇인가요?', '- `..`는 무엇인가요?\n  - 위 폴더\n'],
    ['C++는 무엇인가요?', '- C는 무엇인가요?\n  - 씨\n'],
    ['C는 무엇인가요?', '- C#는 무엇인가요?\n  - 씨샵\n'],
  ])('is nobody’s when its question is gone: %s', (text, rest) => {
    const notes = { 'a.md': `# 노트\n${rest}` }
    const [left] = questionsOf(notes)
    // The build knows of the other question's old id, and nothing of the one that is gone.
    const aliases =
      left === undefined || left.id === legacyId(left.text) ? {} : { [legacyId(left.text)]: left.id }
    const identity = identityOf(notes, { aliases })
    const state = foldEvents([legacyBookmark(1, text)], identity)
    expect(answersOf(notes, state)).toEqual([])
    expect([...state.questions.values()]).toMatchObject([{ text }])
    const asked = questionsOf(notes).map((one) => ({ ...one, wording: normalise(one.question) }))
    expect(relinkRecords(asked, state)).toMatchObject({ relinks: [], lost: [{ text }] })
  })

  it('goes where the learner brought it by hand, alone', () => {
    const notes = { 'a.md': '# 언어\n- C는 무엇인가요?\n  - 씨\n- 쁠쁠이 붙은 C는요?\n  - 씨쁠쁠\n' }
    const identity = identityOf(notes)
    const saved = [legacyBookmark(1, 'C++는 무엇인가요?')]
    const [lost] = foldEvents(saved, identity).questions.values()
    const to = questionsOf(notes)[1]?.id
    if (lost === undefined || to === undefined) throw Error('nothing to bring home')
    const moved = event(2, { kind: 'relinked', question: lost.id, text: lost.text, to })
    expect(answersOf(notes, foldEvents([...saved, moved], identity))).toEqual(['씨쁠쁠'])
  })

  it('goes by the build’s table where the wording is none of today’s', () => {
    const notes = {
      'a.md': '# 셸\n- `|`는 무엇인가요?\n  - 파이프\n- 꺾쇠 기호는 언제 쓰나요?\n  - 리다이렉션\n',
    }
    const [pipe, angle] = questionsOf(notes)
    if (pipe === undefined || angle === undefined) throw Error('two questions')
    const x = legacyId('>는 무엇인가요?')
    const table = {
      aliases: { [x]: angle.id },
      senses: {
        [x]: { [wordingMark('>는 무엇인가요?')]: angle.id, [wordingMark('|는 무엇인가요?')]: pipe.id },
      },
    }
    const identity = identityOf(notes, table)
    expect(answersOf(notes, foldEvents([legacyBookmark(1, '>는 무엇인가요?')], identity))).toEqual([
      '리다이렉션',
    ])
    expect(answersOf(notes, foldEvents([legacyBookmark(1, '|는 무엇인가요?')], identity))).toEqual(['파이프'])
  })

  it('counts in a quiz session for the question that was asked', () => {
    const text = '>는 무엇인가요?'
    const x = legacyId(text)
    const events = [
      event(1, {
        kind: 'session-started',
        session: 's',
        questions: [x],
        mode: 'card',
        scope: { kind: 'all' },
        isCram: false,
      }),
      event(2, { kind: 'graded', question: x, text, grade: 'good', session: 's' }),
    ]
    const state = foldEvents(events, identityOf(both, { aliases: { [x]: questionsOf(both)[0]?.id ?? x } }))
    const [, angle] = questionsOf(both)
    expect(state.sessions.get('s')).toMatchObject({
      questions: [angle?.id],
      actions: [{ question: angle?.id }],
    })
  })
})

describe('any journal', () => {
  const notes = {
    'a.md':
      '# 노트\n- C는 무엇인가요?\n  - 씨\n- C++는 무엇인가요?\n  - 씨쁠쁠\n- 둘은요?\n  - 하나\n- 둘은요?\n  - 둘\n',
  }
  const saying = fc.record({
    question: fc.constantFrom(...questionsOf(notes).map(({ id }) => id), legacyId('C#는 무엇인가요?')),
    text: fc.constantFrom('C는 무엇인가요?', 'C++는 무엇인가요?', 'C#는 무엇인가요?', '둘은요?'),
  })

  it('folds to the same state piece by piece, whatever its ids are said to mean', () => {
    const identity = identityOf(notes)
    const drafts = fc.array(
      saying.chain((about) =>
        fc.constantFrom<EventDraft>(
          { kind: 'bookmarked', ...about },
          { kind: 'graded', ...about, grade: 'good', session: 's' },
          { kind: 'relinked', ...about, to: questionsOf(notes)[0]?.id ?? about.question },
        ),
      ),
    )
    fc.assert(
      fc.property(drafts, fc.nat(), (all, cut) => {
        const events = [
          event(1, {
            kind: 'session-started',
            session: 's',
            questions: questionsOf(notes).map(({ id }) => id),
            mode: 'card',
            scope: { kind: 'all' },
            isCram: false,
          }),
          ...all.map((draft, index) => event(index + 2, draft)),
        ]
        const at = cut % (events.length + 1)
        const whole = foldEvents(events, identity)
        const pieces = foldMore(foldEvents(events.slice(0, at), identity), events.slice(at))
        expect(pieces.questions).toEqual(whole.questions)
        expect(pieces.sessions).toEqual(whole.sessions)
      }),
    )
  })
})

describe('questions with one wording', () => {
  const week2 = '# 둘째 주\n- 둘의 차이는 무엇인가요?\n  - 볼륨은 남고 컨테이너는 사라집니다.\n'
  const before = { 'week2.md': week2 }
  const after = { 'week1.md': '# 첫 주\n- 둘의 차이는 무엇인가요?\n  - 이미지는 틀입니다.\n', ...before }

  it('keep what was saved for them when another comes first', () => {
    const state = foldEvents([bookmark(1, before, '볼륨은 남고 컨테이너는 사라집니다.')], identityOf(after))
    expect(answersOf(after, state)).toEqual(['볼륨은 남고 컨테이너는 사라집니다.'])
  })

  it('go by the section where the answer was corrected', () => {
    const corrected = { ...after, 'week2.md': week2.replace('사라집니다', '지울 때 사라집니다') }
    const state = foldEvents(
      [bookmark(1, before, '볼륨은 남고 컨테이너는 사라집니다.')],
      identityOf(corrected),
    )
    expect(answersOf(corrected, state)).toEqual(['볼륨은 남고 컨테이너는 지울 때 사라집니다.'])
  })

  it('go by their neighbours where the answer was not on the page', () => {
    const asked = '- 둘의 차이는 무엇인가요?\n  - '
    const one = { 'a.md': `# 노트\n- 볼륨은 뭔가요?\n${asked}볼륨은 남습니다.\n- 끝인가요?\n` }
    const two = {
      'a.md': `# 노트\n${asked}이미지는 틀입니다.\n- 볼륨은 뭔가요?\n${asked}볼륨은 남습니다.\n- 끝인가요?\n`,
    }
    const [above, own, below] = questionsOf(one)
    if (own === undefined) throw Error('no question')
    const saved = event(1, {
      kind: 'bookmarked',
      question: own.id,
      text: own.text,
      place: own.sections.join(' '),
      near: `${above?.id} ${below?.id}`,
    })
    expect(answersOf(two, foldEvents([saved], identityOf(two)))).toEqual(['볼륨은 남습니다.'])
  })

  it('are told apart from then on', () => {
    const state = foldEvents([bookmark(1, after, '이미지는 틀입니다.')], identityOf(after))
    expect(answersOf(after, state)).toEqual(['이미지는 틀입니다.'])
  })

  it('take nothing over from one that is gone', () => {
    const [gone, kept] = ['이미지는 틀입니다.', '볼륨은 남고 컨테이너는 사라집니다.']
    const saved = [bookmark(1, after, gone)]
    const [id] = questionsOf(before).map((one) => one.id)
    const table = { lost: { [id ?? '']: [[saved[0]?.time ?? 0, answerMark(gone, [])] as const] } }
    const identity = identityOf(before, table)
    expect(answersOf(before, foldEvents(saved, identity))).toEqual([])
    expect(answersOf(before, foldEvents([bookmark(1, after, kept)], identity))).toEqual([kept])
    expect(answersOf(before, foldEvents([bookmark(1, before, kept)], identity))).toEqual([kept])
    // Of the time before anything was saved beside the wording.
    const bare = legacyBookmark(1, '둘의 차이는 무엇인가요?')
    expect(answersOf(before, foldEvents([bare], identity))).toEqual([])
  })

  it('go by the time where nothing else was saved', () => {
    const text = '둘의 차이는 무엇인가요?'
    const [first, second] = questionsOf(after)
    if (first === undefined || second === undefined) throw Error('two questions')
    const saved = event(1, { kind: 'bookmarked', question: first.id, text })
    const at = (until: number | null) => {
      const identity = identityOf(after, { moved: { [first.id]: [[until, second.id]] } })
      return answersOf(after, foldEvents([saved], identity))
    }
    expect(at(saved.time / 1000 + 1)).toEqual([second.answerText])
    expect(at(null)).toEqual([second.answerText])
    expect(at(saved.time / 1000 - 3 * 86_400)).toEqual([first.answerText])
  })
})
