import { act, renderHook, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useDay } from '../../../src/ui/base/clock.ts'
import { bringIn, phone, questions } from '../../support/past-study.ts'
import { makeBrowser, openTab } from '../../support/quiz-stand.tsx'

/** The moment a day begins here, some days from now. */
function dayBreak(days: number): number {
  return new Date(2026, 2, 2 + days, 4).getTime()
}

const minute = 60_000

describe('useDay', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: dayBreak(1) - 2 * minute })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('turns when the day begins, and not before', () => {
    const { result } = renderHook(useDay)
    const before = result.current
    act(() => vi.advanceTimersByTime(2 * minute - 1))
    expect(result.current).toBe(before)
    act(() => vi.advanceTimersByTime(1))
    expect(result.current).toBe(before + 1)
    act(() => vi.advanceTimersByTime(24 * 60 * minute))
    expect(result.current).toBe(before + 2)
  })

  test('notices a machine that slept over it, whose timers stood still', () => {
    const { result } = renderHook(useDay)
    const before = result.current
    vi.setSystemTime(dayBreak(3))
    act(() => vi.advanceTimersByTime(minute))
    expect(result.current).toBe(before + 3)
  })

  test.each(['focus', 'pageshow', 'visibilitychange'])(
    'looks when the page comes to the front by %s',
    (name) => {
      const { result } = renderHook(useDay)
      const before = result.current
      vi.setSystemTime(dayBreak(2))
      act(() => void (name === 'visibilitychange' ? document : window).dispatchEvent(new Event(name)))
      expect(result.current).toBe(before + 2)
    },
  )

  test('follows a clock that was set back', () => {
    const { result } = renderHook(useDay)
    const before = result.current
    vi.setSystemTime(dayBreak(-5))
    act(() => void dispatchEvent(new Event('focus')))
    expect(result.current).toBe(before - 5)
  })

  test('stops when nobody shows it any more', () => {
    const { unmount } = renderHook(useDay)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('하루가 지난 화면', () => {
  makeBrowser()

  beforeEach(async () => {
    // Only the calendar is told what day it is; everything else takes its time.
    vi.useFakeTimers({ toFake: ['performance', 'Date'], now: dayBreak(1) - 60 * minute })
    const [first] = await questions()
    if (first === undefined) throw Error("the tests' note has questions")
    const about = { question: first.id, text: first.text }
    // Answered this very evening: it comes back after the night at the earliest.
    await bringIn(phone([0.01, { kind: 'graded', ...about, grade: 'again' }]))
  })

  function nextMorning(): void {
    vi.setSystemTime(dayBreak(1) + 5 * 60 * minute)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
  }

  test('목록은 오늘 복습을 말한다', async () => {
    await openTab('/')
    expect(await screen.findByRole('heading', { name: '새로 배울 질문 9' })).toBeTruthy()
    nextMorning()
    expect(await screen.findByRole('heading', { name: '오늘 복습 1' })).toBeTruthy()
  })

  test('퀴즈 준비 화면은 오늘 복습을 센다', async () => {
    await openTab('/quiz/')
    // Of ten new questions a day one was asked.
    expect(await screen.findByRole('button', { name: '새로 배울 질문 9개 시작' })).toBeTruthy()
    nextMorning()
    expect(await screen.findByRole('button', { name: '오늘 복습 1개 시작' })).toBeTruthy()
  })

  test('내 기록은 어제 푼 것을 오늘로 세지 않는다', async () => {
    await openTab('/stats/')
    const done = async () => (await screen.findByText('오늘 푼 문제')).nextElementSibling?.textContent
    expect(await done()).toBe('1')
    nextMorning()
    await waitFor(async () => expect(await done()).toBe('0'))
  })

  test('오답노트는 어제 풀었다고 한다', async () => {
    await openTab('/wrong/')
    await screen.findByText(/오늘/)
    nextMorning()
    await waitFor(() => expect(screen.getByText(/어제/)).toBeTruthy())
  })
})
