import fc from 'fast-check'

/**
 * Any character of Unicode, assigned or not, but no half of a pair. Half of them are ASCII. The `binary` unit of fast-check gives the
 * same, but takes most of a second to be made.
 */
const anyCharacter = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCodePoint(code)),
  fc
    .integer({ min: 0, max: 0x10ffff - 0x800 })
    .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800)),
)

/** Makes texts of any characters, up to `maxLength` of them. */
export function anyText(maxLength?: number): fc.Arbitrary<string> {
  return fc.string({ unit: anyCharacter, ...(maxLength !== undefined && { maxLength }) })
}
