/** Reads a zip file without compression by its directory. Throws when a part is not where it should be. */
export function readZip(zip: Buffer): ReadonlyMap<string, Uint8Array> {
  const end = zip.length - 22
  if (zip.readUInt32LE(end) !== 0x06054b50) throw Error('no end of a directory')
  const files = new Map<string, Uint8Array>()
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw Error('no entry of a directory')
    const [size, nameSize, start] = [
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ]
    if (zip.readUInt32LE(start) !== 0x04034b50) throw Error('no file')
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize)
    files.set(name, zip.subarray(start + 30 + nameSize, start + 30 + nameSize + size))
    at += 46 + nameSize
  }
  return files
}
