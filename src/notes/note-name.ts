/** How files are named: notes, and what notes name. */

/** The ends that say that a file is Markdown. */
const MARKDOWN = /\.(?:md|markdown)$/i

/** True for the name or path of a Markdown file. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path)
}

/** Returns the name of a file without its folders and the end that says that it is Markdown: `docs/my-note.md` → `my-note`. */
export function noteName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFC')
  const bare = name.replace(MARKDOWN, '')
  return bare === '' ? name : bare
}

/** True for a path that leads somewhere on its author's computer alone: `C:\Users\me\a.png`, `file:///…`, `/Users/me/a.png`. */
export function isOnOwnDisk(path: string): boolean {
  return /^(?:[a-z]:[\\/]|\\\\|file:|\/(?:Users|home|Volumes|mnt)\/|~\/)/i.test(path)
}
