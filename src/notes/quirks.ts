/**
 * True for an emphasis that is really part of a face: `(*￣０￣)ノ … (＾▽＾*)`, `-_- … -_-`, `(*^^*)`.
 * `written` is the emphasis with its marks. A real one starts and ends with a word and does not cut through parentheses.
 */
export function isFace(written: string): boolean {
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
