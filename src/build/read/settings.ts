/** Reads `mundap.yaml` beside the notes: what an author says about the whole site. */
import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml'
import type { ProblemCode } from '../../notes/messages.ko.ts'
import type { NoteProblem } from '../../notes/model.ts'
import { byPlace, makeProblem } from '../../notes/problem.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { readBeside } from './lines-beside.ts'
import { nearestName } from './nearest-name.ts'
import type { Forgotten } from './past-questions.ts'
import {
  type ExamSetting,
  namesOf,
  readAsk,
  readBase,
  readEdit,
  readExam,
  readForget,
  readLang,
  readLogo,
  readPattern,
  readSite,
  readSwitch,
  readText,
  type SettingItem,
  type Source,
} from './setting-values.ts'

/** Its name. */
export const SETTINGS_FILE = 'mundap.yaml'

/** What holds for a site. Null and empty lists: the author says nothing. */
export interface Settings {
  readonly title: string | null
  readonly description: string | null
  /** BCP 47. */
  readonly lang: string
  /** Base path, with both slashes. */
  readonly base: string | null
  /** Scheme and host, without a trailing slash. */
  readonly site: string | null
  /** Where readers edit a note: an address, `none` for nowhere, null for where git says. */
  readonly edit: string | null
  /** The absolute path of a picture below the folder. */
  readonly logo: string | null
  /** Patterns (path-pattern.ts): only what fits one of them is read. Empty for everything. */
  readonly files: readonly SettingItem[]
  /** Patterns of what is not read. */
  readonly exclude: readonly SettingItem[]
  readonly forget: readonly Forgotten[]
  /** As written; picture-hosts.ts checks them. */
  readonly pictureHosts: readonly SettingItem[]
  readonly exam: ExamSetting | null
  /** Where learners ask the author: `https:`, `http:` or `mailto:`. */
  readonly ask: string | null
  /** Whether each question has a picture of its own for previews of links. */
  readonly questionPreviews: boolean
  readonly problems: readonly NoteProblem[]
}

/** What a command line says. It goes before the file. */
export interface SettingFlags {
  readonly base?: string | null
  readonly site?: string | null
  readonly title?: string | null
}

/** The settings of a folder without a file. */
export const NO_SETTINGS: Settings = {
  title: null,
  description: null,
  lang: 'ko',
  base: null,
  site: null,
  edit: null,
  logo: null,
  files: [],
  exclude: [],
  forget: [],
  pictureHosts: [],
  exam: null,
  ask: null,
  questionPreviews: false,
  problems: [],
}

type Draft = { -readonly [Name in keyof Omit<Settings, 'problems'>]?: Settings[Name] }

/** Takes a key's value into the draft. False when the value cannot be one of the key. */
type Reader = (draft: Draft, value: Source, disk: Disk, root: string) => boolean

const READERS: Readonly<Record<string, Reader>> = {
  title: (draft, value) => put(draft, 'title', readText(value)),
  description: (draft, value) => put(draft, 'description', readText(value)),
  lang: (draft, value) => put(draft, 'lang', readLang(readText(value))),
  base: (draft, value) => put(draft, 'base', readBase(readText(value))),
  site: (draft, value) => {
    const read = readSite(readText(value))
    // An address with a path says both.
    if (read !== null && read.base !== '/') draft.base ??= read.base
    return put(draft, 'site', read?.site ?? null)
  },
  edit: (draft, value) => put(draft, 'edit', readEdit(value)),
  logo: (draft, value, disk, root) => put(draft, 'logo', readLogo(readText(value), disk, root)),
  files: (draft, value) => put(draft, 'files', namesOf(value, readPattern)),
  exclude: (draft, value) => put(draft, 'exclude', namesOf(value, readPattern)),
  forget: (draft, value) =>
    put(draft, 'forget', readForget(value)?.map((one) => ({ ...one, file: SETTINGS_FILE })) ?? null),
  'picture-hosts': (draft, value) =>
    put(
      draft,
      'pictureHosts',
      namesOf(value, (text) => text),
    ),
  exam: (draft, value) => put(draft, 'exam', readExam(value)),
  ask: (draft, value) => put(draft, 'ask', readAsk(readText(value))),
  'question-previews': (draft, value) => put(draft, 'questionPreviews', readSwitch(value)),
}

