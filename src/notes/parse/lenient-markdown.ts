/** What authors write and Markdown reads in another way than they mean. */

/**
 * Returns true for an emphasis that is really part of a kaomoji: `(*￣０￣)ノ … (＾▽＾*)`, `-_- … -_-`, `(*^^*)`.
 * `written` is the emphasis with its marks. A real emphasis starts and ends with a word, and its parentheses match.
 */
export function isKaomoji(written: string): boolean {
  const inside = written.slice(1, -1)
  if (!/[A-Za-z0-9가-힣ぁ-ヿ一-鿿]/.test(inside)) return true
  if (/^[-^=;><~＾￣]/.test(inside) || /[-^=;><~＾￣]$/.test(inside)) return true
  let depth = 0
  for (const character of inside) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth < 0) return true
  }
  return false
}

/**
 * Puts picture paths with spaces into angle brackets: `![](img/내 그림.png)` → `![](<img/내 그림.png>)`. Markdown allows no space
 * in a bare path, but authors write it. Takes and returns the Markdown of a paragraph.
 */
export function bracketSpacedPaths(text: string): string {
  if (!text.includes('![')) return text
  return text.replace(SPACED_PATH, '$1<$2>)')
}

const SPACED_PATH =
  /(!\[[^\]\n]{0,500}\]\()((?=[^)\n]{0,300} )(?:[^()<>\n"]|\([^()<>\n"]{0,100}\)){1,300}\.(?:png|jpe?g|gif|svg|webp|avif|bmp)) {0,9}\)/gi

/** `![a](b.png =300x200)`, `![a](b.png){width=50%}`, `![a](b.png){: .center}`: how wide, or what a site generator does with it. */
const SIZED =
  /!\[([^\]\n"<>]{0,300})\]\(([^\s()<>"]{1,300})(?:\s+"[^"\n]{0,200}")?(?:\s+=(\d{0,4}(?:px|%)?)x(\d{0,4}(?:px|%)?)\)|\)\{(:?[^{}\n]{1,200})\})/g

/**
 * Writes pictures with a size or attributes behind them as `<img>`, or without them. `isCode` says of offsets, in the order of the text,
 * whether they are in code. Takes and returns the Markdown of a paragraph.
 */
export function readSizes(text: string, isCode: (offset: number) => boolean): string {
  if (!text.includes('![')) return text
  return text.replace(SIZED, (whole, alt: string, path: string, wide, _high, more, offset: number) => {
    if (isCode(offset)) return whole
    const width = wide ?? /width\s*[=:]\s*["']?(\d{1,4}(?:px|%)?)/.exec(more ?? '')?.[1] ?? ''
    return width === '' ? `![${alt}](${path})` : `<img src="${path}" alt="${alt}" width="${width}">`
  })
}

/** Returns a picture's path as the author means it: `%20` in a file's path is a space. */
export function decodePath(path: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return path
  try {
    return decodeURIComponent(path)
  } catch {
    // A single % is part of the file's name.
    return path
  }
}
