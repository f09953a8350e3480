/** Reads the text of a backup piece by piece: large files in slices, damaged files as far as possible. */

/** One part of the file: a field of its head, or one item of its list of events. */
export type Piece =
  | { readonly kind: 'field'; readonly key: string; readonly value: unknown }
  /** `events` is no list. */
  | { readonly kind: 'no-list' }
  | { readonly kind: 'list' }
  | { readonly kind: 'item'; readonly value: unknown; readonly end: number }
  /** Text in the place of an event that is no JSON. */
  | { readonly kind: 'broken-item'; readonly end: number }

/** No event within the limits is longer than this, in UTF-16 units. */
const longestItem = 700_000

/**
 * Yields the parts of a text that begins with `{`, in their order. Returns whether the text is whole: false when it ends too early or
 * is damaged. After a damaged item it goes on with the next line, because a backup has one event a line.
 */
export function* takeApart(text: string): Generator<Piece, boolean> {
  let at = skipSpace(text, 1)
  while (text[at] === '"') {
    const keyEnd = endOfValue(text, at)
    const key = parse(text.slice(at, keyEnd))
    at = skipSpace(text, keyEnd)
    if (keyEnd < 0 || !key.ok || text[at] !== ':') return false
    at = skipSpace(text, at + 1)
    if (key.value === 'events' && text[at] === '[') {
      yield { kind: 'list' }
      const list = yield* takeItems(text, at + 1)
      if (!list.isWhole) return false
      at = list.end
    } else {
      const end = endOfValue(text, at)
      const value = end < 0 ? null : parse(text.slice(at, end))
      if (!value?.ok) return false
      if (key.value === 'events') yield { kind: 'no-list' }
      else yield { kind: 'field', key: String(key.value), value: value.value }
      at = end
    }
    at = skipSpace(text, at)
    if (text[at] !== ',') break
    at = skipSpace(text, at + 1)
  }
  return text[at] === '}' && skipSpace(text, at + 1) === text.length
}

/** Yields the items of a list; the first is expected at `start`. Returns where the list ends and whether it is undamaged. */
function* takeItems(
  text: string,
  start: number,
): Generator<Piece, { readonly isWhole: boolean; readonly end: number }> {
  let at = skipSpace(text, start)
  if (text[at] === ']') return { isWhole: true, end: at + 1 }
  let isWhole = true
  while (at < text.length) {
    const end = endOfValue(text, at, longestItem)
    const item = end < 0 ? null : parse(text.slice(at, end))
    const next = skipSpace(text, end)
    if (item?.ok && (text[next] === ',' || text[next] === ']')) {
      yield { kind: 'item', value: item.value, end: next }
      if (text[next] === ']') return { isWhole, end: next + 1 }
      at = skipSpace(text, next + 1)
      continue
    }
    isWhole = false
    if (item?.ok && text[at] === '{') yield { kind: 'item', value: item.value, end }
    else if (text[at] === '{') yield { kind: 'broken-item', end: at }
    const line = item?.ok ? text.indexOf('\n', end) : text.indexOf('\n', at)
    if (line < 0) break
    at = skipSpace(text, line)
  }
  return { isWhole: false, end: text.length }
}

const space = /[ \t\r\n]*/y

function skipSpace(text: string, at: number): number {
  if (at < 0) return at
  space.lastIndex = at
  space.test(text)
  return space.lastIndex
}

const bracket = /["{}[\]]/g
const plain = /[^\s,\]}]+/y

/** Returns the end of the value that begins at `start`; -1 when it does not end within `limit`. Does not validate the value. */
function endOfValue(text: string, start: number, limit = text.length): number {
  const first = text[start]
  if (first === '"') return endOfString(text, start)
  if (first !== '{' && first !== '[') {
    plain.lastIndex = start
    return plain.test(text) ? plain.lastIndex : -1
  }
  let depth = 0
  let at = start
  for (;;) {
    bracket.lastIndex = at
    const found = bracket.exec(text)
    if (!found || found.index > start + limit) return -1
    at = found.index + 1
    if (found[0] === '"') {
      at = endOfString(text, found.index)
      if (at < 0) return -1
    } else if (found[0] === '{' || found[0] === '[') depth += 1
    else depth -= 1
    if (depth === 0) return at
  }
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return -1
}

function parse(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

/** Spaces that mail programs, messengers and web pages write instead of plain ones, and marks without width. */
const oddSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const noWidth = /[\u00AD\u200B\u2060\uFEFF]/g
const lineEnd = /\r\n?|\n/g

/**
 * Yields what a text may have been before a program changed its spaces: first with the spaces outside of strings replaced, then with
 * all of them. Yields nothing when the text has no such spaces.
 */
export function* mendSpaces(text: string): Generator<string> {
  const everywhere = plainSpaces(text)
  if (everywhere === text) return
  yield outsideStrings(text)
  yield everywhere
}

/** Yields what a text may have been before its lines were wrapped: without the line ends, then with a space for each. */
export function* mendWraps(text: string): Generator<string> {
  const plain = plainSpaces(text)
  const joined = plain.replace(lineEnd, '')
  if (joined === plain) return
  yield joined
  yield plain.replace(lineEnd, ' ')
}

function plainSpaces(text: string): string {
  return text.replace(oddSpace, ' ').replace(noWidth, '')
}

function outsideStrings(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('"', at)
    const end = start < 0 ? -1 : endOfString(text, start)
    parts.push(plainSpaces(text.slice(at, start < 0 ? text.length : start)))
    if (start >= 0) parts.push(text.slice(start, end < 0 ? text.length : end))
    at = end < 0 ? text.length : end
  }
  return parts.join('')
}
