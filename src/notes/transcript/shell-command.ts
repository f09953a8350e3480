/** Follows a shell command over its lines: quotes, backslashes, here-documents, loops. It is not a full shell parser. */

/** What keeps a command open at the end of a line. Each line makes a new state. */
export interface OpenCommand {
  /** The quote that is still open, or an empty string. */
  readonly quote: '' | "'" | '"'
  /** The end words of the here-documents that follow. */
  readonly heredocs: readonly string[]
  /** True when the line ended with a backslash, pipe, `&&` or `||`. */
  readonly continued: boolean
  /** The number of open `for`, `while`, `if` and `case`. */
  readonly depth: number
}

/** The state of a complete command. */
export const closedCommand: OpenCommand = { quote: '', heredocs: [], continued: false, depth: 0 }

/** Returns true when the command continues on the next line. */
export function isOpen(state: OpenCommand): boolean {
  return state.quote !== '' || state.heredocs.length > 0 || state.continued || state.depth > 0
}

const openers = new Set(['for', 'while', 'until', 'if', 'case', 'select'])
const closers = new Set(['done', 'fi', 'esac'])
const beforeCommand = new Set(['do', 'then', 'else', 'elif', '!', '{', 'time'])

/** At most so many characters of a command are looked at. */
const longestLooked = 2000

// No digit first: that would be a shift, as in $((1 << 2)).
const heredoc = /<<-?[ \t]*(?:'([^'\n]{1,80})'|"([^"\n]{1,80})"|\\?([A-Za-z_][\w.-]{0,80}))/y
const word = /[^\s'"\\|&;()<>#]+/y

/** Reads the next line of a command. Takes the state before the line and returns the state after it. */
export function readCommandLine(state: OpenCommand, line: string): OpenCommand {
  let { quote, depth } = state
  const heredocs = [...state.heredocs]
  let continued = false
  let commandStart = quote === ''
  let at = 0
  while (at < line.length) {
    const char = line.charAt(at)
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++
      else if (char === quote) quote = ''
      at++
      continue
    }
    if (char === ' ' || char === '\t') {
      at++
      continue
    }
    continued = false
    if (char === "'" || char === '"') {
      quote = char
      commandStart = false
      at++
    } else if (char === '\\') {
      continued = at === line.length - 1
      commandStart = false
      at += 2
    } else if (char === '#' && (at === 0 || /[\s;&|(]/.test(line.charAt(at - 1)))) {
      break
    } else if (line.startsWith('<<<', at)) {
      at += 3
    } else if (line.startsWith('<<', at)) {
      heredoc.lastIndex = at
      const found = heredoc.exec(line)
      if (found) heredocs.push(found[1] ?? found[2] ?? found[3] ?? '')
      at += found ? found[0].length : 2
    } else if (char === '|' || char === '&' || char === ';' || char === '(' || char === ')') {
      continued = char === '|' || (char === '&' && line.charAt(at - 1) === '&')
      commandStart = true
      at++
    } else {
      word.lastIndex = at
      const found = word.exec(line)?.[0] ?? char
      if (commandStart && openers.has(found)) depth++
      if (commandStart && closers.has(found)) depth = Math.max(0, depth - 1)
      commandStart = beforeCommand.has(found)
      at += found.length
    }
  }
  return { quote, heredocs, continued, depth }
}

/** Returns true when `command` opens or leaves a shell or program, so that the next prompt may look different. */
export function opensShell(command: string): boolean {
  const text = command.slice(0, longestLooked)
  if (/\s-c\s/.test(text)) return false
  if (
    /^\s*$|^\s*(?:exit|logout)\b|\bsudo\s+-[is]\b|\battach\b|(?:^|[\s;|&])(?:su|ssh|telnet|chroot|nsenter)(?:\s|$)/.test(
      text,
    )
  ) {
    return true
  }
  const lastWord = /\S+$/.exec(text.slice(-200).trimEnd())?.[0] ?? ''
  if (/^(?:.*\/)?(?:su|(?:ba|a|da|z|k)?sh|powershell|pwsh|cmd)$/.test(lastWord)) return true
  if (/(?:^|\s)(?:mysql|mariadb|psql|sqlite3|redis-cli|mongo|mongosh|python3?)(?:\s|$)/.test(text))
    return true
  return /\s(?:-it|-ti|-ai|-ia|--tty|-t|-i)\s/.test(text) && !printsFile(text)
}

/** Returns true when `command` prints a file or a log, which may contain anything. */
export function printsFile(command: string): boolean {
  return /(?:^|[\s|;&"'])(?:cat|less|more|head|tail|bat|nl|sed|awk|grep|logs?|curl|history|show|diff|type|gc)(?:\s|$)/.test(
    command.slice(0, longestLooked),
  )
}
