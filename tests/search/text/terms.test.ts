import { describe, expect, it } from 'vitest'
import { cutCompound } from '../../../src/search/text/terms.ts'

describe('cutCompound', () => {
  it('cuts words written together', () => {
    const known = new Set(['이미지', '삭제', '파일', '시스템', '파일시스템'])
    expect(cutCompound('이미지삭제', (part) => known.has(part))).toEqual(['이미지', '삭제'])
    expect(cutCompound('레이어드파일시스템', (part) => known.has(part), 4)).toEqual(['파일시스템'])
    expect(cutCompound('파일시스템', (part) => known.has(part))).toEqual(['파일', '시스템'])
    expect(cutCompound('모르는낱말', (part) => known.has(part))).toBeNull()
  })
})
