import { expect, test } from 'vitest'
import { readAliases } from '../../../src/build/history/aliases.ts'
import { trackChanges } from '../../../src/build/history/change-dates.ts'
import { readFolder } from '../../../src/build/read/read-folder.ts'
import type { QuestionId } from '../../../src/notes/model.ts'
import { commitAll, gitIn, hasGit, makeFolders, writeIn } from '../../support/note-folder.ts'

const makeFolder = makeFolders()
// Ids are made by the build; here they are only compared.
const asked = (id: string, mark: string) => ({ id: id as QuestionId, mark })

test('an answer has the time of the edition that gave it its words of today', () => {
  const changes = trackChanges(true)
  changes.see([asked('a', 'one'), asked('b', 'one')], 10)
  changes.see([asked('a', 'one'), asked('b', 'two')], 20)
  changes.see([asked('c', 'one'), asked('a', 'one'), asked('b', 'two')], 30)
  const today = [asked('a', 'one'), asked('b', 'two'), asked('c', 'one'), asked('d', 'new')]
  expect(Object.fromEntries(changes.read(today))).toEqual({ a: 10, b: 20, c: 30 })
  expect(changes.read([asked('a', 'typed')]).size).toBe(0)
})

test('what the first known edition had is of unknown age where the past is not whole', () => {
  const changes = trackChanges(false)
  changes.see([asked('a', 'one'), asked('b', 'one')], 10)
  changes.see([asked('a', 'one'), asked('b', 'two')], 20)
  expect(Object.fromEntries(changes.read([asked('a', 'one'), asked('b', 'two')]))).toEqual({ b: 20 })
})

test.runIf(hasGit)('a folder in git knows its changes, one without git has none', () => {
  const note = (answer: string) => `# 노트\n\n- 첫 질문인가요?\n  - 답\n\n- 둘째 질문인가요?\n  - ${answer}\n`
  const folder = makeFolder({ '노트.md': note('답') })
  const changed = () => {
    const questions = readFolder(folder).notes.flatMap((each) => each.questions)
    return readAliases(folder, questions).changed.size
  }
  expect(changed()).toBe(0)
  gitIn(folder, 'init', '-q')
  commitAll(folder)
  expect(changed()).toBe(2)
  writeIn(folder, '노트.md', note('아직 커밋하지 않은 답'))
  expect(changed()).toBe(1)
})
