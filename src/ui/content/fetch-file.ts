/** Fetches one of the site's JSON files and checks it at the door. */
import { fileUrl } from '../base/paths.ts'
import { readOrFetchAnew } from './fetch-anew.ts'
import { type FileKind, type FileOf, validators } from './validators.ts'

/**
 * Fetches the file at a path below the base. A file that is cut, no JSON, or of another shape is fetched once more past all
 * caches. Rejects when that does not help, and when the host does not answer with the file. `onGone` is called when it has none.
 */
export async function fetchFile<Kind extends FileKind>(
  kind: Kind,
  path: string,
  onGone: () => void = () => {},
): Promise<FileOf<Kind>> {
  const url = fileUrl(path)
  const response = await fetch(url)
  if (response.status === 404) onGone()
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  // TypeScript does not see that the validator of a kind returns the file of that kind.
  const validate = validators[kind] as (value: unknown) => FileOf<Kind>
  return readOrFetchAnew(url, response, (text) => validate(JSON.parse(text)))
}
