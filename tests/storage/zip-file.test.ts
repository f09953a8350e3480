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

  test('says in front and at its end what APPNOTE asks for: UTF-8 names, a date, how many files', () => {
    const zip = Buffer.concat(
      writeZipFile([
        ['a', Uint8Array.of(1)],
        ['b', Uint8Array.of(2)],
      ]),
    )
    const name = zip.indexOf('a')
    expect([4, 6, 8, 10, 12, 26, 28].map((at) => zip.readUInt16LE(at))).toEqual([
      20, 0x0800, 0, 0, 0x0021, 1, 0,
    ])
    expect(name).toBe(30)
    const end = zip.length - 22
    expect([8, 10].map((at) => zip.readUInt16LE(end + at))).toEqual([2, 2])
    // The directory: its length, and where it begins, behind two files of 32 bytes.
    expect([12, 16].map((at) => zip.readUInt32LE(end + at))).toEqual([end - 64, 64])
    expect(zip.subarray(64, 70)).toEqual(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]))
  })

  test('is a zip file without files, too', () => {
    expect([...readZip(Buffer.concat(writeZipFile([])))]).toEqual([])
  })
})
