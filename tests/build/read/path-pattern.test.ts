import { expect, test } from 'vitest'
import { matcher } from '../../../src/build/read/path-pattern.ts'

test.each([
  ['초안', ['초안/a.md', '1주차/초안/a.md', '초안'], ['초안2/a.md', 'a초안.md']],
  ['*.draft.md', ['a.draft.md', '1주차/b.draft.md'], ['adraft.md', 'draft.md']],
  ['1주차/*.md', ['1주차/a.md'], ['2주차/1주차/a.md', '1주차/b/a.md']],
  ['/a.md', ['a.md'], ['b/a.md']],
  ['초안/', ['초안/a.md'], ['a.md']],
  ['**/답.md', ['답.md', '1/2/답.md'], ['오답.md']],
  ['강의/**', ['강의/a.md', '강의/1/b.md'], ['강의.md']],
  ['강의/**/a.md', ['강의/a.md', '강의/1/2/a.md'], ['강의/ba.md']],
  ['주?.md', ['주1.md'], ['주10.md', '주/.md']],
  ['C++ (1).md', ['C++ (1).md'], ['CC (1).md', 'C++ 1.md']],
  ['초안'.normalize('NFD'), ['초안/a.md'], ['초/a.md']],
])('%s fits what it does in .gitignore', (pattern, fitting, others) => {
  const fits = matcher(pattern)
  expect(fitting.filter((path) => !fits(path))).toEqual([])
  expect(fitting.map((path) => path.normalize('NFD')).filter((path) => !fits(path))).toEqual([])
  expect(others.filter(fits)).toEqual([])
})
