/** Opens a zip file. Only what is wanted is unpacked, and never more than fits. */
import { unzipSync } from 'fflate'
import { decodeText } from '../../../build/read/decode-text.ts'
import { MOST_FILES, MOST_UNPACKED } from './drop-limits.ts'
import { fileUse } from './wanted-files.ts'

export type Unzipped =
  | {
      readonly kind: 'files'
      readonly files: readonly (readonly [path: string, bytes: Uint8Array<ArrayBuffer>])[]
    }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'broken' }

/** Unpacks the notes and pictures of a zip file; zips inside of it are left alone. Never throws. */
export function openZip(zip: Uint8Array): Unzipped {
  let unpacked = 0
  let count = 0
  try {
    const entries = unzipSync(zip, {
      // An entry gets no more room than its size says, so a false size ends in cut bytes and not in a full memory.
      filter: ({ name, originalSize }) => {
        const use = fileUse(nameIn(name))
        if (use === 'none' || use === 'zip') return false
        unpacked += originalSize
        count += 1
        return unpacked <= MOST_UNPACKED && count <= MOST_FILES
      },
    })
    if (unpacked > MOST_UNPACKED) return { kind: 'too-large' }
    if (count > MOST_FILES) return { kind: 'too-many' }
    return {
      kind: 'files',
      files: Object.entries(entries).map(([name, bytes]) => [nameIn(name), new Uint8Array(bytes)]),
    }
  } catch {
    return { kind: 'broken' }
  }
}

/**
 * Returns an entry's path. Zips of Korean Windows write names in CP949 and do not say so; then the name comes as one letter for each
 * byte.
 */
function nameIn(name: string): string {
  const path = name.replaceAll('\\', '/')
  const codes = [...path].map((letter) => letter.charCodeAt(0))
  const isBytes = codes.some((code) => code > 0x7f) && codes.every((code) => code <= 0xff)
  const decoded = isBytes ? decodeText(Uint8Array.from(codes)) : null
  return (decoded === null || decoded.damaged ? path : decoded.text).normalize('NFC')
}
