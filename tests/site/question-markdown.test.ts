import { describe, expect, test } from 'vitest'
import { buildSite } from '../../src/build/write/build-site.ts'
import { readNotes } from '../../src/notes/read-notes.ts'
import { questionMarkdown } from '../../src/site/question-markdown.ts'
import { fixtureNotes } from '../support/fixture-notes.ts'
import { makeFolders } from '../support/note-folder.ts'

const folderOf = makeFolders()
const root = 'https://a.io/b/'

/** The Markdown of every question of a folder, with the texts that it is made from. */
async function written(folder: string) {
  const site = await buildSite(folder)
  return site.paths.flatMap((path) => {
    const view = site.page(path)?.view
    return view?.kind === 'question'
      ? [{ card: view.card, body: view.body, text: questionMarkdown(view.card, view.body, root) }]
      : []
  })
}
const answerOf = async (answer: string) => {
  const [one] = await written(folderOf({ 'a.md': `# 노트\n\n- 질문인가요?\n${answer}\n` }))
  return one?.text.split('\n').slice(2, -3).join('\n')
}

describe('a question as Markdown', () => {
  test('is a heading, the answer, and its address', async () => {
    const [one] = await written(folderOf({ 'a.md': '# 노트\n\n- `>`는 **무엇**인가요?\n  - 비교입니다.\n' }))
    expect(one?.text).toBe(`# \`>\`는 **무엇**인가요?\n\n- 비교입니다.\n\n<${root}q/${one?.card.id}/>\n`)
  })

  test.each([
    ['  - 가\n    - 나\n      - 다\n  - 라', '- 가\n\n  - 나\n\n    - 다\n\n- 라'],
    ['  1. 가\n  2. 나', '1. 가\n2. 나'],
    ['  > 가\n  >\n  > 나', '> 가\n>\n> 나'],
    ['  - [가](https://a.io/(b))', '- [가](<https://a.io/(b)>)'],
    ['  - 2 \\* 3 \\* 4', '- 2 \\* 3 \\* 4'],
    ['  - snake_case_name', '- snake_case_name'],
    ['  - `` a`b ``', '- ``a`b``'],
    ['  | 가 | 나 |\n  |:-:|--:|\n  | a\\|b | c |', '| 가 | 나 |\n| :-: | --: |\n| a\\|b | c |'],
  ])('writes %j as it is read again', async (answer, expected) => {
    expect(await answerOf(answer)).toBe(expected)
  })

  test('fences code with more backticks than it holds', async () => {
    expect(await answerOf('\n````md\n```sh\nls\n```\n````')).toBe('````md\n```sh\nls\n```\n````')
  })

  test('reads again as the same question and answer, for every question of the notes', async () => {
    const all = await written(fixtureNotes)
    expect(all.length).toBeGreaterThan(10)
    for (const { card, body, text } of all) {
      const [note] = readNotes([{ file: 'a.md', text: text.replace('\n', '\n<!-- questions: # -->\n') }])
      const [again, ...others] = note?.questions ?? []
      const withoutAddress = again?.answerText.replace(/\s*https:\S+$/, '')
      expect({ text: again?.text, answer: withoutAddress, others }).toEqual({
        text: card.text,
        answer: body.answerText.trim(),
        others: [],
      })
      expect(again?.codeBlocks.map((code) => code.text)).toEqual(body.codeBlocks.map((code) => code.text))
    }
  })
})
