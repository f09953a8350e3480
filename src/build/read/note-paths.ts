/** True for a file that is read as a note. Takes its name without folders. */
export function isNotePath(name: string): boolean {
  return /\.md$/i.test(name) && !name.startsWith('.') && !isReadme(name)
}

/** True for a file that tells about the folder, in any language: `README.md`, `readme.ko.md`. */
export function isReadme(name: string): boolean {
  return /^readme.*\.md$/i.test(name)
}

/** True for a folder whose notes are nobody's: a hidden one, or `node_modules`. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
