/** The address that 강사에게 질문하기 opens: the author's, with the question filled in. */

/** Some mail programs take no more than about 2,000 signs of an address, and a Korean letter takes nine. */
const longestTitle = 100

/**
 * Returns the address for a question. `ask` is the author's (http, https or mailto); `link` is the question's own. Where the author
 * wrote `{question}` or `{link}`, they stand there. Else a mail gets both as subject and body (RFC 6068), a new issue or discussion of
 * GitHub as title and body, unless the author set those; any other address stays as it is, since nobody knows its fields.
 */
export function askAddress(ask: string, question: string, link: string): string {
  const title = shorten(question)
  const values: Readonly<Record<string, string>> = { question: title, link }
  // In a path the braces are encoded.
  const filled = ask.replace(/(?:\{|%7B)(question|link)(?:\}|%7D)/gi, (_, name: string) =>
    encodeURIComponent(values[name.toLowerCase()] ?? ''),
  )
  if (filled !== ask) return filled
  const heading = titleField(ask)
  if (heading === null) return ask
  const [address = '', hash] = ask.split('#', 2)
  const known = new Set((address.split('?')[1] ?? '').split('&').map((field) => field.split('=')[0]))
  const more = [
    [heading, title],
    ['body', `${link}\r\n\r\n`],
  ].flatMap(([name = '', value = '']) => (known.has(name) ? [] : [`${name}=${encodeURIComponent(value)}`]))
  if (more.length === 0) return ask
  const joint = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&'
  return `${address}${joint}${more.join('&')}${hash === undefined ? '' : `#${hash}`}`
}

/** The name of the field for the title; null where none is known. */
function titleField(ask: string): string | null {
  if (/^mailto:/i.test(ask)) return 'subject'
  return /^https:\/\/github\.com\/[^/?#]+\/[^/?#]+\/(?:issues|discussions)\/new\/?(?:[?#]|$)/i.test(ask)
    ? 'title'
    : null
}

/** One line without half signs, which no address can hold. */
function shorten(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()].filter((sign) => !/^\p{Cs}$/u.test(sign))
  return signs.length > longestTitle ? `${signs.slice(0, longestTitle - 1).join('')}…` : signs.join('')
}
