import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { databaseName } from '../../../src/storage/journal-exists.ts'
import { findInApp, isApplePhone, kakaoOutside } from '../../../src/ui/base/browser-kind.ts'
import { questions } from '../../support/past-study.ts'
import { makeBrowser, openTab, remember } from '../../support/quiz-stand.tsx'

makeBrowser()
afterEach(() => {
  vi.restoreAllMocks()
})

const notice = () => screen.findByRole('region', { name: '저장 알림' })

async function bookmarkFirst() {
  const [first] = await questions()
  if (first === undefined) throw Error("the tests' note has questions")
  await openTab(`/q/${first.id}/`)
  await userEvent.click(await screen.findByRole('button', { name: '북마크' }))
  return first
}

describe('저장할 수 없을 때', () => {
  test('막힌 창에서는 무엇이 남지 않는지 말하고, 파일로 내보내게 한다', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('storage is off', 'SecurityError')
    })
    const first = await bookmarkFirst()
    await waitFor(async () => expect((await notice()).textContent).toContain('저장하지 못한 기록 1건'))
    expect((await notice()).textContent).toContain('이 창에서는 기록을 저장할 수 없어요')
    const written: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) written.push(blob)
      return 'blob:backup'
    })
    await userEvent.click(within(await notice()).getByRole('button', { name: '파일로 내보내기' }))
    await waitFor(() => expect(written).toHaveLength(1))
    expect(JSON.parse((await written[0]?.text()) ?? '').events).toMatchObject([
      { kind: 'bookmarked', question: first.id, text: first.text },
    ])
  })

  test('쿠키와 데이터를 막은 브라우저에서는 무엇이 막혔고 어떻게 푸는지 말하고, 공부는 그대로 된다', async () => {
    const denied = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    vi.stubGlobal('indexedDB', null)
    for (const name of ['localStorage', 'sessionStorage']) {
      vi.spyOn(globalThis, name as 'localStorage', 'get').mockImplementation(denied)
    }
    const first = await bookmarkFirst()
    expect((await notice()).textContent).toContain('쿠키와 데이터를 막고 있어요')
    expect((await notice()).textContent).toContain('허용하고 새로고침해 주세요')
    expect(within(await notice()).getByRole('button', { name: '파일로 내보내기' })).toBeTruthy()
    const memo = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '메모' })
    await userEvent.type(memo, '커널{Escape}')
    await waitFor(async () => expect((await notice()).textContent).toContain('저장하지 못한 기록 2건'))
    for (const path of [
      '/',
      '/bookmarks/',
      '/wrong/',
      '/quiz/',
      '/stats/',
      '/settings/',
      `/q/${first.id}/`,
    ]) {
      await openTab(path)
      await screen.findByRole('heading', { level: 1 })
      expect(screen.queryByText(/보여 드리지 못했어요/)).toBeNull()
    }
  })

  test('더 새로운 버전이 쓰던 저장소라면 기록이 그대로 있고 언제 이어지는지 말한다', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(databaseName('/'), 99)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    await bookmarkFirst()
    await waitFor(async () => expect((await notice()).textContent).toContain('저장하지 못한 기록 1건'))
    const { textContent } = await notice()
    expect(textContent).toContain('새로고침해 주세요')
    expect(textContent).toContain('이전 버전으로 되돌아간 거예요')
    expect(textContent).toContain('저장한 기록은 지워지지 않았고')
    expect(within(await notice()).getByRole('button', { name: '파일로 내보내기' })).toBeTruthy()
  })

  test('자리가 나면 다시 저장하고 알림을 거둔다', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    })
    await bookmarkFirst()
    expect((await notice()).textContent).toContain('저장 공간이 가득 찼어요')
    full.mockRestore()
    await userEvent.click(within(await notice()).getByRole('button', { name: '다시 저장하기' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: '저장 알림' })).toBeNull())
    expect(await screen.findByText('이제 모두 저장했어요.')).toBeTruthy()
  })

  test('저장되는 동안에는 아무 말도 하지 않는다', async () => {
    await remember()
    await bookmarkFirst()
    await screen.findByText('북마크했어요.')
    expect(screen.queryByRole('region', { name: '저장 알림' })).toBeNull()
  })
})

describe('앱 안의 브라우저', () => {
  const kakao = 'Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile Safari/537.36 KAKAOTALK 11.0.0'

  test('카카오톡에서는 보던 주소 그대로 다른 브라우저로 열게 하고, 닫으면 더 말하지 않는다', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(kakao)
    await openTab('/about/')
    const region = await screen.findByRole('region', { name: '브라우저 알림' })
    expect(within(region).getByRole('link', { name: '다른 브라우저로 열기' }).getAttribute('href')).toBe(
      kakaoOutside(location.href),
    )
    await userEvent.click(within(region).getByRole('button', { name: '닫기' }))
    await openTab('/about/')
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('region', { name: '브라우저 알림' })).toBeNull()
  })

  test('keeps query and fragment of the address that is opened outside', () => {
    const url = 'https://a.github.io/notes/?q=도커&f=code#x'
    expect(decodeURIComponent(kakaoOutside(url).split('?url=')[1] ?? '')).toBe(url)
  })

  test.each([
    [kakao, 'kakao'],
    ['Mozilla/5.0 (iPhone) AppleWebKit NAVER(inapp; search; 1000; 12.0.0)', 'other'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/130 Safari/537.36', null],
  ])('%s', (userAgent, app) => {
    expect(findInApp(userAgent)).toBe(app)
  })

  test('takes an iPad for a phone although it calls itself a Mac', () => {
    expect(isApplePhone({ userAgent: 'Mozilla/5.0 (Macintosh)', maxTouchPoints: 5 })).toBe(true)
    expect(isApplePhone({ userAgent: 'Mozilla/5.0 (Macintosh)', maxTouchPoints: 0 })).toBe(false)
  })
})
