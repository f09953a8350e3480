/** Reads the values of `mundap.yaml`. Each reader returns null for what cannot be a value of its key. */
import { type Document, isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Disk } from './disk.ts'
import { findPicture } from './find-picture.ts'
import { type Forgotten, toForgotten } from './past-questions.ts'
import { isRemote } from './picture-path.ts'

/** A value in the file. */
export interface Source {
  readonly node: unknown
  readonly document: Document.Parsed<ParsedNode>
  /** The line of a character, from 1. */
  readonly lineAt: (offset: number) => number
  /** Where its key stands. */
  readonly at: number
}

/** One item of a list, with its line. */
export interface SettingItem {
  readonly text: string
  readonly line: number
}

/** An exam that the author offers to learners. */
export interface ExamSetting {
  /** `2026-12-20` */
  readonly date: string
  /** Titles of sections; empty for all questions. */
  readonly topics: readonly SettingItem[]
}

/** Returns a text on one line. Numbers stand as they were written (`1.10`). */
export function readText({ node, document }: Source): string | null {
  const scalar = isScalar(node) ? node : null
  if (scalar === null) {
    const value = resolve(node, document)
    return typeof value === 'string' ? oneLine(value) : null
  }
  if (scalar.value === null || scalar.value === undefined) return null
  return oneLine(typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value)))
}

function oneLine(text: string): string | null {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim() || null
}

/** Follows an alias. */
function resolve(node: unknown, document: Source['document']): unknown {
  try {
    return typeof node === 'object' && node !== null && 'toJS' in node && typeof node.toJS === 'function'
      ? node.toJS(document)
      : null
  } catch {
    // It leads nowhere.
    return null
  }
}

/** Returns the items of a list, or the one text that stands instead. Null when an item cannot be read by `read`. */
function entriesOf(source: Source, read: (text: string) => string | null): readonly SettingItem[] | null {
  const { node } = source
  const nodes: readonly unknown[] = isSeq(node) ? node.items : [node]
  const entries: SettingItem[] = []
  for (const one of nodes) {
    const text = readText({ ...source, node: one })
    const value = text === null ? null : read(text)
    if (value === null) return null
    const start = isScalar(one) ? (one.range?.[0] ?? source.at) : source.at
    entries.push({ text: value, line: source.lineAt(start) })
  }
  return entries
}

/**
 * Returns the items of a list of names. One text with a comma (`초안, 비공개`) is a list without its brackets: null, because as one name
 * it would fit nothing, and what it keeps out would be published.
 */
export function namesOf(
  source: Source,
  read: (text: string) => string | null,
): readonly SettingItem[] | null {
  const isListLost = !isSeq(source.node) && (readText(source)?.includes(',') ?? false)
  return isListLost ? null : entriesOf(source, read)
}

/** Returns the canonical form of a language tag (BCP 47): `ko`, `en-US`. */
export function readLang(text: string | null): string | null {
  try {
    return text === null ? null : (Intl.getCanonicalLocales(text)[0] ?? null)
  } catch {
    // It has not the form of one.
    return null
  }
}

/** Returns a base path with both slashes. `my-class` and `/my-class` are the same. */
export function readBase(text: string | null): string | null {
  if (text === null || /[?#\\:*"<>|\s]|\/\//.test(text)) return null
  const steps = text.split('/').filter((step) => step !== '')
  if (steps.some((step) => step === '.' || step === '..')) return null
  return steps.length === 0 ? '/' : `/${steps.join('/')}/`
}

/** Returns scheme and host of an address, and its path as a base. */
export function readSite(text: string | null): { readonly site: string; readonly base: string } | null {
  const url = urlOf(text)
  if (url === null || !/^https?:$/.test(url.protocol) || url.search + url.hash + url.username !== '')
    return null
  const base = readBase(decoded(url.pathname))
  return base === null ? null : { site: url.origin, base }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A lone %.
    return path
  }
}

/** Returns the address under which notes are edited, or `none`. */
export function readEdit(source: Source): string | null {
  if (readSwitch(source) === false) return 'none'
  const text = readText(source)
  const url = urlOf(text)
  return url !== null && /^https?:$/.test(url.protocol) && text !== null ? text : null
}

/** Returns the absolute path of a picture that is there. */
export function readLogo(text: string | null, disk: Disk, root: string): string | null {
  if (text === null || isRemote(text) || !/\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(text)) return null
  const located = findPicture(disk, root, '', text)
  return located.kind === 'found' ? located.path : null
}

/** Returns a pattern of paths (path-pattern.ts). It stays inside the folder. */
export function readPattern(text: string): string | null {
  const plain = text.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  return plain === '' || plain.split('/').includes('..') || isRemote(plain) ? null : plain
}

/** Returns what `forget` lists: files, and ids of questions. */
export function readForget(source: Source): readonly Omit<Forgotten, 'file'>[] | null {
  const names = namesOf(source, (text) => text.replace(/^\.\//, ''))
  const read = names?.map(({ text, line }) => toForgotten(text, line))
  return read?.every((one) => one !== null) ? read : null
}

/** Returns an exam: a date, or `date` with `topics`. */
export function readExam(source: Source): ExamSetting | null {
  const { node } = source
  if (!isMap(node)) return examOf(readText(source), [])
  let date: string | null = null
  let topics: readonly SettingItem[] = []
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? key.value : null
    const own = { ...source, node: value }
    if (name === 'date') date = readText(own)
    else if (name === 'topics') {
      const read = entriesOf(own, (text) => text)
      if (read === null) return null
      topics = read
    } else return null
  }
  return examOf(date, topics)
}

function examOf(date: string | null, topics: readonly SettingItem[]): ExamSetting | null {
  const [, year, month, day] =
    /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?$/.exec(date ?? '')?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const made = new Date(Date.UTC(year, month - 1, day))
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  return isReal ? { date: made.toISOString().slice(0, 10), topics } : null
}

/** Returns the address at which learners ask. A mail address needs no `mailto:`. */
export function readAsk(text: string | null): string | null {
  const url = urlOf(text !== null && /^[^\s:/@]+@[^\s:/@]+\.[^\s:/@]+$/.test(text) ? `mailto:${text}` : text)
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null
}

/** Returns a yes or no. */
export function readSwitch(source: Source): boolean | null {
  const text = readText(source)?.toLowerCase() ?? ''
  if (['true', 'yes', 'on'].includes(text)) return true
  return ['false', 'no', 'off', 'none'].includes(text) ? false : null
}

function urlOf(text: string | null): URL | null {
  try {
    return text === null ? null : new URL(text)
  } catch {
    return null
  }
}
