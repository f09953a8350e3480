/** Finds the GitHub page where a reader can edit a note. */
import { relative, resolve } from 'node:path'
import { runGit } from './git.ts'

export interface Repository {
  /** Returns the address that edits a note at a line. `file` is relative to the content folder. */
  readonly editUrl: (file: string, line: number) => string
}

/**
 * Reads the GitHub repository of a folder from its `origin` remote. Null without git, without a remote, or with another host.
 * The branch is the one that GitHub Actions builds (`GITHUB_REF_NAME`), otherwise the one checked out.
 */
export function readRepository(dir: string): Repository | null {
  const remote = git(dir, ['remote', 'get-url', 'origin'])
  const slug = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(remote ?? '')?.[1]
  const top = git(dir, ['rev-parse', '--show-toplevel'])
  if (slug === undefined || top === null) return null
  const branch = process.env.GITHUB_REF_NAME ?? git(dir, ['rev-parse', '--abbrev-ref', 'HEAD']) ?? 'main'
  const folder = relative(top, resolve(dir)).split('\\').join('/')
  return {
    editUrl: (file, line) => {
      const path = [...folder.split('/'), ...file.split('/')]
        .filter((part) => part !== '')
        .map(encodeURIComponent)
      return `https://github.com/${slug}/edit/${encodeURIComponent(branch)}/${path.join('/')}#L${line}`
    },
  }
}

function git(dir: string, args: readonly string[]): string | null {
  const { output, failure } = runGit(dir, args)
  return failure === null ? output.toString('utf8').trim() : null
}
