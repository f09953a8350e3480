import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/build/read/decode-text.ts'

const note = '# 도커 노트\n\n- 컨테이너는 무엇인가요?\n  - 격리된 프로세스예요. 가상 머신과 달라요.\n'
/** The words 질문, 답, 도커 in EUC-KR, which Node can only read. */
const euc = (...bytes: readonly number[]) => Uint8Array.from(bytes)
const eucNote = euc(
  ...[0x2d, 0x20, 0xb5, 0xb5, 0xc4, 0xbf, 0x20, 0xc1, 0xfa, 0xb9, 0xae, 0x3f, 0x0a],
  ...[0x20, 0x20, 0x2d, 0x20, 0xb4, 0xe4, 0x0a],
)
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('the encoding of a note', () => {
  test.each([
    ['UTF-8', Buffer.from(note), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${note}`), 'UTF-8'],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${note}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 big-endian', bigEndian(`\ufeff${note}`), 'UTF-16'],
    ['UTF-16 little-endian without a mark', Buffer.from(note, 'utf16le'), 'UTF-16'],
    ['UTF-16 big-endian without a mark', bigEndian(note), 'UTF-16'],
  ] as const)('is %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: note, encoding, damaged: false })
  })

  test('is EUC-KR', () => {
    expect(decodeText(eucNote)).toEqual({
      text: '- 도커 질문?\n  - 답\n',
      encoding: 'EUC-KR',
      damaged: false,
    })
  })

  test.each([
    ['a lone byte of Latin-1', [...Buffer.from(note), 0xe9, 0x0a], `${note}�\n`],
    ['two bytes of CP949 in the middle of UTF-8', [...Buffer.from(note), 0xb4, 0xe4], `${note}��`],
    ['a character cut at the end of the file', [...Buffer.from(note).subarray(0, -4)], null],
    [
      'a byte 0xff inside of a character',
      [...Buffer.from('- 질'), 0xff, ...Buffer.from('문?\n  - 답\n')],
      null,
    ],
    ['a short note', [...Buffer.from('- '), 0xec, 0xa7, ...Buffer.from('문?\n')], '- �문?\n'],
    [
      'an English note with one é',
      [...Buffer.from('- What is a caf'), 0xe9, ...Buffer.from(' here?\n')],
      '- What is a caf� here?\n',
    ],
    [
      'an English note with one ÄN',
      [...Buffer.from('- What is '), 0xc4, ...Buffer.from('NDERUNG?\n')],
      '- What is �NDERUNG?\n',
    ],
    ['German in Latin-1', [0x47, 0x72, 0xf6, 0xdf, 0x65, 0x0a], 'Gr��e\n'],
  ] as const)('stays UTF-8 with %s', (_, bytes, text) => {
    const decoded = decodeText(Uint8Array.from(bytes))
    expect(decoded).toMatchObject({ encoding: 'UTF-8', damaged: true })
    expect(decoded.text).toContain('\ufffd')
    if (text !== null) expect(decoded.text).toBe(text)
  })

  test('stays UTF-8 wherever one byte of a note is broken', () => {
    const bytes = Buffer.from(note)
    for (const bad of [0x80, 0xb0, 0xc4, 0xe9, 0xff]) {
      for (let at = 0; at < bytes.length; at += 1) {
        const broken = Uint8Array.from(bytes)
        broken[at] = bad
        expect([bad, at, decodeText(broken).encoding]).toEqual([bad, at, 'UTF-8'])
      }
    }
  })

  test('stays EUC-KR with a broken byte', () => {
    for (let at = 0; at < eucNote.length; at += 1) {
      const broken = Uint8Array.from([...eucNote, ...eucNote])
      broken[at] = 0x80
      expect(decodeText(broken).encoding).toBe('EUC-KR')
    }
    expect(decodeText(eucNote.subarray(0, -2))).toMatchObject({ encoding: 'EUC-KR', damaged: true })
  })

  test('stays UTF-8 with a zero byte or two, and UTF-16 with half a character at its end', () => {
    expect(decodeText(Buffer.from(`${note}\0\0`))).toMatchObject({ encoding: 'UTF-8', damaged: false })
    expect(decodeText(Buffer.from(note, 'utf16le').subarray(0, -1))).toMatchObject({
      encoding: 'UTF-16',
      damaged: true,
    })
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'UTF-8', damaged: false })
  })
})
