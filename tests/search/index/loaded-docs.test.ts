import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import type { EntryFile } from '../../../src/search/index/index-files.ts'
import { writeIndexFiles } from '../../../src/search/index/index-files.ts'
import { openLoadedDocs } from '../../../src/search/index/loaded-docs.ts'
import type { ShardFile } from '../../../src/search/index/shards.ts'
import { questionId } from '../../support/samples.ts'

/** The entry of a small collection, with or without the texts of its questions. */
function entryOf(questions: readonly string[], wholeUpTo?: number): EntryFile {
  const docs = questions.map((question, at) => ({ id: questionId(`q${at}`), question, answer: '', code: '' }))
  const { entry, files } = writeIndexFiles(
    buildIndex(docs, { same: [], similar: [] }),
    (kind) => kind,
    wholeUpTo,
  )
  return JSON.parse(files.get(entry) ?? '')
}
const part = (docs: ShardFile['docs'], snippets: ShardFile['snippets'] = []): ShardFile => ({
  ...JSON.parse('{"rare":"","also":[],"lists":null}'),
  docs,
  snippets,
})

describe('the questions that are loaded', () => {
  it('are those of the entry of a small collection', () => {
    const docs = openLoadedDocs(entryOf(['Docker란?', '볼륨이란?']))
    expect(docs.doc(1)).toEqual({ id: 'q1', question: '볼륨이란?', answer: null, code: null })
    expect(docs.lowerCased(0)).toEqual({ id: 'q0', question: 'docker란?', answer: null, code: null })
    expect([docs.doc(2), docs.lowerCased(2), docs.questionIdAt(2), docs.questionIdAt(1)]).toEqual([
      null,
      null,
      '',
      'q1',
    ])
  })

  it('grow by parts of the index, which change none that is there', () => {
    const docs = openLoadedDocs(entryOf(['가?', '나?'], 0))
    expect([docs.doc(0), docs.questionIdAt(0)]).toEqual([null, ''])
    docs.addIds(['q0', 'q1'])
    expect(docs.questionIdAt(1)).toBe('q1')
    docs.addShardDocs(
      part(
        [[1, 'q1', 'B?']],
        [
          [0, 1, '조각'],
          [1, 1, '다른 조각'],
        ],
      ),
      [7, 8],
    )
    docs.addShardDocs(part([[1, 'zz', 'C?']]), [])
    expect(docs.doc(1)).toEqual({ id: 'q1', question: 'B?', answer: null, code: null })
    expect([docs.snippet(7, 1), docs.snippet(8, 1), docs.snippet(7, 0), docs.snippet(0, 1)]).toEqual([
      '조각',
      '다른 조각',
      null,
      null,
    ])
  })

  it('get their texts later, in lower case too, and keep their own question and id', () => {
    const entry = { ...entryOf(['가?', 'Na?'], 0), textsPerFile: 1 }
    const docs = openLoadedDocs(entry)
    docs.addShardDocs(part([[1, 'q1', 'Na?']]), [])
    expect(docs.lowerCased(1)?.answer).toBeNull()
    docs.addTexts(1, [['zz', 'other', 'Answer', 'CODE']])
    expect(docs.doc(1)).toEqual({ id: 'q1', question: 'Na?', answer: 'Answer', code: 'CODE' })
    expect(docs.lowerCased(1)).toEqual({ id: 'q1', question: 'na?', answer: 'answer', code: 'code' })
    docs.addTexts(0, [['q0', '가?', '', '']])
    expect(docs.doc(0)).toEqual({ id: 'q0', question: '가?', answer: '', code: '' })
    // The same one comes back until something changes.
    const kept = docs.lowerCased(1)
    expect(docs.lowerCased(0)?.question).toBe('가?')
    expect(docs.lowerCased(1)).toBe(kept)
  })

  it('are found by where they stand in their file of texts', () => {
    const docs = openLoadedDocs({ ...entryOf(['가?'], 0), textsPerFile: 20 })
    docs.addTexts(2, [
      ['q40', '가?', '', ''],
      ['q41', '나?', '', ''],
    ])
    expect([docs.doc(40)?.id, docs.doc(41)?.id, docs.doc(2), docs.doc(0)]).toEqual(['q40', 'q41', null, null])
  })

  it('keep no more than two thousand in lower case at a time', () => {
    const texts = Array.from({ length: 2001 }, (_, at) => `질문 ${at}`)
    const docs = openLoadedDocs({ ...entryOf(['가?']), questions: { ids: texts.join('\n'), texts } })
    const first = docs.lowerCased(0)
    for (let docId = 0; docId < 2000; docId += 1) docs.lowerCased(docId)
    expect(docs.lowerCased(0)).toBe(first)
    docs.lowerCased(2000)
    expect(docs.lowerCased(0)).not.toBe(first)
    expect(docs.lowerCased(0)).toEqual(first)
  })
})
