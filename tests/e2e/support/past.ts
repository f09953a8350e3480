import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { unpackCards } from '../../../src/site/pack-cards.ts'
import type { Card } from '../../../src/site/site-data.ts'
import { makeBackup } from '../../../src/storage/backup.ts'
import type { EventDraft, Grade, StoredEvent } from '../../../src/study/journal/events.ts'
import { makeRandom } from '../../bench/random.ts'
import type { SiteName } from './visit.ts'

const day = 86_400_000

/**
 * A backup of about five months of somebody's study of these questions, up to `now` (milliseconds since 1970): answers in most
 * weeks, some of them wrong, bookmarks, memos. The same questions give the same study.
 */
export function pastBackup(cards: readonly Card[], now: number): string {
  const asked = cards.filter(({ pending }) => !pending).slice(0, 50)
  const drafts: (readonly [daysAgo: number, draft: EventDraft])[] = []
  asked.forEach((card, index) => {
    const about = { question: card.id, text: card.text }
    // Every seventh is left for new questions.
    if (index % 7 === 6) return
    const grades: readonly Grade[] =
      index % 3 === 1 ? ['again', 'good', 'again', 'good'] : ['good', 'good', 'good']
    grades.forEach((grade, turn) => {
      const daysAgo = Math.max(1, 140 - index * 2 - turn * (11 + (index % 5) * 9))
      drafts.push([daysAgo, { kind: 'graded', ...about, grade }])
    })
    if (index % 4 === 0) drafts.push([index % 9, { kind: 'bookmarked', ...about }])
    if (index % 8 === 0)
      drafts.push([
        2,
        { kind: 'memo', ...about, memo: '커널은 같이 쓰고, 그 위의 파일만 이미지마다 달라진다.' },
      ])
  })
  const gone = asked[0]?.id
  if (gone !== undefined) {
    // A question that was removed from the notes: no question has its id now.
    const about = { question: gone, text: '도커 컴포즈 파일의 version은 꼭 적어야 하나요?' }
    drafts.push([30, { ...about, kind: 'bookmarked', question: reverse(gone) }])
  }
  const events = drafts
    .sort(([a], [b]) => b - a)
    .map(
      ([daysAgo, draft], index): StoredEvent => ({
        ...draft,
        id: `past-${index + 1}`,
        device: 'phone',
        seq: index + 1,
        time: now - daysAgo * day - 60_000,
        tz: 540,
      }),
    )
  return makeBackup(events, { base: '/', date: '2026-03-02', about: '' }).text
}

function reverse(id: Card['id']): Card['id'] {
  // The one door to an id is a note's text; this one is meant to be nobody's.
  return [...id].reverse().join('') as Card['id']
}

/**
 * A backup of answers after which all of these questions are due at `now`, each since another day. The same seed takes the same
 * questions.
 */
export function dueBackup(cards: readonly Card[], count: number, seed: number, now: number): string {
  const random = makeRandom(seed)
  const asked = cards
    .filter(({ pending }) => !pending)
    .map((card) => ({ card, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
  const events = asked.map(({ card }, index): StoredEvent => {
    const draft: EventDraft = { kind: 'graded', question: card.id, text: card.text, grade: 'good' }
    const time = now - (40 + Math.floor(random() * 20)) * day
    return { ...draft, id: `due-${index + 1}`, device: 'phone', seq: index + 1, time, tz: 540 }
  })
  return makeBackup(events, { base: '/', date: '2026-03-02', about: '' }).text
}

/** The questions of a built site, as its catalogue lists them. */
export function readCards(site: SiteName = 'root'): readonly Card[] {
  const folder = join(inject('sites')[site], 'data')
  const name = readdirSync(folder).find((file) => file.startsWith('catalogue-')) ?? ''
  return unpackCards(JSON.parse(readFileSync(join(folder, name), 'utf8')))
}
