import { expect, test } from 'vitest'
import type { QuestionId } from '../../src/notes/model.ts'
import { compareCatalogues } from '../../src/site/catalogue-diff.ts'
import type { Card } from '../../src/site/site-data.ts'

function card(id: string, pending = false): Card {
  return {
    // Ids of a catalogue were made by the build; here they are only compared.
    id: id as QuestionId,
    index: 0,
    section: 0,
    question: [id],
    text: id,
    pending,
    code: false,
    picture: false,
    askable: true,
    leans: false,
  }
}

test('counts what is new, newly answered and gone', () => {
  const before = [card('kept'), card('waiting', true), card('gone')]
  const after = [card('kept'), card('waiting'), card('new-1'), card('new-2', true)]
  expect(compareCatalogues(before, after, { aliases: {} })).toEqual({ added: 2, answered: 1, removed: 1 })
})

test('a reworded question is neither new nor gone, and counts as answered when it was waiting', () => {
  const before = [card('old-words', true), card('kept')]
  const after = [card('new-words'), card('kept')]
  expect(compareCatalogues(before, after, { aliases: { 'old-words': 'new-words' as QuestionId } })).toEqual({
    added: 0,
    answered: 1,
    removed: 0,
  })
})

test('a reworded question is found by its words where the build had no history', () => {
  const worded = (id: string, text: string) => ({ ...card(id), text, question: [text] })
  const before = [card('kept'), worded('a', '컨테이너를 지우면 볼륨에 저장한 데이터도 함께 지워지나요?')]
  const after = [worded('b', '컨테이너를 삭제하면 볼륨에 저장한 데이터도 함께 지워지나요?'), card('kept')]
  expect(compareCatalogues(before, after, { aliases: {} })).toEqual({ added: 0, answered: 0, removed: 0 })
})

test('of two questions with one wording, the added one is new, also when it has the earlier id', () => {
  const before = [card('x', true)]
  const after = [card('x'), card('x-ab12')]
  const moved = { x: [[null, 'x-ab12' as QuestionId] as const] }
  expect(compareCatalogues(before, after, { aliases: {}, moved })).toEqual({
    added: 1,
    answered: 1,
    removed: 0,
  })
  expect(compareCatalogues(after, after, { aliases: {}, moved })).toEqual({
    added: 0,
    answered: 0,
    removed: 0,
  })
})

test('the same notes in another order have not changed', () => {
  const cards = [card('a'), card('b', true), card('c')]
  expect(compareCatalogues(cards, cards.toReversed(), { aliases: {} })).toEqual({
    added: 0,
    answered: 0,
    removed: 0,
  })
})
