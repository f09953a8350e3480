/** The check `secret`: what looks like a password, token or key. */
import type { ClassifiedLines } from '../parse/line-roles.ts'
import type { Line } from '../parse/lines.ts'
import type { Finding } from '../problem.ts'

/** Keys and tokens that are known by their shape, anywhere. */
const SHAPES = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_\w{22,}/,
  /\bglpat-[\w-]{20,}/,
  /\bxox[abeoprs]-[\w-]{10,}/,
  /\bhooks\.slack\.com\/services\/T\w{6,}\/B\w{6,}\/\w{16,}/,
  /\bdckr_pat_[\w-]{20,}/,
  /\bnpm_[A-Za-z0-9]{36}/,
  /\bpypi-AgEI[\w-]{20,}/,
  /\bhf_[A-Za-z0-9]{30,}/,
  /\bAIza[\w-]{35}/,
  /\bGOCSPX-[\w-]{20,}/,
  /\b(?:sk|rk)_live_[A-Za-z0-9]{16,}/,
  /\bsk-[A-Za-z0-9][\w-]{20,}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /\b\d{8,10}:AA[\w-]{32,}/,
  /\bAccountKey=[A-Za-z0-9+/]{40,}={0,2}/,
  /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]{5,}/,
  /-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/,
]

/** Values that are known by their place, in text and in code. The value is the first group. */
const PLACES = [
  /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s/:@"'`<>[\]]{0,100}:([^\s/@"'`<>]{3,100})@[\w[]/i,
  /\bauthorization["'`]?\s{0,3}[:=]\s{0,3}["'`]?(?:bearer|basic|token)\s{1,3}([\w+/=.~-]{8,})/i,
  /\bdocker login\b.{0,200}?\s(?:-p|--password)[= ]?["']?([^\s"'`,;-][^\s"'`,;]{3,})/,
  /\bsshpass\b.{0,40}?\s-p[= ]?["']?([^\s"'`,;-][^\s"'`,;]{2,})/,
  /\b(?:mysql|mysqldump|mysqladmin|mariadb)\b.{0,200}?\s-p["']?([^\s"'`,;-][^\s"'`,;]{3,})/,
  /\bcurl\b.{0,200}?\s(?:-u|--user)[= ]?["']?[\w.@-]{1,60}:([^\s"'`]{3,})/,
  /\becho\s{1,3}(?:-n\s{1,3})?["']?([^\s"'`|]{4,})["']?\s{0,3}\|.{0,80}?(?:--password-stdin|--stdin|\bsudo\s-S|\bchpasswd)\b/,
  /\bredis-cli\b.{0,200}?\s-a[= ]?["']?([^\s"'`,;-][^\s"'`,;]{3,})/,
]

/** Values given to a name, such as `password=`. They count only in code blocks, because in text the next word may be any word. */
const ASSIGNMENTS = [
  /\b[\w-]{0,40}(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"',;]{6,})/i,
  /\s--?(?:password|passwd|pass|token|secret)[= ]["']?([^\s"',;]{4,})/i,
]

const QUOTES = '["\'`*“”‘’「」]'
/** What may be between the name and the value: a particle, a sign, a few words, marks of emphasis. */
const BETWEEN = `${QUOTES}{0,3}(?:\\s?\\([^()]{1,20}\\))?(?:은|는|이|가|을|를)?${QUOTES}{0,3}\\s{0,3}(?:(?:[가-힣]{1,6}\\s){0,2}[가-힣]{1,6}(?=[:：]))?(?:[:：=|]|->|→|⇒|\\bis\\b|\\bwas\\b)?${QUOTES}{0,3}\\s{0,3}(?:[가-힣]{1,6}\\s){0,3}`
const VALUE = `${QUOTES}{0,3}([!-~]{4,200})`

interface Named {
  readonly pattern: RegExp
  /** A shorter value (in characters) does not count. */
  readonly shortest: number
}

/** The name of a secret in a sentence and the word after it. That word counts only when it looks like a secret (`looksLikeSecret`). */
const NAMED: readonly Named[] = [
  {
    pattern: new RegExp(
      `(?:비밀\\s?번호|비번|암호(?!화)|패스워드|패스프레이즈|(?:^|[^A-Za-z])(?:[\\w-]{0,40}(?:password|passwd|passphrase|pwd)|pw)(?![\\w@/.-]))(?:\\s(?:for|of)\\s[\\w\\s]{1,20}?(?=\\sis\\s))?${BETWEEN}${VALUE}`,
      'gi',
    ),
    shortest: 4,
  },
  {
    pattern: new RegExp(
      `(?:토큰|시크릿(?:\\s?키)?|(?:API|인증|접근|액세스|비밀|서비스)\\s?키|(?:^|[^A-Za-z])[\\w-]{0,40}(?:token|secret|api[\\s_-]?key|(?:access|secret|private)[\\s_-]?key)(?![\\w@/.-]))${BETWEEN}${VALUE}`,
      'gi',
    ),
    shortest: 8,
  },
  {
    // The other order: first the word, then the name.
    pattern: new RegExp(
      `(?<![!-~])${QUOTES}{0,3}([!-~]{4,60})\\s?(?:이|가|은|는|을|를)?\\s?\\(?(?:[가-힣]{1,4}\\s){0,2}(?:비밀\\s?번호|비번|패스워드)(?=예요|이에요|입니다|이다|로\\s|\\)|$)`,
      'gi',
    ),
    shortest: 4,
  },
  {
    pattern: new RegExp(`(?:[^가-힣]키|\\bkey(?![\\w@/.-]))(?:은|는)?\\s{0,3}[:=]?\\s{0,3}${VALUE}`, 'gi'),
    shortest: 20,
  },
]

// Not a secret: a variable, a placeholder, the name of a field or of a Kubernetes object.
const PLACEHOLDER =
  /^(?:[<$%{}*([&/~\\|].*|.*\$\{.*|.*\(.*|.*(?:\.{3}|…).*|(?:x|\*|\.|#|o|0|-|_|\?){3,}|your.*|my[a-z_-]*|example.*|sample.*|change.*|dummy.*|test|tests?|none|null|nil|true|false|string|secret|secrets|password|passwd|pass|pw|token|default|required|optional|redacted|hidden|masked|generic|opaque)$/i

// These have digits too: names of algorithms and standards, products with their versions, numbers with a unit.
const ALGORITHM =
  /^(?:sha|md|aes|3?des|e?c?dsa|rsa|hs|rs|es|ps|hmac|bcrypt|scrypt|argon|pbkdf|base|rot|oauth|jwt|jws|rfc|iso|fips|tls|ssl|ssh|utf|euc|x|ed|curve|chacha)[-_/]?\d{1,5}(?:[._-]\d{1,4}){0,2}(?:id|mb\d|[a-z])?(?:[-_/][a-z\d]{1,8}){0,3}$/i
const PRODUCT =
  /^(?:k|ec|s|r|ipv|https?|h|v|ver|version|etcd|log4j|mysql|redis|postgres(?:ql)?|python|java|web|arm|x86|amd|ubuntu|centos|debian|pod|node|p|t|m|line|step|day|week|ch|no)[-_/.]?v?\d{1,3}(?:[._]\d{1,3}){0,3}(?:v\d|[a-z])?$/i
const AMOUNT = /^(?:\d[\d.,:/~+-]*[a-z]{0,4}|[a-z]+\/\d[\d.]*)$/i
const CONSTANT = /^[A-Z\d]+(?:_[A-Z\d]+){2,}$/

/** Finds what looks like a password, token or key. Takes a note's lines. A finding shows only the first four characters of the value. */
export function findSecrets(lines: readonly Line[], classified: ClassifiedLines): readonly Finding[] {
  return lines.flatMap((line, index): readonly Finding[] => {
    if (line.blank || classified.roles[index] === 'comment') return []
    const found = findIn(line.text, classified.roles[index] === 'fence')
    return found === null
      ? []
      : [{ code: 'secret', line: line.number, column: found.at + 1, detail: mask(found.text) }]
  })
}

interface Found {
  readonly at: number
  readonly text: string
}

function findIn(text: string, isCode: boolean): Found | null {
  for (const shape of SHAPES) {
    const match = shape.exec(text)
    if (match !== null && !/EXAMPLE/.test(match[0])) return { at: match.index, text: match[0] }
  }
  for (const pattern of isCode ? [...PLACES, ...ASSIGNMENTS] : PLACES) {
    const match = pattern.exec(text)
    const value = match?.[1]
    if (match !== null && value !== undefined && !PLACEHOLDER.test(value)) {
      return { at: match.index + match[0].lastIndexOf(value), text: value }
    }
  }
  return isCode ? null : findNamed(text)
}

function findNamed(text: string): Found | null {
  for (const { pattern, shortest } of NAMED) {
    for (const match of text.matchAll(pattern)) {
      const [whole, raw = ''] = match
      const at = match.index + whole.lastIndexOf(raw)
      const value = raw.replace(/["'`|].*$|(?:\*\*|[.,;:)\]}>])+$/g, '')
      if (value.length >= shortest && looksLikeSecret(value, text.slice(at + value.length), shortest))
        return { at, text: value }
    }
  }
  return null
}

/** True for a word that is hardly anything but a secret: letters with digits or signs, or a number without a unit. */
function looksLikeSecret(value: string, after: string, shortest: number): boolean {
  if ([PLACEHOLDER, ALGORITHM, PRODUCT, AMOUNT, CONSTANT].some((one) => one.test(value)))
    return isPin(value, after, shortest)
  // An address, a path, the name of a file or a field, a switch of a command, a call.
  if (
    /^[a-z][a-z+.-]*:\/\/|^[-.]|^\w{1,12}=|[\w-]\/[\w-]+[/.]|\.(?:ya?ml|json|md|txt|env|pem|key|crt|sh)\b|[()[\]{}<>]/i.test(
      value,
    )
  )
    return false
  const hasLetter = /[a-z]/i.test(value)
  return hasLetter && (/\d/.test(value) || /[!@#$%^&*?]/.test(value.slice(0, -1)) || /[^!]!+$/.test(value))
}

/** Digits alone are a password only when no unit or other word follows them. */
function isPin(value: string, after: string, shortest: number): boolean {
  return (
    shortest < 8 &&
    /^\d{4,12}$/.test(value) &&
    /^["'`*]{0,3}\s?(?:$|[.,)|]|입니다|이에요|예요|이다|이고|로\s|으로\s)/.test(after)
  )
}

/** Hides the rest of a secret: a message must not publish what it warns of. */
function mask(secret: string): string {
  return `${secret.slice(0, 4)}…`
}
