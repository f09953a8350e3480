import { describe, expect, it } from 'vitest'
import { legacyId } from '../../../src/notes/identity/legacy-ids.ts'
import { laterId, questionId, wordingMark } from '../../../src/notes/identity/question-id.ts'
import type { QuestionId } from '../../../src/notes/model.ts'
import type { AliasFile } from '../../../src/site/site-files.ts'
import type { SavedId } from '../../../src/study/journal/id-resolver.ts'
import { makeSense } from '../../../src/study/journal/senses.ts'
import { questionId as id, monday } from '../../support/samples.ts'

const text = '둘의 차이는?'
const first = questionId(text)
const [second, third] = [laterId(first, '둘'), laterId(first, '셋')]
/** Questions in their order: id, text, section. Each of the three with one wording has neighbours of its own. */
type Row = readonly [QuestionId, string, number]
const rows: readonly Row[] = [
  [id('a1'), '하나?', 0],
  [first, text, 0],
  [id('b1'), '둘?', 0],
  [id('a2'), '셋?', 1],
  [second, text, 1],
  [id('b2'), '넷?', 1],
  [id('a3'), '다섯?', 1],
  [third, text, 1],
  [id('b3'), '여섯?', 1],
]
const sections = [{ id: '첫 주' }, { id: '둘째 주' }]
const marks = { [first]: 'm1', [second]: 'm2', [third]: 'm3' }

function senseOf(cards: readonly Row[], table: Partial<AliasFile> = {}) {
  return makeSense(
    cards.map(([one, words, section]) => ({ id: one, text: words, question: [words], section })),
    sections,
    { aliases: {}, ...table },
  )
}
const saved = (question: QuestionId, extra: Partial<SavedId> = {}): SavedId => ({
  question,
  text,
  time: monday,
  ...extra,
})
/** Which of the three questions an event meant. Their answers are known unless a table is given. */
const meant = (extra: Partial<SavedId>, table: Partial<AliasFile> = { marks }, question = first) => {
  const meaning = senseOf(rows, table)(saved(question, extra))
  return meaning?.kind === 'is' ? [first, second, third].indexOf(meaning.id) + 1 : meaning
}

describe('each witness alone tells questions with one wording apart', () => {
  it.each<[string, Partial<SavedId>, number]>([
    ['the answer', { answer: 'm2' }, 2],
    ['the section', { place: '첫 주' }, 1],
    ['the question above', { near: 'a3 zz' }, 3],
    ['the question below', { near: 'zz b3' }, 3],
    ['the section and a neighbour', { place: '둘째 주', near: 'a2 zz' }, 2],
    ['nothing but the id', {}, 1],
    ['nothing, when the answer is another now', { answer: 'zz' }, 1],
    ['nothing, when the section is gone', { place: '셋째 주' }, 1],
    ['nothing, when the neighbours are others', { near: 'zz yy' }, 1],
  ])('%s', (_, extra, expected) => {
    expect(meant(extra)).toBe(expected)
  })

  it('the section, though the id is the other’s', () => {
    expect(meant({ place: '첫 주' }, { marks }, second)).toBe(1)
    expect(senseOf(rows.slice(0, 6))(saved(first, { place: '둘째 주' }))).toEqual({ kind: 'is', id: second })
  })

  it('the answer before the section, and the section before the neighbours', () => {
    expect(meant({ answer: 'm1', place: '둘째 주' })).toBe(1)
    expect(meant({ answer: 'm3', place: '첫 주', near: 'a1 b1' })).toBe(3)
    expect(meant({ place: '첫 주', near: 'a3 b3' })).toBe(1)
  })

  it('two together where two questions have one answer', () => {
    const both = { marks: { [first]: 'm', [second]: 'm', [third]: 'n' } }
    expect(meant({ answer: 'm', place: '둘째 주' }, both)).toBe(2)
    expect(meant({ answer: 'm', near: 'a2 zz' }, both)).toBe(2)
    // The neighbours, the section and the id are those of a question with another answer.
    expect(meant({ answer: 'm', near: 'a3 b3' }, both)).toBe(1)
    expect(meant({ answer: 'm' }, both, third)).toBe(1)
    expect(meant({ answer: 'n', place: '첫 주' }, both)).toBe(3)
  })

  it('an answer says nothing where none is known', () => {
    expect(meant({ answer: 'm2' }, {})).toBe(1)
  })

  it('the id, whole or by its ending, and else the first of them', () => {
    expect(meant({}, {}, third)).toBe(3)
    const signed = 'C++의 차이는?'
    const [plain, later] = [questionId(signed), laterId(questionId(signed), '둘')]
    const sense = senseOf([
      [plain, signed, 0],
      [later, signed, 0],
    ])
    const of = (question: string) => sense({ ...saved(id(question)), text: signed })
    const old = legacyId(signed)
    expect(of(`${old}${later.slice(8)}`)).toEqual({ kind: 'is', id: later })
    expect(of(`${old}-zzzz`)).toEqual({ kind: 'is', id: plain })
    expect(of(old)).toEqual({ kind: 'is', id: plain })
  })
})

