/** Collects the pictures of a site: their files, and what is wrong with them. */
import type { NoteProblem, Picture } from '../../notes/model.ts'
import { makeProblem } from '../../notes/problem.ts'
import type { BodyPicture } from '../../site/site-data.ts'
import type { SiteSource } from './site-source.ts'

export interface PictureCollector {
  /** Returns a picture as a page shows it. Takes the file of its note. */
  readonly add: (noteFile: string, picture: Picture) => Promise<BodyPicture>
  /** The files of all pictures added so far, by path below the base. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What is wrong with the pictures added so far. */
  readonly problems: readonly NoteProblem[]
}

/** Codes of problems that reading the folder already finds in a picture's file. */
const TOLD_BEFORE: ReadonlySet<string> = new Set(['active-svg', 'broken-svg', 'unread-picture'])

/** Starts a collection. `known` are the problems found so far: what they tell of a picture is not told again. */
export function collectPictures(
  loadPicture: SiteSource['loadPicture'],
  known: readonly NoteProblem[],
): PictureCollector {
  const files = new Map<string, Uint8Array>()
  const problems: NoteProblem[] = []
  const told = new Set(
    known.filter(({ code }) => TOLD_BEFORE.has(code)).map(({ file, line }) => `${line} ${file}`),
  )
  return {
    files,
    problems,
    add: async (noteFile, picture) => {
      const { alt, path, line, column } = picture
      const loaded = await loadPicture(noteFile, path)
      switch (loaded.kind) {
        case 'built':
          for (const [name, bytes] of loaded.served) files.set(name, bytes)
          return { alt, path, file: loaded.file, remote: null }
        case 'refused':
          if (!told.has(`${line} ${noteFile}`))
            problems.push(
              makeProblem('broken-picture', noteFile, line, column, `"${path}": ${loaded.message}`),
            )
          return { alt, path, file: null, remote: null }
        case 'elsewhere':
          return { alt, path, file: null, remote: loaded.address }
        default:
          return loaded satisfies never
      }
    },
  }
}
