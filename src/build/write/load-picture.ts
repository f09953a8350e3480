/** Finds the pictures of notes on disk and makes them ready for the site. */
import { processPicture } from '../picture/process-picture.ts'
import { allowedAddress } from '../read/picture-hosts.ts'
import { resolvePicture } from '../read/read-folder.ts'
import type { LoadedPicture, SiteSource } from '../site/site-source.ts'

/**
 * Returns a function that loads pictures below `root`. Each file is processed once, however many notes show it. `hosts` are the
 * sites whose pictures may be shown.
 */
export function pictureLoader(root: string, hosts: ReadonlySet<string>): SiteSource['loadPicture'] {
  const loaded = new Map<string, Promise<LoadedPicture>>()
  return async (noteFile, path) => {
    const file = resolvePicture(root, noteFile, path)
    if (file === null) return { kind: 'elsewhere', address: allowedAddress(hosts, path) }
    const known = loaded.get(file) ?? load(file)
    loaded.set(file, known)
    return known
  }
}

async function load(file: string): Promise<LoadedPicture> {
  const picture = await processPicture(file)
  if (picture.kind === 'refused') return { kind: 'refused', message: picture.message }
  const { width, height, original, webp } = picture
  return {
    kind: 'built',
    file: { src: original.name, webp: webp?.name ?? null, width, height },
    served: [original, ...(webp === null ? [] : [webp])].map(({ name, bytes }) => [name, bytes]),
  }
}