describe('the time', () => {
  const day = 86_400_000
  const movedUntil = (until: number | null, extra: Partial<SavedId> = {}) =>
    meant(extra, { marks, moved: { [first]: [[until, second]] } })

  it('tells what an id meant until the notes changed, and a day longer, where nothing else was saved', () => {
    expect(movedUntil(null)).toBe(2)
    expect(movedUntil((monday - day) / 1000 + 1)).toBe(2)
    expect(movedUntil((monday - day) / 1000)).toBe(1)
    for (const extra of [{ answer: 'zz' }, { place: '셋째 주' }, { near: 'zz yy' }])
      expect(movedUntil(null, extra)).toBe(1)
    expect(meant({}, { marks, moved: { [third]: [[null, second]] } })).toBe(1)
  })

  it('tells what is lost, where nothing else was saved, and the answer does otherwise', () => {
    const lost = (until: number | null, extra: Partial<SavedId>, own = 'm1') =>
      meant(extra, { marks: { ...marks, [first]: own }, lost: { [first]: [[until, 'old']] } })
    const gone = { kind: 'as', id: `${first}-gone-old` }
    expect(lost(monday / 1000 + 1, {})).toEqual(gone)
    expect(lost(monday / 1000, {})).toBe(1)
    expect(lost(null, {})).toBe(1)
    expect(lost(null, { answer: 'old' })).toEqual(gone)
    // It is the answer of the question that has the id now.
    expect(lost(monday / 1000 + 1, { answer: 'old' }, 'old')).toBe(1)
    for (const extra of [{ answer: 'zz' }, { place: '첫 주' }, { near: 'a1 b1' }])
      expect(lost(monday / 1000 + 1, extra)).toBe(1)
    expect(meant({ answer: 'old' }, { lost: { [first]: [[null, 'old']] } })).toEqual(gone)
  })
})

describe('the wording', () => {
  it('says nothing of an id that an author pinned, unless a question has both', () => {
    expect(senseOf(rows)(saved(id('pin')))).toBeNull()
    const pinned: readonly Row[] = [...rows.slice(0, 6), [id('pin'), text, 1]]
    expect(senseOf(pinned, { marks })(saved(id('pin'), { answer: 'm2' }))).toEqual({ kind: 'is', id: second })
    expect(senseOf(pinned)(saved(id('pin')))).toEqual({ kind: 'is', id: 'pin' })
  })

  it('is the same with marks around a word, when no question has the very same', () => {
    const sense = senseOf(rows.slice(0, 3))
    expect(sense({ ...saved(legacyId(text)), text: '(둘의) 차이는?' })).toEqual({ kind: 'is', id: first })
    expect(sense({ ...saved(legacyId(text)), text: '셋의 차이는?' })).toBeNull()
  })

  it('of another sign leads to the id it has today, and of an id of today nowhere', () => {
    const sense = senseOf([[questionId('C는?'), 'C는?', 0]])
    const of = (question: string) => sense({ ...saved(id(question)), text: 'C++는?' })
    expect(of(legacyId('C++는?'))).toEqual({ kind: 'as', id: questionId('C++는?') })
    expect(of(`${legacyId('C++는?')}-ab12`)).toEqual({ kind: 'as', id: `${questionId('C++는?')}-ab12` })
    expect(of(questionId('C++는?'))).toBeNull()
  })

  it('is gone where a question with other signs has its id, or the table leads to such a one', () => {
    const [plain, sharp] = [legacyId('C는?'), questionId('C#는?')]
    const of = (cards: readonly Row[], table: Partial<AliasFile> = {}) =>
      senseOf(cards, table)({ ...saved(plain), text: 'C는?' })
    const other: Row = [sharp, 'C#는?', 0]
    expect(of([other], { aliases: { [plain]: sharp } })).toEqual({ kind: 'gone' })
    expect(of([[plain, 'C#는?', 0]])).toEqual({ kind: 'gone' })
    // Nothing is known of it, or the table leads to a question with other words.
    expect(of([other])).toBeNull()
    expect(of([other, [id('b'), '비는?', 0]], { aliases: { [plain]: id('b') } })).toBeNull()
    expect(of([], { aliases: { [plain]: sharp } })).toBeNull()
    // The table knows what other wordings of that id became.
    const senses = { [plain]: { [wordingMark('C++는?')]: id('b') } }
    expect(of([other], { senses })).toEqual({ kind: 'gone' })
    expect(of([other], { senses: { [plain]: { [wordingMark('C는?')]: id('b') } } })).toEqual({
      kind: 'is',
      id: 'b',
    })
  })
})
