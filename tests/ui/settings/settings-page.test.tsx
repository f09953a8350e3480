import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { pageHtml } from '../../../src/build/site/page-html.ts'
import { nodeSha256 } from '../../../src/build/write/node-sha256.ts'
import type { StudyEvent } from '../../../src/study/journal/events.ts'
import { asBackup, bringIn, phone, questions } from '../../support/past-study.ts'
import { makeBrowser, openTab, remember } from '../../support/quiz-stand.tsx'
import { fixtureSite } from '../../support/stand.tsx'

makeBrowser()

const saved = async () => (await screen.findByText('저장한 기록')).nextElementSibling?.textContent
const untilSaved = (count: string) => waitFor(async () => expect(await saved()).toContain(count))

/** A few things the phone did. */
async function fewEvents() {
  const [first, second] = await questions()
  if (first === undefined || second === undefined) throw Error("the tests' note has questions")
  const about = { question: first.id, text: first.text }
  return phone(
    [3, { kind: 'bookmarked', ...about }],
    [2, { kind: 'memo', ...about, memo: '위에서부터' }],
    [1, { kind: 'graded', question: second.id, text: second.text, grade: 'again' }],
  )
}

async function paste(text: string) {
  fireEvent.click(await screen.findByText('텍스트로 붙여넣기'))
  fireEvent.change(screen.getByLabelText('복사해 둔 기록'), { target: { value: text } })
  await userEvent.click(screen.getByRole('button', { name: '내용 확인' }))
}

describe('화면 설정', () => {
  test('고른 밝기와 글자 크기를 바로 쓰고, 다음 화면은 그리기 전에 안다', async () => {
    await openTab('/settings/')
    await userEvent.click(await screen.findByRole('radio', { name: '다크' }))
    await userEvent.click(screen.getByRole('radio', { name: '더 크게' }))
    const { dataset } = document.documentElement
    expect([dataset.theme, dataset.text]).toEqual(['dark', 'larger'])

    delete dataset.theme
    delete dataset.text
    const { site } = fixtureSite()
    const entry = {
      script: 'main.js',
      imports: [],
      workers: ['worker.js'],
      search: ['search.js'],
      searchHere: ['search.js'],
      quiz: [],
      css: '',
      listCss: '',
      wholeStyles: 'list.css',
    }
    const options = {
      base: '/',
      siteUrl: '',
      version: '1',
      template: '<!--head--><!--app--><!--data-->',
      render: () => '',
      pictureHosts: new Set<string>(),
      sha256: nodeSha256,
    }
    const html = pageHtml({ site, path: '/settings/', view: { kind: 'app' } }, entry, options)
    const script = html.match(/<script>(.*?)<\/script>/s)?.[1] ?? ''
    new Function(script)()
    expect([dataset.theme, dataset.text]).toEqual(['dark', 'larger'])
  })

  test('기기 설정으로 되돌리면 아무것도 덮어쓰지 않는다', async () => {
    localStorage.setItem('mundap:/:preferences', '{"theme":"dark"}')
    await openTab('/settings/')
    await userEvent.click(await screen.findByRole('radio', { name: '기기 설정' }))
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })

  test('다른 버전에서 고른 복습 간격도 차례대로 보여 준다', async () => {
    localStorage.setItem('mundap:/:preferences', '{"maxIntervalDays":45}')
    await openTab('/settings/')
    const days = await screen.findByRole<HTMLSelectElement>('combobox', { name: '가장 긴 복습 간격' })
    expect([...days.options].map(({ text }) => text)).toEqual(
      [14, 30, 45, 60, 90, 180, 365].map((each) => `${each}일`),
    )
    expect(days.value).toBe('45')
    await userEvent.selectOptions(days, '90일')
    expect(JSON.parse(localStorage.getItem('mundap:/:preferences') ?? '{}').maxIntervalDays).toBe(90)
  })

  test('스위치는 켜짐과 꺼짐을 말하고, 키보드로도 바꾼다', async () => {
    await openTab('/settings/')
    const swipe = await screen.findByRole<HTMLInputElement>('switch', { name: '밀어서 채점하기' })
    expect(swipe.checked).toBe(false)
    expect(screen.getByRole('switch', { description: /왼쪽으로 밀면 ‘몰랐어요’/ })).toBe(swipe)
    swipe.focus()
    await userEvent.keyboard(' ')
    expect(swipe.checked).toBe(true)
    expect(JSON.parse(localStorage.getItem('mundap:/:preferences') ?? '{}').swipe).toBe(true)
  })

  test('백업과 기기 옮기기가 맨 앞에, 기록 지우기가 맨 뒤에 있다', async () => {
    await openTab('/settings/')
    await screen.findByText('저장한 기록')
    const [first, ...rest] = within(screen.getByRole('main'))
      .getAllByRole('heading', { level: 2 })
      .map((each) => each.textContent)
    expect(first).toBe('백업과 기기 옮기기')
    expect(rest).toEqual(['화면', '퀴즈와 복습', '키보드·터치', '오프라인'])
    expect((await screen.findByText('기록 지우기')).closest('details')?.open).toBe(false)
  })

  test('말이 안 되는 수는 받지 않고 알려 준다', async () => {
    await openTab('/settings/')
    const field = await screen.findByLabelText('하루에 복습할 질문')
    fireEvent.change(field, { target: { value: '9999' } })
    expect(await screen.findByText('0부터 500 사이로 적어 주세요.')).toBeTruthy()
    fireEvent.blur(field)
    expect(screen.getByText('0부터 500 사이로 적어 주세요.')).toBeTruthy()
    expect(JSON.parse(localStorage.getItem('mundap:/:preferences') ?? '{}').reviewsPerDay).toBeUndefined()
    fireEvent.change(field, { target: { value: '35' } })
    // Half typed it is not taken: it could become 350.
    expect(JSON.parse(localStorage.getItem('mundap:/:preferences') ?? '{}').reviewsPerDay).toBeUndefined()
    fireEvent.blur(field)
    expect(JSON.parse(localStorage.getItem('mundap:/:preferences') ?? '{}').reviewsPerDay).toBe(35)
  })
})

