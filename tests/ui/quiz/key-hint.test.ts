import { expect, test } from 'vitest'
import { setPreferences } from '../../../src/ui/base/use-preferences.ts'
import { keyHint } from '../../../src/ui/quiz/key-hint.ts'

test('a button names its key only while single keys work', () => {
  expect(keyHint('Z')).toBe('단축키 Z')
  setPreferences({ shortcuts: false })
  expect(keyHint('Z')).toBeUndefined()
})
