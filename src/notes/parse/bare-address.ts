/** Finds where an address without Markdown around it ends in Korean text. */

/** What an address may end in a text with: quotes and other signs that no address holds. */
const NEVER = /["`<>{}|\\^\s]|[^\p{ASCII}\p{L}\p{N}\p{M}]/u
const ASCII = /\p{ASCII}/u
/** No author writes a longer address. The limit keeps the search linear. */
const LONGEST = 2000
const WORD_BEYOND = /[^\p{ASCII}]/u
/** Pages of a wiki are named by words of any script: `/w/C언어`. */
const WIKI = /\/(?:wiki|w)\/[^/?#]*$/i

// After a slash a word may be the name of a page (`/wiki/도커`) or go on with the sentence (`/network/를`). What goes on with a
// sentence is of a closed class: particles in a row, forms of 이다, and verbs at the end of a sentence.
const PARTICLE =
  '(?:에게서|께서|에서|에게|한테|으로써|으로서|로써|로서|으로|이라도|라도|이든지|이든|든지|이랑|하고|까지|부터|마다|처럼|같이|보다|이나|밖에|조차|마저|대로|만큼|뿐|이란|란|랑|께|[은는이가을를의에로와과도만나요])'
const COPULA =
  '(?:이|였|이었|입|인|일|임|예|이에)?(?:라고|라는|라며|라면|라서|니다|니까|데|데요|지만|므로|며|고|요|다|가요|지)'
const PREDICATE =
  '.{0,20}(?:세요|십시오|니다|에요|예요|해요|어요|아요|네요|한다|된다|있다|했다|이다|바람|참고|참조)'
const ENDING = new RegExp(`^(?:${PARTICLE}{1,3}|${COPULA}${PARTICLE}?|${PREDICATE})$`)

/**
 * Splits a bare address from what follows it without a space: `https://a.io/b에서도` → `https://a.io/b` and `에서도`. A Korean word
 * that begins a part of the address (`/wiki/도커`, `?q=볼륨`) belongs to it; one directly behind a Latin letter or digit does not.
 */
export function splitBareUrl(written: string): { readonly url: string; readonly rest: string } {
  const end = endOf(written)
  return { url: written.slice(0, end), rest: written.slice(end) }
}

function endOf(written: string): number {
  const start = /^https?:\/\//i.exec(written)?.[0].length ?? 0
  let depth = 0
  for (let at = start; at < Math.min(written.length, LONGEST); at += 1) {
    const sign = written[at] ?? ''
    const before = written[at - 1] ?? ''
    const next = written[at + 1] ?? ''
    if (sign === '(' || sign === '[') depth += 1
    if (sign === ')' || sign === ']') depth -= 1
    if (depth < 0 || NEVER.test(sign)) return at
    if (/^(?:\*\*|~~)/.test(written.slice(at, at + 2))) return at
    // `b.그리고`, `b'라고`
    if (/[.,;:!'*]/.test(sign) && ASCII.test(before) && isEndOrBeyond(next)) return at
    if (WORD_BEYOND.test(sign) && !WORD_BEYOND.test(before) && isText(written, at)) return at
  }
  return written.length
}

function isEndOrBeyond(next: string): boolean {
  return next === '' || WORD_BEYOND.test(next)
}

/** True when a word of another script at an offset is not part of the address. */
function isText(written: string, at: number): boolean {
  const before = written.slice(0, at)
  const rest = written.slice(at)
  if (WIKI.test(before) || before.endsWith('/'))
    return ENDING.test(rest.replace(/(?<![^\p{L}])[^\p{L}]+$/u, ''))
  return /[a-z\d)\]]$/i.test(before) && !/%[\da-f]{2}$/i.test(before)
}

/**
 * Puts an address that bold text ends with into angle brackets: `**https://a.io/b**를`. Markdown would read the marks and
 * the word behind them as part of the address. Takes and returns the Markdown of a paragraph.
 */
export function bracketMarkedUrls(text: string): string {
  return text.includes('://')
    ? text.replace(/(^|[\s*~:가-힣])(https?:\/\/[^\s<>"'`()[\]*~]{1,500})(?=\*\*[가-힣])/g, '$1<$2>')
    : text
}
