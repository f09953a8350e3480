import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import initSqlJs from 'sql.js'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { listen, takeHeard } from '../../support/listen.ts'
import { questions } from '../../support/past-study.ts'
import { makeBrowser, openTab, remember } from '../../support/quiz-stand.tsx'
import { readZip } from '../../support/read-zip.ts'

makeBrowser()

/** What was downloaded last. */
let saved: Blob | null = null

beforeEach(() => {
  saved = null
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob instanceof Blob ? blob : null
    return 'blob:test'
  })
  // The test's window would go where a download leads.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
})

async function download(name: string): Promise<Buffer> {
  await userEvent.click(await screen.findByRole('button', { name: `${name} 내려받기` }))
  await screen.findByText(/내려받았어요/)
  return Buffer.from(await (saved ?? new Blob()).arrayBuffer())
}

describe('내보내기', () => {
  test('Anki로 모든 질문과 그림을 가져간다', async () => {
    await openTab('/carry/')
    const files = readZip(await download('Anki'))
    // The file is made behind the button, which stays where the learner is.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Anki 내려받기' }))
    const { Database } = await initSqlJs()
    const file = new Database(files.get('collection.anki2') ?? new Uint8Array())
    expect(file.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']])
    expect(file.exec('SELECT count(*) FROM notes')[0]?.values).toEqual([[(await questions()).length]])
    const media: Record<string, string> = JSON.parse(Buffer.from(files.get('media') ?? []).toString())
    expect(Object.keys(media).length).toBeGreaterThan(0)
    for (const [number, name] of Object.entries(media)) {
      expect(files.get(number)?.length).toBeGreaterThan(100)
      expect(
        file.exec(`SELECT count(*) FROM notes WHERE flds LIKE '%src="${name}"%'`)[0]?.values[0]?.[0],
      ).not.toBe(0)
    }
  })

  test('북마크만 메모와 함께 Markdown과 스프레드시트로 가져간다', async () => {
    const [, one] = await questions()
    if (one === undefined) throw Error('no question')
    await remember(
      { kind: 'bookmarked', question: one.id, text: one.text },
      { kind: 'memo', question: one.id, text: one.text, memo: '시험에 나온대요' },
    )
    await openTab('/carry/?f=bookmark')
    await screen.findByText('질문 1개')
    expect((await download('Markdown')).toString()).toContain('메모: 시험에 나온대요')
    expect((await download('스프레드시트')).toString()).toContain(`/q/${one.id}/,${one.id}`)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '가져갈 질문' }), '오답노트')
    await waitFor(() => expect(screen.getByText(/가져갈 질문이 없어요/)).toBeTruthy())
    expect(screen.getByRole('button', { name: 'Anki 내려받기' }).hasAttribute('disabled')).toBe(true)
  })

  test('복습 알림을 고른 시각으로 달력에 가져간다', async () => {
    await openTab('/carry/')
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: '알림 시각' }), '오전 7시')
    await userEvent.click(screen.getByRole('checkbox', { name: '매일 반복' }))
    listen()
    await userEvent.click(screen.getByRole('button', { name: '복습 알림 내려받기' }))
    await waitFor(() => expect(takeHeard()).toEqual(['복습 알림.ics를 내려받았어요.']))
    const text = await (saved ?? new Blob()).text()
    expect(text).toMatch(/DTSTART:\d{8}T070000\r\nDURATION:PT15M\r\nRRULE:FREQ=DAILY/)
    expect(text).toContain('SUMMARY:복습할 시간이에요')
  })
})
