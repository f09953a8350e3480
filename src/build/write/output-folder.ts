/** Guards the folder that a site is written into, because it is emptied first. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { folderHolds } from '../read/folder-paths.ts'

/** Files of every built site. */
const OWN = ['index.html', '404.html', 'sw.js']

/** Folders of a site that are no page. */
const OWN_FOLDERS: ReadonlySet<string> = new Set([
  'assets',
  'data',
  'img',
  'page',
  'preview',
  'q',
  's',
  'search',
])

/** The ends of names at the top of a site. */
const OWN_FILES = /\.(?:html|js|json|png|svg|txt|webmanifest|xml)$/

/** What hosts look for at the top of a site (GitHub Pages; Netlify and Cloudflare), and what Windows leaves in folders. */
const OF_HOSTS: ReadonlySet<string> = new Set(['CNAME', '_headers', '_redirects', 'Thumbs.db', 'desktop.ini'])

/**
 * True for what stands at the top of a site for its host and not for its readers, also git's folder and `.nojekyll`. It stays when
 * the folder is emptied. `.vite` is the bundler's, and part of a site.
 */
export function isOfHost(name: string): boolean {
  return (name.startsWith('.') && name !== '.vite') || OF_HOSTS.has(name)
}

/**
 * Returns why a site must not be written into `folder`, in Korean; null when it may. `kept` are folders that must survive: the one the
 * command runs in, and the notes. A folder with anything else than an earlier site in it is refused. All paths are absolute.
 */
export function whyNotOutput(folder: string, kept: readonly string[]): string | null {
  if (kept.some((one) => folderHolds(folder, one)))
    return '노트가 든 폴더예요. 사이트를 만들 때 비워지니, 그 안의 다른 폴더를 --out에 적어 주세요.'
  if (!existsSync(folder)) return null
  if (!statSync(folder).isDirectory()) return '폴더가 아니라 파일이에요. 다른 이름을 --out에 적어 주세요.'
  const names = readdirSync(folder).filter((name) => !isOfHost(name))
  if (names.length === 0) return null
  if (!isSite(folder))
    return '다른 파일이 들어 있는 폴더예요. 사이트를 만들 때 비워지니, 없거나 빈 폴더를 --out에 적어 주세요.'
  const [strange] = names.filter((name) => !isOfSite(folder, name))
  return strange === undefined
    ? null
    : `사이트가 아닌 것(${strange})이 들어 있는 폴더예요. 사이트를 만들 때 비워지니, 그것을 다른 곳으로 옮기거나 다른 폴더를 --out에 적어 주세요.`
}

/**
 * Returns whether `npm run build` empties the folder that it writes into: below the program, as Vite does; elsewhere where nothing but
 * an earlier site is. Otherwise what an author took back would stay in the site. Never the program or the notes. `notes` is the folder of notes, or the one note.
 */
export function mayEmpty(folder: string, program: string, notes: string): boolean {
  const kept = [program, notes]
  if (kept.some((one) => folderHolds(folder, one))) return false
  return folderHolds(program, folder) || whyNotOutput(folder, kept) === null
}

/** True where a site of this program stands. */
function isSite(folder: string): boolean {
  if (!OWN.every((name) => existsSync(join(folder, name)))) return false
  return /<html[^>]* data-base="/.test(readFileSync(join(folder, 'index.html'), 'utf8'))
}

/** True for a file or folder at the top of a site that a build may have written. */
function isOfSite(folder: string, name: string): boolean {
  const path = join(folder, name)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return OWN_FILES.test(name)
  return OWN_FOLDERS.has(name) || name === '.vite' || existsSync(join(path, 'index.html'))
}
