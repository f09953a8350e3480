/** The learner's own notes as a page opens them, without a database. */
import type { Content } from '../../src/ui/content/content.ts'
import { openOwnContent } from '../../src/ui/my/own-content.ts'
import { makeShelf } from '../../src/ui/my/worker/make-shelf.ts'

/** Keeps one note, which must ask something. */
export async function openOwn(text: string, file = '내 강의.md'): Promise<Content> {
  const note = { file, bytes: new TextEncoder().encode(text), pictures: new Map(), keptAt: 1 }
  const { site, files } = await makeShelf([note], { same: [], similar: [] })
  if (site === null) throw Error('own-shelf: the note asks nothing')
  const inFolder = (folder: string): (readonly [string, string])[] =>
    [...files].flatMap(([path, content]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), content]] : [],
    )
  return openOwnContent(
    site,
    {
      readMade: async (path) => files.get(path) ?? null,
      readMadeIn: async (folder) => Object.fromEntries(inFolder(folder)),
      readPicture: async () => null,
    },
    '내 노트',
    async (these) => these,
  )
}