describe('내보내기와 불러오기', () => {
  test('복사한 글을 다 지운 브라우저에서 불러오면 모두 돌아온다', async () => {
    await bringIn(await fewEvents())
    await openTab('/settings/')
    await untilSaved('3건')
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: '텍스트로 복사' }))
    await screen.findByText(/기록 3건을 복사했어요/)
    const text = await navigator.clipboard.readText()

    await user.click(screen.getByRole('button', { name: '완전히 지우기' }))
    const dialog = screen.getByRole('dialog')
    const confirm = within(dialog).getByRole('button', { name: '완전히 지우기' })
    expect(confirm).toHaveProperty('disabled', true)
    await user.type(within(dialog).getByRole('textbox'), '완전히 지우기')
    await user.click(confirm)
    await untilSaved('0건')

    await paste(text)
    const preview = await screen.findByRole('dialog', { name: '불러올 기록' })
    expect(preview.textContent).toContain('새 기록3건')
    expect(preview.textContent).toContain('푼 문제 1건, 북마크 1건, 메모 1건')
    await user.click(within(preview).getByRole('button', { name: '가져오기' }))
    await untilSaved('3건')
    expect(await screen.findByText(/원래 기록은 그대로예요/)).toBeTruthy()
  })

  test('불러온 것은 되돌릴 수 있고, 두 번 불러와도 두 번 더하지 않는다', async () => {
    const events = await fewEvents()
    await bringIn(events.slice(0, 1))
    await openTab('/settings/')
    await untilSaved('1건')
    await paste(asBackup(events))
    const preview = await screen.findByRole('dialog')
    expect(preview.textContent).toContain('새 기록2건이미 있음1건')
    await userEvent.click(within(preview).getByRole('button', { name: '가져오기' }))
    await untilSaved('3건')

    await paste(asBackup(events))
    expect((await screen.findByRole('dialog')).textContent).toContain('새로 가져올 기록이 없어요')
    await userEvent.click(screen.getByRole('button', { name: '닫기' }))

    const past = await screen.findByText(/기록 2건을 가져왔어요/)
    await userEvent.click(
      within(past.parentElement ?? document.body).getByRole('button', { name: '되돌리기' }),
    )
    await untilSaved('1건')
  })

  test('붙여 넣은 글은 새로 고쳐도 남고, 불러오면 없다', async () => {
    const text = asBackup(await fewEvents())
    await openTab('/settings/')
    fireEvent.click(await screen.findByText('텍스트로 붙여넣기'))
    fireEvent.change(screen.getByLabelText('복사해 둔 기록'), { target: { value: text } })

    await openTab('/settings/')
    await screen.findByText('텍스트로 붙여넣기')
    expect(screen.getByLabelText<HTMLTextAreaElement>('복사해 둔 기록').value).toBe(text)
    // What is in it can be seen without looking for it.
    expect(screen.getByLabelText('복사해 둔 기록').closest('details')?.open).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: '내용 확인' }))
    const preview = await screen.findByRole('dialog', { name: '불러올 기록' })
    await userEvent.click(within(preview).getByRole('button', { name: '가져오기' }))
    await untilSaved('3건')

    await openTab('/settings/')
    await screen.findByText('텍스트로 붙여넣기')
    expect(screen.getByLabelText<HTMLTextAreaElement>('복사해 둔 기록').value).toBe('')
    expect(screen.getByLabelText('복사해 둔 기록').closest('details')?.open).toBe(false)
  })

  test.each([
    ['빈 파일', '   ', '빈 파일이에요'],
    ['깨진 파일', '{"app":"mundap","for', '파일이 깨져서 읽지 못했어요'],
    ['다른 파일', '{"name":"some other file"}', '문답에서 내보낸 파일이 아니에요'],
    ['더 새로운 파일', '{"app":"mundap","format":99,"events":[]}', '더 새로운 버전에서 내보낸 파일이에요'],
  ])('%s이면 까닭을 말하고 아무것도 바꾸지 않는다', async (_name, text, message) => {
    await bringIn(await fewEvents())
    await openTab('/settings/')
    await untilSaved('3건')
    fireEvent.change(await screen.findByLabelText('파일 선택', { selector: 'input' }), {
      target: { files: [new File([text], 'a.json')] },
    })
    expect((await screen.findByRole('alert')).textContent).toContain(message)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await saved()).toBe('3건')
  })

  test('읽지 못한 기록은 어디가 왜인지 보여 주고 나머지만 더한다', async () => {
    const [event] = await fewEvents()
    await openTab('/settings/')
    await paste(
      `{"app":"mundap","format":1,"site":"/","events":[{"__proto__":{"a":1}},${JSON.stringify(event)},7]}`,
    )
    const preview = await screen.findByRole('dialog')
    expect(preview.textContent).toContain('읽지 못함2건')
    expect(preview.textContent).toContain('1번째: 기록에 있을 수 없는 이름이 들어 있어요.')
    expect(preview.textContent).toContain('3번째: 기록의 형식이 아니에요.')
    await userEvent.click(within(preview).getByRole('button', { name: '가져오기' }))
    await untilSaved('1건')
  })
})

