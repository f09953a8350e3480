import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { ImportPreview, type ReadyBackup } from '../../../src/ui/study/import-preview.tsx'

const event = {
  id: 'phone-1',
  device: 'phone',
  seq: 1,
  time: 0,
  tz: 0,
  kind: 'bookmarked',
  question: questionId('q'),
  text: '질문',
}

const backup: ReadyBackup = {
  kind: 'ready',
  fresh: [event],
  known: 0,
  notes: [],
  unreadable: [],
  isCutShort: false,
  isAltered: false,
  otherSite: null,
  resets: 0,
  hiding: { by: new Set(), bookmarks: 0, memos: 0, answers: 0 },
}

describe('불러올 기록', () => {
  test('더하다가 뜻밖에 멈추면 그렇다고 하고, 다시 더할 수 있다', async () => {
    let asked = 0
    render(
      <ImportPreview
        backup={backup}
        onAdd={async () => {
          asked += 1
          throw Error('the disk is gone')
        }}
        onClose={() => {}}
      />,
    )
    await userEvent.click(screen.getByRole('button', { name: '가져오기' }))
    expect((await screen.findByRole('alert')).textContent).toContain('기록을 가져오지 못했어요')
    await userEvent.click(screen.getByRole('button', { name: '가져오기' }))
    await screen.findByRole('alert')
    expect(asked).toBe(2)
  })
})
