/** A learner's browser for the tests of the quiz: a disk of its own, a clock for slips of the finger, tabs that close. */
import 'fake-indexeddb/auto'
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { MemoryRouter, parsePath } from 'react-router'
import { afterEach, beforeEach, vi } from 'vitest'
import type { PageData, Site } from '../../src/site/site-data.ts'
import type { EventDraft } from '../../src/study/journal/events.ts'
import { fixtureSite, serveSiteFiles } from './stand.tsx'

// Files that load when they are needed take their time on a busy machine.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

/** Gives every test a browser with an empty disk. */
export function makeBrowser(): void {
  serveSiteFiles()
  beforeEach(() => {
    // As every built page does. A click on a file to save may have led this window away from its address.
    document.documentElement.dataset.base = '/'
    vi.stubGlobal('indexedDB', new IDBFactory())
    // Only the clock that tells slips of the finger stands still; everything else takes its time.
    vi.useFakeTimers({ toFake: ['performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
}

/**
 * Closes what is open and loads a page as a new tab does: nothing is left but what is on the disk. Shows the tests' notes, or another
 * site. `state` is that of the history entry.
 */
export async function openTab(path: string, given?: Site, state?: unknown): Promise<void> {
  cleanup()
  vi.resetModules()
  const site = given ?? fixtureSite().site
  const { Root } = await import('../../src/ui/root.tsx')
  const { openContent } = await import('../../src/ui/content/content.ts')
  const { joinOwn } = await import('../../src/ui/my/join-own.ts')
  const data: PageData = { site, path: path.replace(/[?#].*$/, ''), view: { kind: 'app' } }
  render(
    <MemoryRouter initialEntries={[{ ...parsePath(path), state }]}>
      <Root content={openContent(data, { join: joinOwn })} />
    </MemoryRouter>,
  )
}

/** Writes events as an earlier visit left them. */
export async function remember(...drafts: readonly EventDraft[]): Promise<void> {
  vi.resetModules()
  const { openStudy } = await import('../../src/ui/study/use-study.ts')
  const store = await openStudy()
  for (const draft of drafts) await store.append(draft)
  store.close()
}

/** Lets the moment pass in which a press counts as a slip. */
export function pause(): void {
  vi.advanceTimersByTime(300)
}

/** Presses a key once the learner has had time to look. */
export async function press(keys: string): Promise<void> {
  pause()
  await userEvent.keyboard(keys)
}

/** The question that is asked. */
export async function findQuestion(): Promise<string> {
  const reveal = await screen.findByRole('button', { name: '답 보기' })
  return reveal.closest('.run')?.querySelector('h1')?.textContent ?? ''
}

/** Answers the question that is asked: looks at the answer, then grades; waits until the next one stands there. */
export async function answer(key: '1' | '2'): Promise<void> {
  await findQuestion()
  await press('[Space]')
  await screen.findByRole('button', { name: /^알았어요/ })
  // Grades wait for the answer itself.
  await waitFor(() => {
    if (screen.getByRole('button', { name: /^알았어요/ }).hasAttribute('disabled'))
      throw Error('no answer yet')
  })
  await press(`[Digit${key}]`)
  await waitFor(() => {
    if (screen.queryByRole('group', { name: '얼마나 알았나요?' }) !== null) throw Error('not yet saved')
  })
}

/** Sets up and starts a quiz of some questions in the order of the note. */
export async function startQuiz({ limit = '5', mode = '카드', cram = false } = {}): Promise<void> {
  await openTab('/quiz/?scope=all')
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /^푸는 방법/ }))
  await user.click(await screen.findByRole('radio', { name: limit }))
  await user.click(screen.getByRole('radio', { name: '노트 순' }))
  await user.click(screen.getByRole('radio', { name: mode }))
  if (cram) await user.click(screen.getByRole('checkbox', { name: /벼락치기/ }))
  await user.click(screen.getByRole('button', { name: '이대로 할게요' }))
  await user.click(await screen.findByRole('button', { name: /^전체 [1-9]\d*문제 시작/ }))
}

/** Where the running quiz stands, such as `2/5`. */
export function progress(): string | null | undefined {
  return screen.getByRole('progressbar').parentElement?.textContent
}
