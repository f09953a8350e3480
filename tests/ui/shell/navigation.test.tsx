import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { routes } from '../../../src/ui/routes.tsx'
import { fixtureSite, serveSiteFiles, show } from '../../support/stand.tsx'

serveSiteFiles()
afterEach(cleanup)

const marked = (label: string): (string | null)[] =>
  within(screen.getByRole('navigation', { name: label }))
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'page')
    .map((link) => link.textContent)

describe('탭', () => {
  test.each([
    ['/', '질문'],
    ['/quiz/', '퀴즈'],
    ['/quiz/result/', '퀴즈'],
    ['/bookmarks/', '북마크'],
    ['/stats/', '내 기록'],
    ['/wrong/', '내 기록'],
  ])('%s 화면에서는 %s 탭을 표시한다', async (path, name) => {
    await show(path)
    expect(marked('주요 메뉴')).toEqual([name])
  })

  test('질문 화면과 주제 화면은 질문 탭에 속한다', async () => {
    const { paths } = fixtureSite()
    for (const start of ['/q/', '/s/']) {
      await show(paths.find((path) => path.startsWith(start)) ?? '')
      expect(marked('주요 메뉴')).toEqual(['질문'])
      cleanup()
    }
  })

  test('설정 화면은 어느 탭에도 속하지 않는다', async () => {
    await show('/settings/')
    expect(marked('주요 메뉴')).toEqual([])
  })
})

test('옆 메뉴에는 표에 적힌 화면이 그 순서로 있다', async () => {
  const { site } = await show('/')
  const links = within(screen.getByRole('navigation', { name: '질문 모음' })).getAllByRole('link')
  const named = routes.filter(({ inRail }) => inRail === true)
  expect(links.slice(0, named.length).map((link) => link.getAttribute('href'))).toEqual(
    named.map(({ path }) => path),
  )
  expect(links[0]?.textContent).toContain(String(site.total))
})
