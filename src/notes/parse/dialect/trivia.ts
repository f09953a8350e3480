/** Lines that belong to nobody: rows of `<br>` and `&nbsp;`, closing tags, separators, links back to the top. */
import type { Line } from '../lines.ts'
import { isSeparator } from '../markers.ts'

const TAGS_ONLY =
  /^(?:(?:<\/?(?:br|p|div|details|summary|ul|ol|li|dl|dd|b|center|section|blockquote)\b[^<>]{0,200}>|&(?:nbsp|e[mn]sp);)\s*)+$/i
/** Nothing but links into the page: `[⬆ 위로](#목차)`, `**[Back to top](#top)**`, `<a href="#top">↑</a>`. */
const LINKS_BACK =
  /^[*_>\s\p{Extended_Pictographic}|/·-]*(?:(?:\[(?:[^[\]]{0,60}|\[[^[\]]{0,20}\][^[\]]{0,40})\]\(#[^)]{0,200}\)|<a [^<>]{0,100}href="#[^<>]{0,200}>[^<]{0,60}<\/a>)[*_\s\p{Extended_Pictographic}|/·-]*)+$/u
/** Tags that only say how the link looks. */
const AROUND = /<\/?(?:b|strong|i|em|p|div|sup|sub|small|center|span|font|br)\b[^<>]{0,200}>/gi
const BACK_WORDS =
  /(?:back to|top\b|위로|맨\s?위|처음|목차|돌아가|뒤로|이전으로|home|⬆|↑|🔝|🔼|⏫|toc|contents)/i

/** True for a line that ends no answer. */
export function isTrivia(line: Line): boolean {
  return (
    line.blank ||
    isSeparator(line) ||
    /^:{3,}\s*$/.test(line.content) ||
    TAGS_ONLY.test(line.content.trimEnd()) ||
    isLinkBack(line)
  )
}

/** True for a line with nothing but links back to the top of the page. */
export function isLinkBack(line: Line): boolean {
  if (line.content.length > 400 || !line.content.includes('#')) return false
  const text = line.content.replace(AROUND, ' ').trim()
  return LINKS_BACK.test(text) && BACK_WORDS.test(text)
}

/** True for a line of nothing but links that lead back, some of them to other pages: `[뒤로](https://…) / [위로](#top)`. */
export function isNavigation(line: Line): boolean {
  const text = line.content.trimEnd()
  if (text.length > 400 || !/\]\(#/.test(text)) return false
  return (
    /^(?:(?::\w{1,40}:|[>*_|/·\s-])*\[[^\]]{0,20}\]\([^)\s]{0,200}\))+[*_\s|/·-]*$/.test(text) &&
    BACK_WORDS.test(text)
  )
}

/** Reads a title between two rules on one line: `---------- 중급 ----------`. Null for any other line. */
export function readRuledTitle(line: Line): string | null {
  const match = /^([-=~*_])\1{3,}\s*([^-=~*_\s|][^|]{0,80}?)\s*\1{4,}\s*$/.exec(line.content)
  return match?.[2] ?? null
}
