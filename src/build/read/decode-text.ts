/** Finds the encoding of a note and decodes it. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'EUC-KR'
  /** True when some bytes are invalid in that encoding. Each becomes U+FFFD. */
  readonly damaged: boolean
}

/**
 * Decodes a note. Never throws. UTF-8 is expected. Old Korean editors and shells also write EUC-KR (CP949), and UTF-16 with or
 * without a byte order mark. The whole file has one encoding; a few broken bytes do not change it.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const order = utf16Order(bytes)
  if (order !== null) return decode(bytes, order, 'UTF-16')
  const utf8 = decode(bytes, 'utf-8', 'UTF-8')
  if (!utf8.damaged) return utf8
  const korean = decode(bytes, 'euc-kr', 'EUC-KR')
  const likeness = koreanLikeness(korean.text)
  return likeness > 0 && likeness > koreanLikeness(utf8.text) ? korean : utf8
}

function decode(bytes: Uint8Array, label: string, encoding: Decoded['encoding']): Decoded {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding, damaged: false }
  } catch {
    return { text: new TextDecoder(label).decode(bytes), encoding, damaged: true }
  }
}

/**
 * Scores how much a text looks like Korean: common syllables add points, signs of a wrong encoding take points away. UTF-8 read
 * as EUC-KR gives Chinese characters and syllables outside of the 2,350 of KS X 1001. EUC-KR read as UTF-8 gives broken bytes.
 */
function koreanLikeness(text: string): number {
  let likeness = 0
  for (const character of text) {
    if (character === '\ufffd' || /\p{Script=Han}|\p{Co}/u.test(character)) likeness -= 2
    else if (/[가-힣]/.test(character)) likeness += isCommonSyllable(character) ? 1 : -2
  }
  return likeness
}

let common: ReadonlySet<string> | null = null

/** True for the 2,350 syllables of KS X 1001 (rows 0xB0 to 0xC8): nearly all that Korean uses. */
export function isCommonSyllable(syllable: string): boolean {
  common ??= new Set(
    new TextDecoder('euc-kr').decode(
      Uint8Array.from({ length: 25 * 94 * 2 }, (_, at) => {
        const cell = at >> 1
        return at % 2 === 0 ? 0xb0 + Math.floor(cell / 94) : 0xa1 + (cell % 94)
      }),
    ),
  )
  return common.has(syllable)
}

/** Finds UTF-16 by its byte order mark, or by zero bytes: spaces, line ends and Latin letters have one in every second byte. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [high = 0, low = 0] = zeros
  // Some syllables, such as 가 (U+AC00), have their zero in the other byte.
  if (Math.max(high, low) * 20 < bytes.length) return null
  if (low > high * 3) return 'utf-16le'
  return high > low * 3 ? 'utf-16be' : null
}
