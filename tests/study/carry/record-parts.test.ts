import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { shortHash } from '../../../src/notes/identity/short-hash.ts'
import { toBase64 } from '../../../src/study/carry/base64-url.ts'
import {
  type HeldParts,
  joinParts,
  longestCode,
  missingParts,
  mostCodes,
  readHeld,
  readPart,
  takePart,
  writeCodes,
} from '../../../src/study/carry/record-parts.ts'
import type { StoredEvent } from '../../../src/study/journal/events.ts'
import { aJournal } from '../../support/samples.ts'

const address = 'https://someone.github.io/docker/shared/'
const unknown = () => undefined
const fragmentOf = (code: string) => code.slice(code.indexOf('#'))
const texts = Array.from({ length: 120 }, (_, at) => `질문 ${at}은 무엇인가요?`)
const ids = texts.map(questionId)
const wordings = new Map<string, string>(ids.map((id, at) => [id, texts[at] ?? '']))
const wordingOf = (id: string) => wordings.get(id)

/** `answers` answers over 120 questions in sittings of 15, as this program writes them on two devices. */
function season(answers: number): readonly StoredEvent[] {
  let chance = 7
  const roll = (below: number) => {
    chance = (chance * 48_271) % 0x7fffffff
    return chance % below
  }
  const signs = (length: number) => Array.from({ length }, () => roll(16).toString(16)).join('')
  const uuid = () => [8, 4, 4, 4, 12].map(signs).join('-')
  const devices = [uuid(), uuid()].map((id) => ({ id, seq: 0 }))
  const events: StoredEvent[] = []
  let time = Date.UTC(2026, 2, 2)
  for (let sitting = 0; sitting < answers / 15; sitting += 1) {
    const [session, page] = [uuid(), signs(12)]
    const device = devices[roll(4) === 0 ? 1 : 0]
    const asked = Array.from({ length: 15 }, () => roll(120))
    let made = 0
    const add = (draft: Record<string, unknown> & { readonly kind: string }) => {
      if (device === undefined) return
      device.seq += 1
      made += 1
      time += 3_000 + roll(30_000)
      const stamp = { id: `${page}.${made}`, device: device.id, seq: device.seq, time, tz: 540 }
      events.push({ ...draft, ...stamp })
    }
    time += roll(86_400_000)
    const questions = asked.map((at) => ids[at])
    add({
      kind: 'session-started',
      session,
      questions,
      mode: 'card',
      scope: { kind: 'today' },
      isCram: false,
    })
    for (const at of asked) {
      const about = { question: ids[at], text: texts[at], answer: shortHash(`${at}`, 5), place: `s${at % 9}` }
      add({ kind: 'graded', ...about, grade: roll(4) === 0 ? 'again' : 'good', session, mode: 'card' })
    }
  }
  return events
}

function hold(codes: readonly string[]): HeldParts | null {
  let held: HeldParts | null = null
  for (const code of codes) {
    const read = readPart(fragmentOf(code))
    if (read.kind === 'part') held = takePart(held, read.part).held
  }
  return held
}

const byId = (events: readonly unknown[]) =>
  [...events].sort((a, b) => (JSON.stringify(idOf(a)) < JSON.stringify(idOf(b)) ? -1 : 1))
const idOf = (event: unknown) => Object.entries(Object(event)).find(([key]) => key === 'id')

