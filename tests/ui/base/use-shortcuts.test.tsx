import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { setPreferences } from '../../../src/ui/base/use-preferences.ts'
import { useShortcuts } from '../../../src/ui/base/use-shortcuts.ts'

const onJ = vi.fn()
const onQuestionMark = vi.fn()

function Page() {
  useShortcuts({ KeyJ: onJ, 'Shift+Slash': onQuestionMark })
  return (
    <>
      <input aria-label="field" />
      <input aria-label="choice" type="radio" />
      <textarea aria-label="text" />
      <select aria-label="menu" />
      <dialog open>
        <button type="button">inside</button>
      </dialog>
      <button type="button">outside</button>
    </>
  )
}

afterEach(() => {
  setPreferences({ shortcuts: true })
  vi.clearAllMocks()
})

describe('a single-key shortcut', () => {
  test('goes by the place of the key, whatever the layout types there', () => {
    render(<Page />)
    fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'ㅓ' })
    fireEvent.keyDown(document.body, { code: 'Slash', key: '?', shiftKey: true })
    expect(onJ).toHaveBeenCalledTimes(1)
    expect(onQuestionMark).toHaveBeenCalledTimes(1)
  })

  test.each(['field', 'text', 'menu'])('does nothing while the focus is in a %s', (name) => {
    render(<Page />)
    fireEvent.keyDown(screen.getByLabelText(name), { code: 'KeyJ' })
    expect(onJ).not.toHaveBeenCalled()
  })

  test('does nothing in a dialog, and works on buttons and radio buttons', () => {
    render(<Page />)
    fireEvent.keyDown(screen.getByText('inside'), { code: 'KeyJ' })
    expect(onJ).not.toHaveBeenCalled()
    fireEvent.keyDown(screen.getByText('outside'), { code: 'KeyJ' })
    fireEvent.keyDown(screen.getByLabelText('choice'), { code: 'KeyJ' })
    expect(onJ).toHaveBeenCalledTimes(2)
  })

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
    'does nothing with %o',
    (held) => {
      render(<Page />)
      fireEvent.keyDown(document.body, { code: 'KeyJ', ...held })
      expect(onJ).not.toHaveBeenCalled()
    },
  )

  test('does nothing once the learner has switched single keys off', () => {
    render(<Page />)
    setPreferences({ shortcuts: false })
    fireEvent.keyDown(document.body, { code: 'KeyJ' })
    expect(onJ).not.toHaveBeenCalled()
  })

  test('is gone with its component', () => {
    render(<Page />).unmount()
    fireEvent.keyDown(document.body, { code: 'KeyJ' })
    expect(onJ).not.toHaveBeenCalled()
  })
})
