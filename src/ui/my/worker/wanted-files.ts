/** Says which of the dropped files are read, and where each stands in the folder of notes. */
import { isNotePath, isReadme, isSkippedFolder } from '../../../build/read/note-paths.ts'

/** What a file is for, by its path. */
export type FileUse = 'note' | 'picture' | 'zip' | 'glossary' | 'none'

/** The author's own glossary, in the folder of the notes. Elsewhere it is for nothing, as in a build. */
export const GLOSSARY = 'glossary.yaml'

/** Takes a path with `/`. Hidden files and folders, `node_modules`, READMEs and files of other kinds are not wanted. */
export function fileUse(path: string): FileUse {
  const steps = path.split('/')
  const name = steps.pop() ?? ''
  if (steps.some(isSkippedFolder) || name.startsWith('.')) return 'none'
  if (isNotePath(name)) return 'note'
  if (isReadme(name)) return 'none'
  if (/\.zip$/i.test(name)) return 'zip'
  if (name === GLOSSARY) return 'glossary'
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name) ? 'picture' : 'none'
}

/** Returns a function that takes the folder around all paths off a path. Where there is none, paths stay as they are. */
export function belowCommonFolder(paths: readonly string[]): (path: string) => string {
  const [root = '', ...rest] = paths[0]?.split('/') ?? []
  const isCommon = rest.length > 0 && paths.every((path) => path.startsWith(`${root}/`))
  return (path) => (isCommon ? path.slice(root.length + 1) : path)
}