describe('a record as a row of codes', () => {
  test('comes back whole, in any order of its parts, and with some of them twice', () => {
    fc.assert(
      fc.property(aJournal, fc.array(fc.nat()), (journal, order) => {
        const codes = writeCodes(journal, unknown, address) ?? []
        const again = order.flatMap((at) => codes[at % Math.max(1, codes.length)] ?? [])
        const held = hold([...again, ...codes.toReversed()])
        if (held === null) throw Error('no parts')
        expect(byId(joinParts(held, unknown) ?? [])).toEqual(byId(journal))
      }),
      { numRuns: 60 },
    )
  })

  test('of 300 answers over 120 questions is at most 12 links of at most 600 signs', () => {
    const events = season(300)
    const codes = writeCodes(events, wordingOf, address) ?? []
    expect(codes.length).toBeGreaterThan(8)
    expect(codes.length).toBeLessThanOrEqual(mostCodes)
    for (const code of codes) expect(code.length).toBeLessThanOrEqual(longestCode)
    const held = hold(codes)
    expect(held && byId(joinParts(held, wordingOf) ?? [])).toEqual(byId(events))
  })

  test('is not made of a record that is too large', () => {
    expect(writeCodes(season(900), wordingOf, address)).toBeNull()
    expect(writeCodes(season(15), wordingOf, `https://a.example/${'x'.repeat(600)}/`)).toBeNull()
  })

  test('takes more codes the less room the address leaves, up to twelve', () => {
    const events = season(15)
    const counts = Array.from({ length: 30 }, (_, at) => {
      const codes = writeCodes(events, wordingOf, `https://a.example/${'x'.repeat(450 + 4 * at)}/`)
      for (const code of codes ?? []) expect(code.length).toBeLessThanOrEqual(longestCode)
      return codes?.length ?? 99
    })
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect([counts.includes(mostCodes), counts.at(-1)]).toEqual([true, 99])
  })

  test('keeps fields and kinds of later versions, ids of earlier ones, and numbers that are not whole', () => {
    const stamp = { device: 'd', tz: 0 }
    const more = { more: [1, { a: null }] }
    const events: readonly StoredEvent[] = [
      { ...stamp, ...more, id: '0b8f3c3e-5a3b-4f7e-9d5e-0123456789ab', seq: 1, time: 5.25, kind: 'later' },
      { ...stamp, id: 'ab.7', seq: 2, time: 0.1, after: 7.3, kind: 'bookmarked' },
      { ...stamp, id: 'x.07', seq: 2, time: -3, kind: 'bookmarked' },
    ]
    const held = hold(writeCodes(events, unknown, address) ?? [])
    expect(held && byId(joinParts(held, unknown) ?? [])).toEqual(byId(events))
  })

  test('leaves out wordings of the notes, and names the event whose wording this device does not know', () => {
    const [event] = season(15).filter(({ kind }) => kind === 'graded')
    if (event === undefined) throw Error('no event')
    const held = hold(writeCodes([event], wordingOf, address) ?? [])
    const { text, ...bare } = Object.assign({ text: '' }, event)
    expect(text).not.toBe('')
    expect(held && joinParts(held, unknown)).toEqual([bare])
  })

  test('says which parts are missing, and is nothing before all are there', () => {
    const codes = writeCodes(season(150), wordingOf, address) ?? []
    const held = hold(codes.filter((_, at) => at !== 1))
    expect(held && missingParts(held)).toEqual([2])
    expect(held && joinParts(held, wordingOf)).toBeNull()
    const all = hold(codes)
    if (all === null) throw Error('no parts')
    expect(joinParts(all, wordingOf)).toHaveLength(season(150).length)
    // Another record's hash, a sign that base64url does not have, and nothing at all.
    expect(joinParts({ ...all, record: 'abcdef' }, wordingOf)).toBeNull()
    const odd = `${all.data[1]}!`
    expect(joinParts({ record: shortHash(odd, 6), of: 1, data: { 1: odd } }, wordingOf)).toBeNull()
    expect(joinParts({ ...all, data: {} }, wordingOf)).toBeNull()
  })

  test('tells a part again from one of another record', () => {
    const [a = '', b = ''] = [season(30), season(45)].map(
      (events) => writeCodes(events, wordingOf, address)?.[0],
    )
    const [one, other] = [readPart(fragmentOf(a)), readPart(fragmentOf(b))]
    if (one.kind !== 'part' || other.kind !== 'part') throw Error('no parts')
    const { kind, held } = takePart(null, one.part)
    expect([kind, held]).toEqual([
      'new',
      { record: one.part.record, of: one.part.of, data: { 1: one.part.data } },
    ])
    const next = { ...one.part, number: 2, data: 'AA' }
    expect(takePart(held, next)).toEqual({ kind: 'new', held: { ...held, data: { ...held.data, 2: 'AA' } } })
    // Of the same record, but not as many parts.
    expect(takePart(held, { ...next, of: 9 })).toEqual({ kind: 'other', held })
    expect(takePart(held, one.part)).toEqual({ kind: 'again', held })
    expect(takePart(held, other.part)).toEqual({ kind: 'other', held })
  })
})

