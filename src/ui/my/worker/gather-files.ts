/** Gathers what was dropped: opens zips, takes notes and pictures, and turns down what is too much. */
import { decodeText } from '../../../build/read/decode-text.ts'
import { LARGEST_NOTE, LARGEST_ZIP, MOST_FILES, MOST_TEXT, MOST_UNPACKED } from './drop-limits.ts'
import type { DroppedFile, LeftOut, Refusal, Step } from './notes-messages.ts'
import { openZip } from './open-zip.ts'
import { belowCommonFolder, fileUse, GLOSSARY } from './wanted-files.ts'

export interface Gathered {
  /** The bytes of the notes, by their paths in the folder. */
  readonly notes: ReadonlyMap<string, Uint8Array>
  readonly pictures: ReadonlyMap<string, Blob>
  /** The text of the author's glossary; null when there is none. */
  readonly glossary: string | null
  readonly leftOut: readonly LeftOut[]
}

/**
 * Reads the bytes of notes, and opens zips. Pictures are not read. Of two files with the same path the later counts. Returns why
 * when it is too much, or when there is no note.
 */
export async function gatherFiles(
  dropped: readonly DroppedFile[],
  onStep: (step: Step) => void,
): Promise<Gathered | Refusal> {
  const opened = await openZips(dropped)
  if ('kind' in opened) return opened
  const wanted = opened.filter(({ path }) => fileUse(path) !== 'none')
  if (wanted.length > MOST_FILES) return { kind: 'too-many-files', most: MOST_FILES }
  const placed = belowCommonFolder(wanted.map(({ path }) => path))
  const notes = new Map<string, Uint8Array>()
  const pictures = new Map<string, Blob>()
  const leftOut: LeftOut[] = []
  let glossary: string | null = null
  let text = 0
  for (const [done, { path, blob }] of wanted.entries()) {
    onStep({ kind: 'files', done, total: wanted.length })
    const file = placed(path)
    if (fileUse(path) === 'picture') {
      pictures.set(file, blob)
      continue
    }
    const isGlossary = fileUse(path) === 'glossary'
    if (isGlossary && file !== GLOSSARY) continue
    if (blob.size > LARGEST_NOTE) {
      leftOut.push({ file, why: 'large-note' })
      continue
    }
    text += blob.size
    if (text > MOST_TEXT) return { kind: 'too-much-text', mostBytes: MOST_TEXT }
    const bytes = await bytesOf(blob)
    if (bytes === null) leftOut.push({ file, why: 'unreadable' })
    else if (isGlossary) glossary = decodeText(bytes).text
    else notes.set(file, bytes)
  }
  return notes.size === 0 && leftOut.length === 0
    ? { kind: 'no-notes' }
    : { notes, pictures, glossary, leftOut }
}

async function openZips(dropped: readonly DroppedFile[]): Promise<readonly DroppedFile[] | Refusal> {
  const files: DroppedFile[] = []
  for (const one of dropped) {
    if (fileUse(one.path) !== 'zip') {
      files.push(one)
      continue
    }
    if (one.blob.size > LARGEST_ZIP) return { kind: 'large-zip', file: one.path, mostBytes: LARGEST_ZIP }
    const bytes = await bytesOf(one.blob)
    const opened = bytes === null ? null : openZip(bytes)
    switch (opened?.kind) {
      case 'files':
        for (const [path, content] of opened.files) files.push({ path, blob: new Blob([content]) })
        break
      case 'too-large':
        return { kind: 'large-zip', file: one.path, mostBytes: MOST_UNPACKED }
      case 'too-many':
        return { kind: 'too-many-files', most: MOST_FILES }
      default:
        return { kind: 'broken-zip', file: one.path }
    }
  }
  return files
}

/** Null when the file is gone or the browser may not read it. */
async function bytesOf(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    return null
  }
}
