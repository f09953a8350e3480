/** What a workflow tells about notes: marks at their lines, and a summary of a run. */

/** A problem as `notes check --json` prints it. Files are relative to the folder of the notes. */
export interface Problem {
  readonly severity: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint: string
  readonly code: string
}

/** A question as `notes list --json` prints it. */
export interface ListedQuestion {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly question: string
  readonly answer: string
  readonly state: string
}

/** A link of a note. */
export interface NoteLink {
  readonly url: string
  readonly file: string
  readonly line: number
}

/**
 * Returns the workflow command that marks a problem at its line
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). `folder` is the folder of the notes.
 */
export function annotation(
  { severity, file, line, column, message, hint, code }: Problem,
  folder: string,
): string {
  const kind = severity === 'error' ? 'error' : 'warning'
  const path = [...folder.split('/'), ...file.split('/')]
    .filter((step) => step !== '' && step !== '.')
    .join('/')
  const text = `${message} ${hint} (${code})`
  return `::${kind} file=${escapeProperty(path)},line=${line},col=${column}::${escapeText(text)}`
}

/** Returns the workflow command that says why nothing could be checked. Takes what the program said. */
export function failure(told: string): string {
  return `::error::${escapeText(told.trim())}`
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Returns a line for each question whose wording stayed while its answer changed. */
export function changedAnswers(
  before: readonly ListedQuestion[],
  after: readonly ListedQuestion[],
): readonly string[] {
  const old = new Map(before.map((one) => [one.id, one]))
  return after.flatMap((one) => {
    const was = old.get(one.id)
    const isChanged = was?.state === 'written' && one.state === 'written' && was.answer !== one.answer
    return isChanged
      ? [`${one.file} ${one.line}번째 줄: 답이 바뀌었어요. 북마크와 기록은 그대로예요.\n    ${one.question}`]
      : []
  })
}

/** What `deadLinks` needs of `fetch`. */
export type Ask = (url: string, method: 'HEAD' | 'GET') => Promise<number | 'unknown host' | 'no answer'>

/** Links that are asked for at the same time. */
const AT_ONCE = 8

/**
 * Returns a warning for each link that leads nowhere: the page is gone (404, 410) or its host has no address. A host that is busy,
 * asks for a sign-in or does not answer in time says nothing about the page. Each address is asked for once.
 */
export async function deadLinks(links: readonly NoteLink[], ask: Ask): Promise<readonly Problem[]> {
  const waiting = [...new Set(links.map(({ url }) => url.replace(/#.*$/, '')))]
  const dead = new Map<string, string>()
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const first = await ask(url, 'HEAD')
      // Some hosts answer only to what a browser asks.
      const found = typeof first === 'number' && first >= 400 ? await ask(url, 'GET') : first
      if (found === 404 || found === 410) dead.set(url, `없는 페이지(${found})예요`)
      if (found === 'unknown host') dead.set(url, '없는 사이트예요')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return links.flatMap(({ url, file, line }) => {
    const why = dead.get(url.replace(/#.*$/, ''))
    return why === undefined
      ? []
      : [
          {
            severity: 'warning',
            file,
            line,
            column: 1,
            message: `링크가 가리키는 곳이 ${why}("${url}").`,
            hint: '새 주소로 바꾸거나 링크를 지워 주세요.',
            code: 'dead-link',
          },
        ]
  })
}

/** What the summary of a run has: titles with what a command printed. Parts without text are left out. */
export function summaryOf(parts: readonly { readonly title: string; readonly text: string }[]): string {
  return parts
    .filter(({ text }) => text.trim() !== '')
    .map(({ title, text }) => {
      const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
      const fence = '`'.repeat(longest + 1)
      return `### ${title}\n${fence}text\n${text.trim()}\n${fence}\n`
    })
    .join('\n')
}
