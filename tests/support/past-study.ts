/** What another device did, for pages that show it. */
import { vi } from 'vitest'
import type { QuestionRef } from '../../src/site/site-data.ts'
import type { EventDraft, StoredEvent } from '../../src/study/journal/events.ts'
import { fixtureSite } from './stand.tsx'

const dayMs = 86_400_000

/** Every question of the tests' note, in its order. */
export async function questions(): Promise<readonly QuestionRef[]> {
  const site = fixtureSite()
  return site.paths.flatMap((path) => {
    const view = site.page(path)?.view
    return view?.kind === 'question' ? [{ id: view.card.id, text: view.card.text }] : []
  })
}

/** Stamps events as the phone wrote them, each so many days ago. */
export function phone(
  ...drafts: readonly (readonly [daysAgo: number, draft: EventDraft])[]
): readonly StoredEvent[] {
  const now = Date.now()
  return drafts.map(([daysAgo, draft], index) => ({
    ...draft,
    id: `phone-${index + 1}`,
    device: 'phone',
    seq: index + 1,
    time: now - daysAgo * dayMs,
    tz: 0,
  }))
}

/** Puts events on the browser's disk, as an earlier import left them. */
export async function bringIn(events: readonly StoredEvent[]): Promise<void> {
  vi.resetModules()
  const { openStudy } = await import('../../src/ui/study/use-study.ts')
  const store = await openStudy()
  await store.journal.merge(events)
  store.close()
}

/** The same events as the text of a backup. */
export function asBackup(events: readonly StoredEvent[]): string {
  return JSON.stringify({ app: 'mundap', format: 1, site: '/', events })
}
