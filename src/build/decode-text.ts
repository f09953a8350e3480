/** The text of a note's bytes, and the name of the encoding it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'EUC-KR'
}

/** Decodes a note. UTF-8 is expected; old Korean editors and shells also leave EUC-KR and UTF-16 behind. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('euc-kr').decode(bytes), encoding: 'EUC-KR' }
  }
}
