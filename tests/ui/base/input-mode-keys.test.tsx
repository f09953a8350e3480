import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { findQuestion, makeBrowser, openTab, pause } from '../../support/quiz-stand.tsx'

makeBrowser()

/** A key as it comes with a Korean input mode on: it has its place, but neither a name nor a number of its own. */
function pressInMode(code: string, shiftKey = false): void {
  pause()
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Process', keyCode: 229, code, shiftKey })
}

test('한글 입력 상태에서도 퀴즈의 글쇠가 듣는다', async () => {
  await openTab('/quiz/?scope=all')
  await userEvent.click(await screen.findByRole('button', { name: /문제 시작/ }))
  const first = await findQuestion()
  pressInMode('Space')
  const knew = await screen.findByRole('button', { name: /^알았어요/ })
  await waitFor(() => expect(knew.hasAttribute('disabled')).toBe(false))
  pressInMode('Digit2')
  await waitFor(async () => expect(await findQuestion()).not.toBe(first))
  pressInMode('KeyZ')
  await waitFor(() => expect(document.querySelector('.run h1')?.textContent).toBe(first))
})

test('목록의 글쇠와 도움말도 듣는다', async () => {
  await openTab('/')
  const [card] = await screen.findAllByRole('article')
  await waitFor(() => expect(card?.querySelector('button')?.hasAttribute('disabled')).toBe(false))
  pressInMode('KeyJ')
  expect(card?.contains(document.activeElement)).toBe(true)
  pressInMode('KeyB')
  await waitFor(() =>
    expect(card?.querySelector('[aria-pressed]')?.getAttribute('aria-pressed')).toBe('true'),
  )
  pressInMode('Slash')
  expect(document.activeElement?.id).toBe('search')
  // In a text field the same keys belong to the input method.
  pressInMode('KeyJ')
  expect(document.activeElement?.id).toBe('search')
  document.getElementById('search')?.blur()
  pressInMode('Slash', true)
  expect(await screen.findByRole('dialog')).toBeTruthy()
})
