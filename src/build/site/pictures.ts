/** Collects the pictures of a site: their files, and what is wrong with them. */
import type { NoteProblem, Picture } from '../../notes/model.ts'
import { isOnOwnDisk } from '../../notes/note-name.ts'
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
      const { alt, path, line, column, width } = picture
      const loaded = await loadPicture(noteFile, path)
      switch (loaded.kind) {
        case 'built':
          for (const [name, bytes] of loaded.served) files.set(name, bytes)
          return { alt, path, file: loaded.file, remote: null, ...shownAs(width, loaded.file) }
        case 'refused':
          if (loaded.isFine !== true && !told.has(`${line} ${noteFile}`))
            problems.push(
              makeProblem('broken-picture', noteFile, line, column, `"${path}": ${loaded.message}`),
            )
          return { alt, path: shownPath(path), file: null, remote: null, why: loaded.message }
        case 'elsewhere':
          return { alt, path: shownPath(path), file: null, remote: loaded.address, ...shownAs(width, REMOTE) }
        default:
          return loaded satisfies never
      }
    },
  }
}

/** Returns what learners see of the path of a missing picture: not how the author's computer is arranged, and no picture as a text. */
function shownPath(path: string): string {
  if (isOnOwnDisk(path)) return path.split(/[\\/]/).at(-1) ?? ''
  return /^data:/i.test(path) ? 'data:…' : path
}

/** How large a picture of another site is drawn at most, before anybody knows its size. */
const REMOTE = { width: 1600, height: 900 }

/** Returns the size for a width that an author wants, never larger than the picture. */
function shownAs(wanted: number | undefined, size: typeof REMOTE): Pick<BodyPicture, 'shown'> {
  if (wanted === undefined) return {}
  const width = Math.min(wanted, size.width)
  return { shown: { width, height: Math.round((size.height * width) / size.width) } }
}
