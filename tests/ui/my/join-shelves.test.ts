import { describe, expect, test } from 'vitest'
import type { QuestionId } from '../../../src/notes/model.ts'
import { toAskables } from '../../../src/study/askable.ts'
import type { EventDraft } from '../../../src/study/journal/events.ts'
import { foldEvents, type StudyState } from '../../../src/study/journal/fold.ts'
import { makeRelinker } from '../../../src/study/journal/relink-records.ts'
import { readClock } from '../../../src/ui/base/clock.ts'
import type { Content } from '../../../src/ui/content/content.ts'
import { joinShelves } from '../../../src/ui/my/join-shelves.ts'
import { readToday } from '../../../src/ui/study/today.ts'
import { openOwn } from '../../support/own-shelf.ts'
import { event } from '../../support/samples.ts'

const shared = '- 컨테이너란 무엇인가요?\n  - 격리된 프로세스다.\n'
const thread = '- 스레드를 만들 때 드는 비용은 무엇인가요?\n  - 스택이다.\n'
const mutex = '- 뮤텍스와 세마포어의 차이는 무엇인가요?\n  - 소유자가 있다.\n'
const published = await openOwn(`# 수업\n\n${shared}- 이미지란 무엇인가요?\n  - 틀이다.\n`, '수업.md')
const own = await openOwn(`# 내 강의\n\n${thread}${shared.replace('격리된', '내가 적은')}${mutex}`)

async function askedToday(content: Content, state: StudyState): Promise<number> {
  const limits = { maxIntervalDays: 365, reviewsPerDay: 100, freshPerDay: 100 }
  const askables = toAskables(await content.catalogue(), content.site.sections)
  return readToday(askables, state, limits, readClock()).order.length
}

async function idOf(content: Content, part: string): Promise<QuestionId> {
  const card = (await content.catalogue()).find(({ text }) => text.includes(part))
  if (card === undefined) throw Error(`nothing asks ${part}`)
  return card.id
}

/** The records that would move if a page were opened on these notes now. */
async function moved(content: Content, events: readonly ReturnType<typeof event>[]) {
  const { identity, findNew } = makeRelinker(
    await content.catalogue(),
    content.site.sections,
    await content.aliases(),
  )
  return findNew(foldEvents(events, identity)).map((draft: EventDraft) =>
    draft.kind === 'relinked' ? draft.to : draft.kind,
  )
}

describe('both shelves', () => {
  test('are counted together today; a question on both is asked once, with the published answer and one history', async () => {
    const both = await joinShelves(published, own, [])
    const none = foldEvents([])
    expect([
      await askedToday(published, none),
      await askedToday(own, none),
      await askedToday(both, none),
    ]).toEqual([2, 3, 4])
    const id = await idOf(both, '컨테이너')
    expect(id).toBe(await idOf(own, '컨테이너'))
    const card = (await both.catalogue()).find((one) => one.id === id)
    expect(JSON.stringify(card && (await both.body(card)))).toContain('격리된')
    const graded = foldEvents([event(1, { kind: 'graded', question: id, text: '컨테이너란', grade: 'good' })])
    expect(graded.questions.get(id)?.reviews).toHaveLength(1)
    expect(both.questionPath(id)).toBe(published.questionPath(id))
    const mine = await idOf(own, '뮤텍스')
    expect(both.questionPath(mine)).toBe(`/my/?q=${mine}`)
  })

  test('an update of the published notes moves no record of own notes', async () => {
    const id = await idOf(own, '스레드')
    const saved = [
      event(1, { kind: 'bookmarked', question: id, text: '스레드를 만들 때 드는 비용은 무엇인가요?' }),
    ]
    const alike = thread.replace('드는 비용은', '드는 시간과 비용은')
    const update = await openOwn(`# 수업\n\n${alike}`, '수업.md')
    expect(await moved(await joinShelves(update, own, []), saved)).toEqual([])
    // The note was taken away: its record stays where it is.
    expect(await moved(await joinShelves(update, null, [id]), saved)).toEqual([])
    expect(await moved(update, saved)).toEqual([await idOf(update, '스레드')])
  })

  test('a newer edition of a kept note moves the reworded, and leaves what is lost under its name', async () => {
    const [first, second] = [await idOf(own, '스레드'), await idOf(own, '뮤텍스')]
    const saved = [
      event(1, { kind: 'bookmarked', question: first, text: '스레드를 만들 때 드는 비용은 무엇인가요?' }),
      event(2, { kind: 'bookmarked', question: second, text: '뮤텍스와 세마포어의 차이는 무엇인가요?' }),
    ]
    const edition = await openOwn(`# 내 강의\n\n${thread.replace('드는 비용은', '드는 큰 비용은')}`)
    const both = await joinShelves(published, edition, [])
    expect(await moved(both, saved)).toEqual([await idOf(edition, '스레드')])
    expect(foldEvents(saved).questions.get(second)?.bookmarkedAt).toBeTruthy()
  })
})
