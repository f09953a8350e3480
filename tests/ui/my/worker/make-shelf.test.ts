import { describe, expect, test } from 'vitest'
import { openSearcher } from '../../../../src/search/searcher.ts'
import type { Glossary } from '../../../../src/search/text/lexicon.ts'
import type { KeptNote } from '../../../../src/storage/kept-note-rows.ts'
import { makeShelf } from '../../../../src/ui/my/worker/make-shelf.ts'

const none: Glossary = { same: [], similar: [] }

function kept(file: string, text: string, glossary?: string): KeptNote {
  const own = glossary === undefined ? {} : { glossary }
  return {
    file,
    bytes: new Uint8Array(new TextEncoder().encode(text)),
    pictures: new Map(),
    keptAt: 1,
    ...own,
  }
}

/** Makes a shelf and returns a function that searches it for questions, and its glossary. */
async function shelfOf(notes: readonly KeptNote[], published = none) {
  const { site, files, isWhole } = await makeShelf(notes, published)
  if (site === null) throw Error('nothing is asked')
  const read = (path: string): string => files.get(path) ?? ''
  const searcher = openSearcher(read(site.searchUrl), async (name, readFile) =>
    readFile(read(`search/${name}`)),
  )
  const find = async (text: string): Promise<readonly string[]> =>
    (await searcher.search(text, 5, null)).hits.map(({ question }) => question)
  return { find, isWhole, glossary: JSON.parse(read(site.glossaryUrl)) as Glossary }
}

const semaphore = kept('a.md', '- What is a semaphore?\n  - A counter.\n- What is a heap?\n  - Memory.\n')

describe('the search of own notes', () => {
  test('knows the other names of a subject that the published notes do not have', async () => {
    const { find, isWhole, glossary } = await shelfOf([semaphore])
    expect(await find('세마포어')).toEqual(['What is a semaphore?'])
    expect(isWhole).toBe(true)
    // What leads to no word of these notes is left out, as a build does it.
    expect(glossary.same.flat()).toContain('세마포어')
    expect(glossary.same.flat()).not.toContain('뮤텍스')
  })

  test('knows what the author of the published notes has written', async () => {
    const { find } = await shelfOf([semaphore], { same: [['힙더미', 'heap']], similar: [] })
    expect(await find('힙더미')).toEqual(['What is a heap?'])
  })

  test('knows the glossary of each note’s own folder', async () => {
    const other = kept('b.md', '- 쿼카란?\n  - 동물이다.\n', '같은 말:\n  - 쿼카, quokka\n')
    const { find } = await shelfOf([semaphore, other])
    expect(await find('quokka')).toEqual(['쿼카란?'])
    expect(await find('세마포어')).toEqual(['What is a semaphore?'])
  })

  test('leaves out the built-in names where the glossary of the folder says so, and reads past what is no YAML', async () => {
    const alone = await shelfOf([{ ...semaphore, glossary: 'extends: none\n' }])
    expect(await alone.find('세마포어')).toEqual([])
    const broken = await shelfOf([{ ...semaphore, glossary: '같은 말: [' }])
    expect(await broken.find('세마포어')).toEqual(['What is a semaphore?'])
  })
})
