import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Dialog } from '../../../src/ui/base/dialog.tsx'

test('a dialog is described by what stands first in it, before its fields', () => {
  render(
    <>
      <Dialog title="지우기" onClose={() => {}}>
        <form>
          <p>북마크 3개를 지워요.</p>
          <p>되돌릴 수 있어요.</p>
        </form>
      </Dialog>
      <Dialog title="푸는 방법" onClose={() => {}}>
        <fieldset>
          <p>답을 떠올려요.</p>
        </fieldset>
      </Dialog>
    </>,
  )
  const describing = screen
    .getAllByRole('dialog')
    .map((one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent)
  expect(describing).toEqual(['북마크 3개를 지워요.', undefined])
})