/** The keys, in the order in which they are explained. */
export const SETTING_KEYS: readonly string[] = Object.keys(READERS)

/** What authors of other tools may write for a key. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  제목: 'title',
  name: 'title',
  설명: 'description',
  언어: 'lang',
  language: 'lang',
  locale: 'lang',
  주소: 'site',
  url: 'site',
  host: 'site',
  기준: 'base',
  baseurl: 'base',
  로고: 'logo',
  icon: 'logo',
  ignore: 'exclude',
  제외: 'exclude',
  include: 'files',
  시험: 'exam',
  질문: 'ask',
  contact: 'ask',
  repo: 'edit',
}

/**
 * Reads the settings of the folder `root`. Flags go before the file; the file goes before the front matter of a single note and
 * git, which their own readers ask. What is wrong in the file is a problem with its line, and has no effect. Throws an Error with a
 * Korean message for a wrong flag.
 */
export function readSettings(root: string, flags: SettingFlags = {}, disk: Disk = nodeDisk): Settings {
  const text = readBeside(disk, root, SETTINGS_FILE)
  const { problems, ...read } = text === null ? NO_SETTINGS : parseSettings(text, root, disk)
  return { ...read, ...readFlags(flags), problems }
}

/** Reads the text of the file. Takes the folder in which pictures are looked for. Never throws. */
export function parseSettings(text: string, root: string, disk: Disk = nodeDisk): Settings {
  const counter = new LineCounter()
  const problems: NoteProblem[] = []
  const report = (code: ProblemCode, at: number, detail: string): void => {
    const { line, col } = counter.linePos(at)
    problems.push(makeProblem(code, SETTINGS_FILE, Math.max(1, line), Math.max(1, col), detail))
  }
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  for (const error of document.errors) report('broken-settings', error.pos[0], error.code)
  const { contents } = document
  if (problems.length > 0 || contents === null) return { ...NO_SETTINGS, problems }
  if (!isMap(contents)) {
    report('broken-settings', contents.range?.[0] ?? 0, text.trim().slice(0, 40))
    return { ...NO_SETTINGS, problems }
  }
  const draft: Draft = {}
  for (const { key, value } of contents.items as readonly Pair[]) {
    const name = isScalar(key) ? String(key.value) : ''
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0
    const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined
    const source: Source = { node: value, document, lineAt: (offset) => counter.linePos(offset).line, at }
    // A key without a value, as in the file that is made for new authors.
    if (isScalar(value) && value.value === null && reader !== undefined) continue
    if (reader === undefined) report('unknown-setting', at, nearestSetting(name))
    else if (!reader(draft, source, disk, root))
      report('bad-setting', at, `${name}: ${writtenOf(source, text)}`)
  }
  return { ...NO_SETTINGS, ...draft, problems: problems.sort(byPlace) }
}

function put<Name extends keyof Draft>(draft: Draft, name: Name, value: Draft[Name] | null): boolean {
  if (value === null || value === undefined) return false
  draft[name] = value
  return true
}

function readFlags({ base, site, title }: SettingFlags): Partial<Settings> {
  const whole = site == null ? null : readSite(site)
  if (site != null && whole === null)
    throw new Error(`--site ${site}: https://user.github.io 같은 주소를 적어 주세요.`)
  const path = base == null ? whole?.base : readBase(base)
  if (base != null && path === null) throw new Error(`--base ${base}: /my-class/ 같은 경로를 적어 주세요.`)
  return {
    ...(whole === null ? {} : { site: whole.site }),
    ...(path == null || (base == null && path === '/') ? {} : { base: path }),
    ...(title == null ? {} : { title }),
  }
}

/** Names a key that does not exist, with the one that may be meant. */
function nearestSetting(written: string): string {
  const other = OTHER_NAMES[written.toLowerCase()]
  const near = other ?? nearestName(written.replaceAll('_', '-'), SETTING_KEYS)
  return near === null ? written : `${written}" → "${near}`
}

/** The beginning of a value as it stands in the file. */
function writtenOf({ node }: Source, text: string): string {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null
  const [start = 0, end = 0] = Array.isArray(range) ? range.map(Number) : []
  return text.slice(start, end).trim().split('\n')[0]?.slice(0, 60) ?? ''
}
