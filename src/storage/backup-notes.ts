/** The learner's own notes in a backup: text that a person can read, and pictures. */
import { isRecord } from '../site/is-record.ts'
import type { KeptNote } from './kept-note-rows.ts'

/** Returns a note as a line of JSON. What is no UTF-8 goes as base64. */
export function toNoteLine({ file, keptAt, bytes, pictures, glossary }: KeptNote): string {
  const text = textOf(bytes)
  return JSON.stringify({
    file,
    keptAt,
    ...(text === null ? { base64: toBase64(bytes) } : { text }),
    pictures: [...pictures].map(([path, picture]) => ({ path, base64: toBase64(picture) })),
    glossary,
  })
}

/** Reads a note of a backup; null when it is none. A picture that is none is left out. Never throws. */
export function readNoteItem(item: unknown): KeptNote | null {
  if (!isRecord(item)) return null
  const { file, keptAt, text, base64, pictures, glossary } = item
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : fromBase64(base64)
  if (typeof file !== 'string' || file === '' || typeof keptAt !== 'number' || bytes === null) return null
  const shown = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const picture of Array.isArray(pictures) ? pictures : []) {
    const read = isRecord(picture) ? fromBase64(picture.base64) : null
    if (isRecord(picture) && typeof picture.path === 'string' && read !== null) shown.set(picture.path, read)
  }
  const own = typeof glossary === 'string' ? { glossary } : {}
  return { file, keptAt, bytes: new Uint8Array(bytes), pictures: shown, ...own }
}

/** Null when the bytes would not be the same again. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Longer lists of arguments are too many for some browsers. */
const PIECE = 0x8000

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  return btoa(pieces.join(''))
}

function fromBase64(value: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof value !== 'string') return null
  try {
    return Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
