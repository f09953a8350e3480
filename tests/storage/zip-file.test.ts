import { describe, expect, test } from 'vitest'
import { crc32 } from '../../src/storage/crc32.ts'
import { writeZipFile } from '../../src/storage/zip-file.ts'
import { readZip } from '../support/read-zip.ts'

describe('a zip file', () => {
  test('gives back every file with its name', () => {
    const files = [
      ['collection.anki2', new TextEncoder().encode('가나다')],
      ['그림.png', new Uint8Array(70_000).fill(7)],
      ['empty', new Uint8Array()],
    ] as const
    const zip = Buffer.concat(writeZipFile(files))
    expect([...readZip(zip)].map(([name, bytes]) => [name, [...bytes]])).toEqual(
      files.map(([name, bytes]) => [name, [...bytes]]),
    )
    // The checksum stands in front of the first file's sizes.
    expect(zip.readUInt32LE(14).toString(16)).toBe(crc32('가나다').replace(/^0+/, ''))
  })

  test('is a zip file without files, too', () => {
    expect([...readZip(Buffer.concat(writeZipFile([])))]).toEqual([])
  })
})
