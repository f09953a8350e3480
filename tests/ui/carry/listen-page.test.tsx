import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { listen, takeHeard } from '../../support/listen.ts'
import { questions } from '../../support/past-study.ts'
import { makeBrowser, openTab } from '../../support/quiz-stand.tsx'

makeBrowser()

interface Spoken {
  readonly text: string
  readonly onend: (() => void) | null
  readonly onerror: (() => void) | null
}

/** A device with these voices. A text counts as spoken when the test says so. */
function makeVoices(...langs: readonly string[]) {
  const waiting: Spoken[] = []
  const said: string[] = []
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly onend = null
      readonly onerror = null
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => langs.map((lang) => ({ lang, localService: true })),
    addEventListener: () => {},
    removeEventListener: () => {},
    speak: (utterance: Spoken) => {
      said.push(utterance.text)
      waiting.push(utterance)
    },
    cancel: () => waiting.splice(0),
  })
  /** Finishes what is being said. */
  const finish = () => act(async () => waiting.shift()?.onend?.())
  const fail = () => act(async () => waiting.shift()?.onerror?.())
  return { said, finish, fail }
}

describe('듣기', () => {
  test('는 질문, 생각할 시간, 답을 차례로 들려 준다', async () => {
    const { said, finish } = makeVoices('ko-KR')
    const [first, second] = await questions()
    await openTab('/listen/')
    await screen.findByRole('heading', { name: first?.text ?? '' })
    await userEvent.click(screen.getByRole('radio', { name: '2초' }))
    await userEvent.click(screen.getByRole('button', { name: '듣기' }))
    // The glossary says how Korean spells it.
    expect(first?.text).toMatch(/^App별로/)
    await waitFor(() => expect(said.join(' ')).toBe(first?.text.replace('App', '앱')))
    await finish()
    await waitFor(() => expect(said.length).toBeGreaterThan(1))
    // Everything that is said before the next question is the answer.
    const next = { name: second?.text ?? '' }
    for (let guard = 0; guard < 60 && screen.queryByRole('heading', next) === null; guard += 1) await finish()
    await screen.findByRole('heading', { name: second?.text ?? '' })
    await waitFor(() => expect(said.at(-1)).toContain(second?.text.slice(-4)))
    const before = said.length
    await userEvent.click(screen.getByRole('button', { name: '멈춤' }))
    await finish()
    expect(said).toHaveLength(before)
  })

  test('는 미디어 키로 넘기고 멈춘다', async () => {
    const { said } = makeVoices('ko-KR')
    const [first, second] = await questions()
    await openTab('/listen/')
    await screen.findByRole('heading', { name: first?.text ?? '' })
    await userEvent.keyboard('{MediaTrackNext}')
    await screen.findByRole('heading', { name: second?.text ?? '' })
    await userEvent.keyboard('{MediaTrackPrevious}')
    await screen.findByRole('heading', { name: first?.text ?? '' })
    expect(said).toEqual([])
    await userEvent.keyboard('{MediaPlayPause}')
    await screen.findByRole('button', { name: '멈춤' })
    await waitFor(() => expect(said).toHaveLength(1))
    await userEvent.keyboard('{MediaPlayPause}')
    expect(await screen.findByRole('button', { name: '듣기' })).toBeTruthy()
  })

  test('는 끝났다고 말하지 않는 음성을 기다리지 않는다', async () => {
    const { said } = makeVoices('ko-KR')
    const [first] = await questions()
    await openTab('/listen/')
    await screen.findByRole('heading', { name: first?.text ?? '' })
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
      await user.click(screen.getByRole('button', { name: '듣기' }))
      await waitFor(() => expect(said).toHaveLength(1))
      // The question, the time to think, and then the answer.
      for (let guard = 0; guard < 60 && said.length < 2; guard += 1)
        await act(() => vi.advanceTimersByTimeAsync(1_000))
      expect(said.length).toBeGreaterThan(1)
    } finally {
      vi.useRealTimers()
    }
  })

  test('는 음성이 나오지 않으면 넘기지 않고, 멈춘 까닭을 말한다', async () => {
    const { fail, said } = makeVoices('ko-KR')
    const [first] = await questions()
    await openTab('/listen/')
    await screen.findByRole('heading', { name: first?.text ?? '' })
    listen()
    await userEvent.click(screen.getByRole('button', { name: '듣기' }))
    await waitFor(() => expect(said).toHaveLength(1))
    await fail()
    expect(await screen.findByText(/음성이 나오지 않아서 멈췄어요/)).toBeTruthy()
    await waitFor(() => expect(takeHeard()).toEqual([expect.stringMatching(/멈췄어요/)]))
    expect(screen.getByRole('button', { name: '듣기' })).toBeTruthy()
    screen.getByRole('heading', { name: first?.text ?? '' })
  })

  test('는 한국어 음성이 있을 때만 내보내기에 나온다', async () => {
    makeVoices('ko-KR')
    await openTab('/carry/')
    expect(await screen.findByRole('link', { name: '듣기' })).toBeTruthy()
    makeVoices('en-US')
    await openTab('/carry/')
    await screen.findByRole('link', { name: '종이 카드' })
    expect(screen.queryByRole('link', { name: '듣기' })).toBeNull()
  })

  test('는 한국어 음성이 없으면 그렇다고 말한다', async () => {
    makeVoices('en-US', 'ja-JP')
    await openTab('/listen/')
    expect(await screen.findByText(/한국어 음성이 없어서/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '듣기' })).toBeNull()
  })
})

describe('종이 카드', () => {
  test('에는 답이 있는 질문마다 질문과 답이 나란히 있다', async () => {
    await openTab('/cards/')
    const printing = await screen.findByRole('button', { name: '인쇄' })
    await waitFor(() => expect(printing.hasAttribute('disabled')).toBe(false))
    const rows = [...document.querySelectorAll('.paper-cards li')]
    expect(screen.getByText(`질문 ${rows.length}개 · ${Math.ceil(rows.length / 8)}쪽`)).toBeTruthy()
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows)
      for (const side of ['.paper-question', '.paper-answer'])
        expect(row.querySelector(side)?.textContent).toMatch(/\S/)
  })
})