describe('지우거나 되돌린 기록이 든 파일', () => {
  const resetOf = (device: string): StudyEvent => ({
    id: 'tablet-1',
    device: 'tablet',
    seq: 1,
    time: Date.now(),
    tz: 0,
    kind: 'reset',
    scope: 'all',
    seen: [[device, 999]],
  })

  test('여기 있는 무엇이 가려지는지 세어 묻고, 가리지 않고도 더한다', async () => {
    const events = await fewEvents()
    await bringIn(events.slice(0, 2))
    await openTab('/settings/')
    await untilSaved('2건')
    await paste(asBackup([...events, resetOf('phone')]))
    const preview = await screen.findByRole('dialog')
    expect(preview.textContent).toContain('보이지 않게 되는 기록: 북마크 1개, 메모 1개')
    await userEvent.click(within(preview).getByRole('button', { name: '지금 기록을 두고 가져오기' }))
    await untilSaved('3건')
    expect(await screen.findByText('북마크 1개를 지워요. 메모와 퀴즈 기록은 남아요.')).toBeTruthy()
    expect(screen.queryByText(/모두 지움/)).toBeNull()
  })

  test('가리고 더하면 그렇다고 말하고, 되돌리면 모두 다시 보인다', async () => {
    const events = await fewEvents()
    await bringIn(events)
    await openTab('/settings/')
    await untilSaved('3건')
    await paste(asBackup([...events, resetOf('phone')]))
    const preview = await screen.findByRole('dialog')
    expect(preview.textContent).toContain('보이지 않게 되는 기록: 북마크 1개, 메모 1개, 푼 문제 1건')
    await userEvent.click(within(preview).getByRole('button', { name: '모두 가져오기' }))
    const said = await screen.findByText(/지우거나 되돌린 기록은 숨겼어요/)
    await screen.findByText('지울 기록이 없어요.')
    await userEvent.click(
      within(said.parentElement ?? document.body).getByRole('button', { name: '되돌리기' }),
    )
    await screen.findByText('북마크 1개를 지워요. 메모와 퀴즈 기록은 남아요.')
    await untilSaved('3건')
  })

  test('이 브라우저가 적은 적 없는 번호를 대면 받지 않고 까닭을 보여 준다', async () => {
    const [first] = await questions()
    if (first === undefined) throw Error('no questions')
    await remember({ kind: 'bookmarked', question: first.id, text: first.text })
    await openTab('/settings/')
    await untilSaved('1건')
    const { openStudy } = await import('../../../src/ui/study/use-study.ts')
    const own = await (await openStudy()).journal.device()
    await paste(asBackup([resetOf(own?.id ?? '')]))
    const preview = await screen.findByRole('dialog')
    expect(preview.textContent).toContain('읽지 못함1건')
    expect(preview.textContent).toContain('이 브라우저가 만든 적이 없어요')
    expect(preview.textContent).toContain('완전히 지운 다음 두 파일을 불러오면')
    expect(within(preview).queryByRole('button', { name: /가져오기/ })).toBeNull()
  })
})

