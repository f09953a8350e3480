/** Patterns of paths, as authors know them from `.gitignore`. */

/**
 * Returns a function that says whether a path below the folder fits a pattern. `*` and `?` stand for letters of one name, `**` for
 * any folders. A pattern without a slash fits a name at any depth; one with a slash begins at the folder. What fits a folder fits
 * everything in it. Composed and decomposed Korean names are the same; with `anyCase` also `A` and `a`.
 */
export function matcher(pattern: string, anyCase = false): (path: string) => boolean {
  const plain = pattern.normalize('NFC').replace(/\/+$/, '')
  const isName = !plain.includes('/')
  const source = plain.replace(/^\//, '').replace(/\*\*\/?|\*|\?|[^*?]+/g, (part) => {
    if (part === '**/') return '(?:.*/)?'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    return part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  })
  const fits = new RegExp(`^${isName ? '(?:.*/)?' : ''}${source}(?:/.*)?$`, anyCase ? 'sui' : 'su')
  return (path) => fits.test(path.normalize('NFC'))
}
