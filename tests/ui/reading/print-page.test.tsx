import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/notes/model.ts'
import type { Body } from '../../../src/site/site-data.ts'
import { ContentProvider, openContent } from '../../../src/ui/content/content.ts'
import { SheetQuestions } from '../../../src/ui/reading/print-questions.tsx'
import { madeCard } from '../../support/made-card.ts'
import { bringIn, phone, questions } from '../../support/past-study.ts'
import { makeBrowser, openTab } from '../../support/quiz-stand.tsx'
import { fixtureSite } from '../../support/stand.tsx'

makeBrowser()

const sheet = () => document.querySelector('.sheet')

describe('인쇄', () => {
  test('질문과 답을 모두 펼쳐 놓고, 질문만으로 줄일 수 있다', async () => {
    await openTab('/print/')
    await waitFor(() => expect(sheet()?.querySelectorAll('.answer')).toHaveLength(18))
    for (const { text } of await questions()) expect(sheet()?.textContent).toContain(text)
    const pictures = () => [...(sheet()?.querySelectorAll('img') ?? [])].map((image) => image.loading)
    await waitFor(() => expect(pictures()).toEqual(['eager', 'eager']))

    await userEvent.click(screen.getByRole('radio', { name: '질문만' }))
    expect(sheet()?.querySelectorAll('.answer')).toHaveLength(0)
    await userEvent.click(screen.getByRole('checkbox', { name: '답을 쓸 자리' }))
    expect(sheet()?.querySelectorAll('.sheet-space')).toHaveLength(18)
  })

  test('목록에서 고른 조건을 주소로 이어받는다', async () => {
    const [first] = await questions()
    if (first === undefined) throw Error("the tests' note has questions")
    await bringIn(phone([1, { kind: 'bookmarked', question: first.id, text: first.text }]))
    await openTab('/print/?f=bookmark')
    await screen.findByText(/^질문 1개/)
    expect(screen.getByRole('combobox', { name: '인쇄할 질문' })).toHaveProperty('value', 'f:bookmark')
    await waitFor(() => expect(sheet()?.textContent).toContain(first.text))
  })

  test('고른 범위에 질문이 없으면 다른 범위를 권한다', async () => {
    await openTab('/print/?f=code,picture')
    expect(await screen.findByText(/다른 범위를 골라 주세요/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '인쇄' })).toHaveProperty('disabled', true)
    expect(screen.getByRole('combobox', { name: '인쇄할 질문' }).textContent).toContain('코드, 그림')
  })
})

test('질문만 인쇄해도 질문이 묻는 보기는 남는다', () => {
  const card = madeCard('aaaaaaaa')
  const paragraph = (text: string): Block => ({ kind: 'paragraph', children: [text] })
  const body: Body = {
    id: card.id,
    blocks: [paragraph('보기'), paragraph('정답')],
    given: 1,
    codeBlocks: [],
    images: [],
    links: [],
    source: { file: 'a.md', line: 1, editUrl: null },
    related: [],
    answerText: '',
    oxExcluded: false,
  }
  const { site } = fixtureSite()
  const content = openContent({ site, path: '/', view: { kind: 'app' } })
  const printed = (hasAnswers: boolean) => (
    <ContentProvider value={content}>
      <SheetQuestions
        cards={[card]}
        site={site}
        within={null}
        intros={[]}
        bodies={new Map([[card.id, body]])}
        hasAnswers={hasAnswers}
        hasSpace={false}
      />
    </ContentProvider>
  )
  const { rerender } = render(printed(false))
  expect(screen.getByText('보기')).toBeTruthy()
  expect(screen.queryByText('정답')).toBeNull()
  rerender(printed(true))
  expect(screen.getByText('정답')).toBeTruthy()
})