describe('기록 지우기', () => {
  test('무엇이 지워지고 남는지 말하고, 적어야 지우고, 다음에 와서도 되돌릴 수 있다', async () => {
    await bringIn(await fewEvents())
    await openTab('/settings/')
    await userEvent.click(await screen.findByRole('radio', { name: '퀴즈 기록' }))
    await userEvent.click(screen.getByRole('button', { name: '지우기' }))
    const dialog = screen.getByRole('dialog', { name: '퀴즈 기록 지우기' })
    expect(dialog.textContent).toContain('퀴즈 기록 1개를 지워요. 북마크와 메모는 남아요.')
    await userEvent.type(within(dialog).getByRole('textbox'), '지우기{Enter}')
    await screen.findByText(/퀴즈 기록 지움/)
    expect(await screen.findByText('지울 기록이 없어요.')).toBeTruthy()
    // Not on the button beside it, which erases everything.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('되돌리기'))
    expect(document.activeElement?.getAttribute('aria-describedby')).not.toBeNull()

    await openTab('/settings/')
    const past = await screen.findByText(/퀴즈 기록 지움/)
    await userEvent.click(
      within(past.parentElement ?? document.body).getByRole('button', { name: '되돌리기' }),
    )
    await waitFor(() => expect(screen.queryByText(/퀴즈 기록 지움/)).toBeNull())
    await userEvent.click(screen.getByRole('radio', { name: '퀴즈 기록' }))
    expect(await screen.findByText('퀴즈 기록 1개를 지워요. 북마크와 메모는 남아요.')).toBeTruthy()
  })
})
