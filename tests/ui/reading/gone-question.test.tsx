import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import type { AliasFile } from '../../../src/site/site-files.ts'
import { bringIn, phone, questions } from '../../support/past-study.ts'
import { makeBrowser, openTab } from '../../support/quiz-stand.tsx'
import { fixtureSite } from '../../support/stand.tsx'

makeBrowser()

const text = '점심은 언제 어디에서 먹나요?'
const lost = { question: questionId(text), text }

/** Serves another table of what became of earlier questions. */
async function serveAliases(file: AliasFile): Promise<void> {
  const { site } = fixtureSite()
  const serve = globalThis.fetch
  vi.stubGlobal('fetch', async (url: string | URL) =>
    String(url).endsWith(site.aliasesUrl) ? Response.json(file) : serve(url),
  )
}

test('내려간 질문의 글은 내 기록에 있을 때만 보인다', async () => {
  await serveAliases({ aliases: {}, removed: [{ id: lost.question }] })
  await openTab(`/q/${lost.question}/`)
  await screen.findByRole('heading', { name: '이 질문은 노트에서 빠졌어요.' })
  expect(screen.queryByText(/빠지기 전 질문/)).toBeNull()
  await bringIn(phone([9, { kind: 'bookmarked', ...lost }]))
  await openTab(`/q/${lost.question}/`)
  await screen.findByRole('heading', { name: '이 질문은 노트에서 빠졌어요.' })
  expect((await screen.findByText(/빠지기 전 질문/)).textContent).toBe(`빠지기 전 질문: ${text}`)
})

test('옮긴 질문은 새 글을 예전 글이라고 하지 않는다', async () => {
  const [now] = await questions()
  if (now === undefined) throw Error("the tests' note has a question")
  await serveAliases({ aliases: { [lost.question]: now.id }, removed: [] })
  await openTab(`/q/${lost.question}/`)
  expect((await screen.findByRole('link', { name: '옮긴 질문 보기' })).getAttribute('href')).toBe(
    `/q/${now.id}/`,
  )
  expect(screen.queryByText(/빠지기 전 질문/)).toBeNull()
})
