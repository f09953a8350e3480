import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openStudyStore } from '../../../src/storage/study-store.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { setEarlyState, setOpenedStudy, useKnownState } from '../../../src/ui/study/opened-study.ts'
import { makeDesk } from '../../support/desk.ts'
import { about, event, q1 } from '../../support/samples.ts'

const desk = makeDesk()

function Known() {
  return <p>{useKnownState()?.count ?? '모름'}</p>
}

test('what was kept of the journal is shown until the journal is open, and never after that', async () => {
  render(<Known />)
  expect(screen.getByText('모름')).toBeTruthy()
  const kept = foldEvents([event(1, { kind: 'bookmarked', ...about(q1) })])
  act(() => setEarlyState(kept))
  expect(screen.getByText('1')).toBeTruthy()
  const store = await openStudyStore(await desk.openTab())
  act(() => setOpenedStudy(store))
  expect(screen.getByText('0')).toBeTruthy()
  act(() => setEarlyState(kept))
  expect(screen.getByText('0')).toBeTruthy()
})