describe('a part', () => {
  const [code = ''] = writeCodes(season(30), wordingOf, address) ?? []

  test('that was cut or changed anywhere is broken', () => {
    const fragment = fragmentOf(code)
    expect(readPart(fragment).kind).toBe('part')
    for (let at = 4; at < fragment.length; at += 1) {
      expect(readPart(fragment.slice(0, at)).kind).toBe(at < 4 ? 'none' : 'broken')
      const changed = `${fragment.slice(0, at)}${fragment[at] === 'x' ? 'y' : 'x'}${fragment.slice(at + 1)}`
      expect(readPart(changed).kind).toBe('broken')
    }
  })

  test.each([
    ['', 'none'],
    ['#r=', 'none'],
    ['#l=1.2.abc', 'none'],
    ['#r=2.whatever', 'newer'],
    ['#r=1.abcdef.3.2.AAAA.0000', 'broken'],
    ['#r=hello', 'broken'],
    ['#r=10.x', 'newer'],
    ['#r=999.', 'newer'],
    ['#r=1000.x', 'broken'],
    ['#r=x2.y', 'broken'],
    ['#r=....', 'broken'],
    ['x#r=2.y', 'none'],
    ['#r= ', 'none'],
  ])('%j is %s', (fragment, kind) => {
    expect(readPart(fragment).kind).toBe(kind)
  })

  test('may have spaces around it, and nothing else', () => {
    const fragment = fragmentOf(code)
    expect(readPart(`${fragment} \n`)).toEqual(readPart(fragment))
    expect(readPart(fragment.slice(1))).toEqual(readPart(fragment))
    for (const more of [`${fragment}.`, `${fragment}0000`, fragment.replace('r=', 'r=1.')])
      expect(readPart(more).kind).toBe('broken')
  })

  test('is one of twelve at most', () => {
    const kindOf = (number: number, of: number) => {
      const body = `1.abcdef.${number}.${of}.AAAA`
      return readPart(`r=${body}.${shortHash(body, 4)}`).kind
    }
    expect([kindOf(1, 1), kindOf(12, 12), kindOf(13, 13), kindOf(1, 13), kindOf(3, 2)]).toEqual([
      'part',
      'part',
      'broken',
      'broken',
      'broken',
    ])
    const held = (of: number) => readHeld({ record: 'abcdef', of, data: {} })?.of
    expect([held(0), held(1), held(12), held(13)]).toEqual([undefined, 1, 12, undefined])
  })
})

describe('hostile parts', () => {
  const joined = (value: unknown) => {
    const data = toBase64(deflateSync(new TextEncoder().encode(JSON.stringify(value)), { level: 9 }))
    return joinParts({ record: shortHash(data, 6), of: 1, data: { 1: data } }, unknown)
  }

  test('that unpack to something else, or to too much, are refused', () => {
    for (const value of [null, 7, {}, [], [1, 2, 3, 4], [1, 2, 3, 4, 5, 6], 'x'])
      expect(joined(value)).toBeNull()
    // A hundred signs for each event, and what it says of its question and else: three million are the most.
    const events = (count: number, own: unknown = {}, texts: readonly unknown[] = []) =>
      joined([
        'd',
        'q',
        [[0], texts],
        [own],
        [Array(count).fill(0), [], [], [], [], Array(count).fill(0), Array(count).fill(0)],
      ])
    expect(events(25_000)).toHaveLength(25_000)
    expect(events(26_000)).toBeNull()
    const long = 'x'.repeat(3_000)
    expect(events(900, { long })).toHaveLength(900)
    expect(events(1_000, { long })).toBeNull()
    expect(events(1_000, {}, [long])).toBeNull()
    expect(joined(['d', 'q', 3, {}, [[1], 2, null]])).toEqual([expect.any(Object)])
    expect(joinParts({ record: 'abcdef', of: 1, data: { 1: 'AAAA' } }, unknown)).toBeNull()
  })

  test('that the browser kept are read again only in their own form', () => {
    const held = { record: 'abcdef', of: 2, data: { 1: 'AA' } }
    expect(readHeld(JSON.parse(JSON.stringify(held)))).toEqual(held)
    for (const other of [
      null,
      1,
      {},
      { ...held, of: 99 },
      { ...held, data: { 1: 2 } },
      { ...held, record: 1 },
      { ...held, of: '2' },
      { ...held, data: null },
      { ...held, data: { 1: 'AA', 2: 2 } },
    ])
      expect(readHeld(other)).toBeNull()
  })
})
