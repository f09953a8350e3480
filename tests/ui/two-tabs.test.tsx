/** Two tabs of one browser: each loads the code anew, and both have the same storage. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { AliasFile } from '../../src/site/site-files.ts'
import { madeCard as card } from '../support/made-card.ts'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

async function openTab() {
  vi.resetModules()
  const [visit, recent, preferences] = await Promise.all([
    import('../../src/ui/study/visit-history.ts'),
    import('../../src/ui/search/recent-queries.ts'),
    import('../../src/ui/base/use-preferences.ts'),
  ])
  return { ...visit, ...recent, ...preferences }
}

const noAliases = async (): Promise<AliasFile> => ({ aliases: {}, removed: [] })

function stored(name: string): unknown {
  return JSON.parse(localStorage.getItem(`mundap:/:${name}`) ?? 'null')
}

describe('탭이 둘일 때', () => {
  test('읽음 표시는 두 탭에서 읽은 것이 모두 남는다', async () => {
    const [one, other] = [await openTab(), await openTab()]
    one.noteRead(card('a').id)
    other.noteRead(card('b').id)
    one.noteRead(card('c').id)
    expect(stored('visits')).toMatchObject({ read: ['a', 'b', 'c'] })
  })

  test('먼저 열린 탭에서 읽어도 나중 탭이 찾은 새 질문 표시가 남는다', async () => {
    localStorage.setItem('mundap:/:visits', JSON.stringify({ known: ['a'], fresh: [], read: [] }))
    const [one, other] = [await openTab(), await openTab()]
    one.noteRead(card('a').id)
    await other.noteVisit([card('a'), card('b')], noAliases)
    one.noteRead(card('c').id)
    expect(stored('visits')).toMatchObject({ known: ['a', 'b'], fresh: ['b'], read: ['a', 'c'] })
  })

  test('바로 이어 연 탭도 같은 방문이라 새 질문 표시를 지우지 않는다', async () => {
    localStorage.setItem('mundap:/:visits', JSON.stringify({ known: ['a'], fresh: [], read: [] }))
    const one = await openTab()
    await one.noteVisit([card('a'), card('b')], noAliases)
    // Another tab has a session storage of its own.
    sessionStorage.clear()
    const other = await openTab()
    await other.noteVisit([card('a'), card('b')], noAliases)
    expect(stored('visits')).toMatchObject({ fresh: ['b'] })
    // The next day is another visit.
    sessionStorage.clear()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 3_600_000 })
    const next = await openTab()
    await next.noteVisit([card('a'), card('b')], noAliases)
    vi.useRealTimers()
    expect(stored('visits')).toMatchObject({ fresh: [] })
  })

  test('예전 내용을 보여 주는 탭이 있어도 본 질문이 다시 새 질문이 되지 않는다', async () => {
    const cards = [card('a'), card('b')]
    const one = await openTab()
    await one.noteVisit(cards, noAliases)
    sessionStorage.clear()
    const old = await openTab()
    await old.noteVisit(cards.slice(0, 1), noAliases)
    sessionStorage.clear()
    const other = await openTab()
    await other.noteVisit(cards, noAliases)
    expect(stored('visits')).toMatchObject({ known: ['a', 'b'], fresh: [] })
  })

  test('최근 찾은 말과 설정은 서로 덮어쓰지 않는다', async () => {
    const [one, other] = [await openTab(), await openTab()]
    one.keepRecent('도커')
    other.keepRecent('볼륨')
    one.keepRecent('네트워크')
    expect(stored('recent')).toEqual(['네트워크', '볼륨', '도커'])
    one.readPreferences()
    other.readPreferences()
    one.setPreferences({ theme: 'dark' })
    other.setPreferences({ textSize: 'large' })
    expect(one.readPreferences()).toMatchObject({ theme: 'dark', textSize: 'large' })
    expect(stored('preferences')).toMatchObject({ theme: 'dark', textSize: 'large' })
    other.forgetRecent()
    one.keepRecent('이미지')
    expect(stored('recent')).toEqual(['이미지'])
  })
})
