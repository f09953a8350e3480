// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { nodeSha256 } from '../../../../src/build/write/node-sha256.ts'
import { plainSha256 } from '../../../../src/ui/my/worker/plain-sha256.ts'

describe('plainSha256', () => {
  test('is that of Node, for texts and bytes of every length around a block', () => {
    const texts = Array.from({ length: 140 }, (_, length) => '가a'.repeat(length).slice(0, length))
    for (const text of texts) expect(plainSha256(text)).toEqual(new Uint8Array(nodeSha256(text)))
    const bytes = Uint8Array.from({ length: 200 }, (_, at) => at * 7)
    expect(plainSha256(bytes)).toEqual(new Uint8Array(nodeSha256(bytes)))
  })
})
