/** Where the text of a note is shown. */

/**
 * Takes the address where a note is edited on GitHub. Returns where its Markdown is shown, at the same line. Another address is
 * returned as it is.
 */
export function sourceAddress(editUrl: string): string {
  const [, repository, place] = /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/edit\/(.+)$/.exec(editUrl) ?? []
  if (repository === undefined || place === undefined) return editUrl
  return `${repository}/blob/${place.replace('#', '?plain=1#')}`
}
