import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { listen, takeHeard } from '../../support/listen.ts'
import { serveSiteFiles, show } from '../../support/stand.tsx'

serveSiteFiles()
beforeEach(listen)

/** A busy machine is slow, not wrong. */
const patient = { timeout: 20_000 }

/** Waits until something was said, and returns all of it. */
async function hear(): Promise<readonly string[]> {
  const all: string[] = []
  await waitFor(() => {
    all.push(...takeHeard())
    if (all.length === 0) throw Error('silence')
  }, patient)
  return all
}

/** Types without a rest, however busy the machine is. */
const quick = userEvent.setup({ delay: null })

const field = () => screen.getByRole('searchbox', { name: '질문 찾기' })
const filter = (name: RegExp) => screen.getByRole('button', { name })

describe('what is heard in the list', () => {
  test('each filter says its outcome, also when nothing is left, and so does the way back, which keeps the focus', async () => {
    await show('/')
    await userEvent.click(filter(/^코드/))
    expect(await hear()).toEqual(['코드: 질문 1개'])
    await userEvent.click(filter(/^그림/))
    expect(await hear()).toEqual(['코드, 그림: 필터에 맞는 질문이 없어요.'])
    await userEvent.click(screen.getByRole('link', { name: '필터 해제' }))
    expect(await hear()).toEqual(['필터 없이 질문 18개예요.'])
    await quick.type(field(), '#북마크')
    expect(await hear()).toEqual(['북마크: 필터에 맞는 질문이 없어요.'])
    await userEvent.click(screen.getByRole('link', { name: '필터 해제' }))
    await hear()
    expect(screen.getByRole('group', { name: '필터' }).contains(document.activeElement)).toBe(true)
  })

  test('a search says the query, the count and how it was read, once typing rests', async () => {
    await show('/')
    await quick.type(field(), 'zjsxpdlsj')
    const [said, ...more] = await hear()
    expect(said).toMatch(/^‘zjsxpdlsj’로 \d+개 찾았어요\. ‘zjsxpdlsj’를 ‘컨테이너’로 바꿔 찾았어요\./)
    expect(more).toEqual([])
  })

  test('two searches without hits are told apart, and clearing is told, too', async () => {
    await show('/')
    await quick.type(field(), '뷁뷁뷁뷁')
    expect(await hear()).toEqual(['‘뷁뷁뷁뷁’과 맞는 질문이 없어요.'])
    await quick.type(field(), '쉛')
    expect(await hear()).toEqual(['‘뷁뷁뷁뷁쉛’과 맞는 질문이 없어요.'])
    await quick.type(field(), '{Escape}')
    expect(await hear()).toEqual(['필터 없이 질문 18개예요.'])
    await quick.type(field(), '{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  test('the palette says the count once typing rests', async () => {
    await show('/about/')
    await hear()
    await waitFor(() => {
      fireEvent.keyDown(window, { code: 'KeyK', ctrlKey: true })
      expect(screen.getByRole('dialog', { name: '빠른 찾기' })).toBeTruthy()
    }, patient)
    const box = within(screen.getByRole('dialog', { name: '빠른 찾기' })).getByRole('combobox')
    await quick.type(box, '북마크')
    const [said, ...more] = await hear()
    expect(said).toBe(
      `${screen.getAllByRole('option').length}개 찾았어요. 위아래 화살표로 고르고 Enter로 열어요.`,
    )
    expect(more).toEqual([])
  })
})
