import type { Finding } from './gathering.ts'
import type { Line } from './lines.ts'
import type { Scan } from './scan.ts'

/** Keys and tokens that their own shape gives away, wherever they stand. */
const SHAPES = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_\w{22,}/,
  /\bglpat-[\w-]{20,}/,
  /\bxox[abeoprs]-[\w-]{10,}/,
  /\bdckr_pat_[\w-]{20,}/,
  /\bnpm_[A-Za-z0-9]{36}/,
  /\bAIza[\w-]{35}/,
  /\bsk-[A-Za-z0-9][\w-]{20,}/,
  /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]{5,}/,
  /-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY-----/,
  /\bhttps?:\/\/[^\s/:@]{1,100}:[^\s/:@]{3,100}@/,
]

/** Values that are handed over in the open; the value is the first group. Only believed inside of code blocks. */
const HANDED_OVER = [
  /\b[\w-]{0,40}(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"',;]{6,})/i,
  /\s--?(?:password|passwd|pass|token|secret)[= ]["']?([^\s"',;]{4,})/i,
  /\bdocker login\b.{0,200}?\s-p[= ]?["']?([^\s"',;-][^\s"',;]{3,})/,
  /\b(?:mysql|mysqldump|mysqladmin|sshpass)\b.{0,200}?\s-p["']?([^\s"',;-][^\s"',;]{3,})/,
]

// What stands where a secret would: a variable, a gap to fill in, the name of a field or of a Kubernetes object.
const PLACEHOLDER =
  /^(?:[<$%{}*([&/~\\|].*|.*\$\{.*|.*\(.*|(?:x|\*|\.|#|o|0){3,}|your.*|my.*|example.*|sample.*|change.*|dummy.*|test|tests?|none|null|nil|true|false|string|secret|secrets|password|passwd|token|default|required|optional|redacted|hidden|masked|generic|opaque)$/i

/** Finds what looks like a password, token or key. Takes a note's lines; the finding shows only how the value begins. */
export function findSecrets(lines: readonly Line[], scan: Scan): readonly Finding[] {
  return lines.flatMap((line, index): readonly Finding[] => {
    if (line.blank || scan.roles[index] === 'comment') return []
    const found = findIn(line.text, scan.roles[index] === 'fence')
    return found === null
      ? []
      : [{ code: 'secret', line: line.number, column: found.at + 1, detail: mask(found.text) }]
  })
}

function findIn(text: string, isCode: boolean): { readonly at: number; readonly text: string } | null {
  for (const shape of SHAPES) {
    const match = shape.exec(text)
    if (match !== null && !/EXAMPLE/.test(match[0])) return { at: match.index, text: match[0] }
  }
  if (!isCode) return null
  for (const pattern of HANDED_OVER) {
    const match = pattern.exec(text)
    const value = match?.[1]
    if (match !== null && value !== undefined && !PLACEHOLDER.test(value)) {
      return { at: match.index + match[0].lastIndexOf(value), text: value }
    }
  }
  return null
}

/** A message must not spread what it warns of. */
function mask(secret: string): string {
  return `${secret.slice(0, 4)}…`
}
