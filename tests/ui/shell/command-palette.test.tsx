import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { describe, expect, test } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { openContent } from '../../../src/ui/content/content.ts'
import { shelfMark } from '../../../src/ui/content/shelf-mark.ts'
import { joinShelves } from '../../../src/ui/my/join-shelves.ts'
import { Root } from '../../../src/ui/root.tsx'
import { listen, takeHeard } from '../../support/listen.ts'
import { openOwn } from '../../support/own-shelf.ts'
import { fixtureSite, serveSiteFiles, show } from '../../support/stand.tsx'

serveSiteFiles()

/** A busy machine is slow, not wrong. */
const patient = { timeout: 20_000 }

async function typeInPalette(text: string) {
  await show('/')
  return typeHere(text)
}

async function typeHere(text: string) {
  await waitFor(() => {
    fireEvent.keyDown(window, { code: 'KeyK', ctrlKey: true })
    expect(screen.getByRole('dialog', { name: '빠른 찾기' })).toBeTruthy()
  }, patient)
  const field = within(screen.getByRole('dialog', { name: '빠른 찾기' })).getByRole('combobox')
  if (text !== '') fireEvent.input(field, { target: { value: text } })
  return field
}
const options = () =>
  within(screen.getByRole('dialog', { name: '빠른 찾기' }))
    .queryAllByRole('option')
    .map((option) => option.textContent)

describe('빠른 찾기', () => {
  test('처음에는 페이지를 보여 준다', async () => {
    await typeInPalette('')
    expect(options().slice(0, 4)).toEqual(['질문페이지', '주제페이지', '퀴즈페이지', '북마크페이지'])
    expect(options().length).toBe(7)
  })

  test('찾는 칸이 없는 화면에서는 /로 열린다', async () => {
    await show('/bookmarks/')
    await screen.findByRole('heading', { name: '북마크·메모' }, patient)
    fireEvent.keyDown(document.body, { key: '/', code: 'Slash' })
    const box = await screen.findByRole('dialog', { name: '빠른 찾기' }, patient)
    expect(within(box).getByRole('combobox')).toBeTruthy()
  })

  test.each([
    ['페이지의 초성', 'ㅂㅁㅋ', '북마크페이지'],
    ['설정의 오타', '오프래인', '오프라인설정'],
    ['동작의 오타', '화면테마:라이드', '화면 테마: 라이트동작'],
  ])('%s: %s → %s', async (_, typed, option) => {
    await typeInPalette(typed)
    await waitFor(() => expect(options()).toContain(option), patient)
  })

  test('닫힌 것을 그리기 전에 다시 불러도 새로 열린다', async () => {
    await typeInPalette('오프라인')
    const box = screen.getByRole<HTMLDialogElement>('dialog', { name: '빠른 찾기' })
    act(() => {
      box.close()
      fireEvent.keyDown(window, { code: 'KeyK', ctrlKey: true })
    })
    const next = await screen.findByRole<HTMLDialogElement>('dialog', { name: '빠른 찾기' })
    expect(next.open).toBe(true)
    expect(within(next).getByRole<HTMLInputElement>('combobox').value).toBe('')
  })

  test('주제는 글자가 빠져도 찾는다', async () => {
    const { site } = fixtureSite()
    const title = site.sections.find((section) => section.count > 0)?.title ?? ''
    await typeInPalette(`${title.slice(0, 2)}${title.slice(3)}`)
    await waitFor(() => expect(options()).toContain(`${title}주제`), patient)
  })

  test('a name that is only spelled alike comes after the questions', async () => {
    await typeInPalette('dokcer')
    await waitFor(
      () => expect(options().filter((option) => option?.endsWith('질문')).length).toBeGreaterThan(0),
      patient,
    )
    expect(options().at(-1)).toMatch(/Docker.*주제$/)
  })

  test('says what an action did, once the dialog is closed', async () => {
    const field = await typeInPalette('화면 테마: 다크')
    listen()
    await waitFor(() => expect(options()[0]).toBe('화면 테마: 다크동작'), patient)
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() => expect(takeHeard()).toEqual(['화면 테마: 다크.']), patient)
  })

  test('a setting leads to its part of the settings page', async () => {
    const field = await typeInPalette('글자크기')
    expect(options()[0]).toBe('글자 크기설정')
    await userEvent.type(field, '{Enter}')
    const heading = await screen.findByRole('heading', { name: '화면' }, patient)
    expect(heading.id).toBe('display')
  })
})

test('내 노트의 질문도 찾고, 그 주소로 간다. 두 곳에 있는 질문은 한 번만 나온다', async () => {
  const { site } = fixtureSite()
  const published = openContent({ site, path: '/', view: { kind: 'app' } })
  const [shared] = await published.catalogue()
  const text = `- 뮤텍스란 무엇인가요?\n  - 잠금이다.\n- 메모리란 무엇인가요?\n  - 꺼지면 없다.\n- ${shared?.text}\n  - 내 답이다.\n`
  const own = await openOwn(text)
  const content = openContent(
    { site, path: '/', view: { kind: 'app' } },
    { join: async (these) => joinShelves(these, own, []) },
  )
  shelfMark.change(() => 1)
  render(
    <MemoryRouter initialEntries={['/settings/']}>
      <Root content={content} />
      <Place />
    </MemoryRouter>,
  )
  // A question with the word stands before published ones that only have it in their answers.
  const field = await typeHere('메모리')
  await waitFor(() => expect(options()[0]).toBe('메모리란 무엇인가요?내 노트'), patient)
  fireEvent.input(field, { target: { value: shared?.text } })
  await waitFor(() => expect(options()).toContain(`${shared?.text}질문`), patient)
  expect(options()).not.toContain(`${shared?.text}내 노트`)
  fireEvent.input(field, { target: { value: '뮤텍스' } })
  await waitFor(() => expect(options()).toContain('뮤텍스란 무엇인가요?내 노트'), patient)
  await userEvent.click(screen.getByText('뮤텍스란 무엇인가요?'))
  expect(screen.getByTestId('place').textContent).toBe(`/my/?q=${questionId('뮤텍스란 무엇인가요?')}`)
})

function Place() {
  const { pathname, search } = useLocation()
  return <p data-testid="place">{pathname + search}</p>
}
