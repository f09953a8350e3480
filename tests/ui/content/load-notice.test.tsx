import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LoadFailed, LoadNotice } from '../../../src/ui/content/load-notice.tsx'
import { app } from '../../../src/ui/strings/reading.ko.ts'

test('what could not be loaded is said, wherever it stands', () => {
  render(
    <>
      <LoadNotice state={{ kind: 'failed', retry: () => {} }} />
      <LoadFailed text="답을 불러오지 못했어요." onRetry={() => {}} />
    </>,
  )
  expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
    app.loadFailed,
    '답을 불러오지 못했어요.',
  ])
})
