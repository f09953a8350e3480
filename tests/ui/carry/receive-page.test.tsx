import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test, vi } from 'vitest'
import type { EventDraft } from '../../../src/study/journal/events.ts'
import { questions } from '../../support/past-study.ts'
import { makeBrowser, openTab, remember } from '../../support/quiz-stand.tsx'
import { scanSvg } from '../../support/scan-code.ts'

makeBrowser()

/** The links of the codes that this device shows, as another one's camera reads them. */
async function showCodes(): Promise<readonly string[]> {
  await openTab('/settings/')
  await userEvent.click(await screen.findByRole('button', { name: 'QR 코드로 옮기기' }))
  const links: string[] = []
  for (;;) {
    const picture = await screen.findByRole('img', { name: new RegExp(`, \\d+장 중 ${links.length + 1}장`) })
    links.push(scanSvg(picture) ?? 'unread')
    const next = screen.queryByRole('button', { name: '다음 코드' })
    // A single code has nothing to step through.
    if (next === null || next.hasAttribute('disabled')) return links
    await userEvent.click(next)
  }
}

/** From here on everything is another device's. */
function changeDevice(): void {
  localStorage.clear()
  vi.stubGlobal('indexedDB', new IDBFactory())
}

async function scan(link: string): Promise<void> {
  await openTab(`/shared/${new URL(link).hash}`)
  await screen.findByRole('heading', { name: '기록 옮겨 받기' })
}
/** Scans a part and waits until it is kept. */
async function take(link: string): Promise<void> {
  await scan(link)
  await screen.findByText(/^\d+번 코드/)
}

const left = () => localStorage.getItem('mundap:/:received-parts')

/** Answers of some size, and one memo. */
async function study(answers: number): Promise<readonly EventDraft[]> {
  const all = await questions()
  const drafts = Array.from({ length: answers }, (_, at): EventDraft => {
    const { id, text } = all[at % all.length] ?? { id: all[0]?.id ?? never(), text: '' }
    return { kind: 'graded', question: id, text, grade: at % 3 === 0 ? 'again' : 'good' }
  })
  const [first] = all
  if (first === undefined) throw Error('no question')
  return [...drafts, { kind: 'memo', question: first.id, text: first.text, memo: '다른 기기에서 적은 메모' }]
}

function never(): never {
  throw Error('no question')
}

describe('QR 코드로 옮긴 기록', () => {
  test('이 코드 하나에 들어가면 앞뒤로 넘기는 단추가 없다', async () => {
    const [first] = await questions()
    if (first === undefined) throw Error('no question')
    await remember({ kind: 'memo', question: first.id, text: first.text, memo: '짧은 메모' })
    expect(await showCodes()).toHaveLength(1)
    expect(screen.queryByRole('button', { name: /코드$/ })).toBeNull()
  })

  test('은 어떤 순서로 찍어도, 다시 찍어도, 확인한 다음 한 번만 들어온다', async () => {
    const drafts = await study(60)
    await remember(...drafts)
    const links = await showCodes()
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect(link).toMatch(/^http:\/\/localhost.*\/shared\/#r=1\.[\w.-]+$/)

    changeDevice()
    const [first = '', ...rest] = links
    await scan(rest[0] ?? first)
    expect(await screen.findByText(`${links.length}장 중 1장`)).toBeTruthy()
    expect(screen.getByText('2번 코드를 받았어요.')).toBeTruthy()
    expect(screen.getByText(/아직 1(, \d+)*번 코드를 받지 못했어요/)).toBeTruthy()
    await scan(rest[0] ?? first)
    await screen.findByText('2번 코드는 이미 받았어요.')
    for (const link of [...rest, first]) await take(link)

    const preview = await screen.findByRole('dialog', { name: '불러올 기록' })
    expect(within(preview).getByText(`${drafts.length}건`)).toBeTruthy()
    await userEvent.click(within(preview).getByRole('button', { name: '가져오기' }))
    await screen.findByText(/^기록을 가져왔어요/)
    expect(left()).toBe('null')

    // All of it is here already, sign for sign: a file would add none twice.
    for (const link of links) await take(link)
    const again = await screen.findByRole('dialog', { name: '불러올 기록' })
    expect(within(again).getByText('새로 가져올 기록이 없어요. 이미 모두 있어요.')).toBeTruthy()
    await userEvent.click(within(again).getByRole('button', { name: '닫기' }))
    await userEvent.click(screen.getByRole('button', { name: '받은 코드 버리기' }))
    await waitFor(() => expect(left()).toBe('null'))
  })

  test('의 틀린 코드는 무엇이 틀렸는지 말하고 아무것도 남기지 않는다', async () => {
    await remember(...(await study(4)))
    const [link = ''] = await showCodes()
    changeDevice()
    for (const [wrong, said] of [
      [link.slice(0, -5), /코드가 잘렸거나 잘못되었어요/],
      [link.replace('#r=1.', '#r=2.'), /더 새로운 문답에서 만든 코드예요/],
      [link.replace(/#.*/, '#r='), /아직 받은 코드가 없어요/],
    ] as const) {
      await scan(wrong)
      expect(await screen.findByText(said)).toBeTruthy()
      expect(left()).toBeNull()
    }
  })

  test('과 다른 기록의 코드는 섞이지 않고, 골라서 새로 받을 수 있다', async () => {
    await remember(...(await study(60)))
    const links = await showCodes()
    await remember(...(await study(1)))
    const others = await showCodes()
    changeDevice()
    await scan(links[0] ?? '')
    await screen.findByText('1번 코드를 받았어요.')
    const kept = left()
    await scan(others[1] ?? '')
    await screen.findByText('지금 받고 있는 기록의 코드가 아니에요.')
    expect(left()).toBe(kept)
    await userEvent.click(screen.getByRole('button', { name: '받던 것을 버리고 이 코드부터 받기' }))
    await screen.findByText('2번 코드를 받았어요.')
    expect(left()).not.toBe(kept)
  })
})
