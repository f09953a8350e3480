/** Writes a zip file without compression: pictures are compressed already. Source: PKWARE's APPNOTE.TXT, 4.3. */
import { crc32OfBytes } from './crc32.ts'

/** Takes names and contents. Returns the parts of the file, in order, for a `Blob`. The date is always the same. */
export function writeZipFile(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): readonly Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  for (const [text, bytes] of files) {
    const name = new TextEncoder().encode(text)
    const facts = new Uint8Array(26)
    const view = new DataView(facts.buffer)
    view.setUint16(0, 20, true)
    // Names are UTF-8. Nothing is compressed. 1 January 1980.
    view.setUint16(2, 0x0800, true)
    view.setUint16(8, 0x0021, true)
    view.setUint32(10, crc32OfBytes(bytes), true)
    view.setUint32(14, bytes.length, true)
    view.setUint32(18, bytes.length, true)
    view.setUint16(22, name.length, true)
    const local = [Uint8Array.of(0x50, 0x4b, 3, 4), facts, name, Uint8Array.from(bytes)]
    const where = new Uint8Array(14)
    new DataView(where.buffer).setUint32(10, at, true)
    directory.push(Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), facts, where, name)
    parts.push(...local)
    at += sizeOf(local)
  }
  const end = new Uint8Array(22)
  end.set([0x50, 0x4b, 5, 6])
  const view = new DataView(end.buffer)
  view.setUint16(8, files.length, true)
  view.setUint16(10, files.length, true)
  view.setUint32(12, sizeOf(directory), true)
  view.setUint32(16, at, true)
  return [...parts, ...directory, end]
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}
