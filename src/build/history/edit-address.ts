/** Finds the GitHub page where a reader can edit a note. */
import { resolve } from 'node:path'
import { relativePath } from '../read/folder-paths.ts'
import { runGit } from './git.ts'

export interface Repository {
  /** Returns the address that edits a note at a line. `file` is relative to the content folder. */
  readonly editUrl: (file: string, line: number) => string
}

/**
 * Returns where the notes of a folder are edited. `edit` is what the author says in mundap.yaml: a repository on GitHub, an address
 * with `{file}` and `{line}`, an address that a note's path is added to, or `none`; with null the `origin` remote of git counts. Null
 * for nowhere: without git, without a remote, or with another host. The branch is the one that GitHub Actions builds
 * (`GITHUB_REF_NAME`), otherwise the one checked out.
 */
export function readRepository(dir: string, edit: string | null = null): Repository | null {
  if (edit === 'none') return null
  const remote = edit ?? git(dir, ['remote', 'get-url', 'origin'])
  const slug = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote ?? '')?.[1]
  if (slug === undefined) return edit === null ? null : { editUrl: (file, line) => fill(edit, file, line) }
  const top = git(dir, ['rev-parse', '--show-toplevel'])
  if (top === null && edit === null) return null
  const branch = process.env.GITHUB_REF_NAME ?? git(dir, ['rev-parse', '--abbrev-ref', 'HEAD']) ?? 'main'
  const folder = top === null ? '' : relativePath(top, resolve(dir))
  return {
    editUrl: (file, line) => {
      return `https://github.com/${slug}/edit/${encodeURIComponent(branch)}/${encodePath(`${folder}/${file}`)}#L${line}`
    },
  }
}

/** Puts a note into the address that an author gives. */
function fill(address: string, file: string, line: number): string {
  if (!address.includes('{file}')) return `${address.replace(/\/$/, '')}/${encodePath(file)}`
  return address.replaceAll('{file}', encodePath(file)).replaceAll('{line}', String(line))
}

function encodePath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/')
}

function git(dir: string, args: readonly string[]): string | null {
  const { output, failure } = runGit(dir, args)
  return failure === null ? output.toString('utf8').trim() : null
}
