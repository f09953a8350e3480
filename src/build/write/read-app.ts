/** Reads a finished app from disk (src/build/bundle-app.ts writes it). */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FinishedApp } from '../site/finished-app.ts'
import type { AppEntry, Renderer } from '../site/page-html.ts'

/** Where the parts of a finished app stand in its folder. */
export const APP_PARTS = {
  /** What every site gets as it is. */
  client: 'client',
  renderer: 'server/server.js',
  worker: 'worker/sw.js',
  facts: 'app.json',
} as const

/** What bundling tells of an app, in `app.json`. */
export type AppFacts = Pick<FinishedApp, 'entry' | 'template'>

/** Reads the app in a folder. Throws when it is not whole. */
export async function readApp(folder: string): Promise<FinishedApp> {
  const facts = readFacts(join(folder, APP_PARTS.facts))
  return {
    ...facts,
    ...(await loadRenderer(join(folder, APP_PARTS.renderer))),
    files: readFiles(join(folder, APP_PARTS.client)),
    worker: readFileSync(join(folder, APP_PARTS.worker), 'utf8'),
  }
}

function readFacts(file: string): AppFacts {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (isFacts(read)) return read
  throw new Error(`mundap: ${file} does not describe an app`)
}

function isFacts(read: unknown): read is AppFacts {
  if (typeof read !== 'object' || read === null) return false
  if (!('template' in read && 'entry' in read)) return false
  return typeof read.template === 'string' && isEntry(read.entry)
}

function isEntry(read: unknown): read is AppEntry {
  if (typeof read !== 'object' || read === null) return false
  if (!('script' in read && 'css' in read && 'imports' in read && 'search' in read && 'searchHere' in read))
    return false
  if (!('workers' in read)) return false
  if (!('listCss' in read && 'wholeStyles' in read && 'quiz' in read)) return false
  return (
    typeof read.script === 'string' &&
    typeof read.css === 'string' &&
    typeof read.listCss === 'string' &&
    typeof read.wholeStyles === 'string' &&
    [read.imports, read.workers, read.search, read.searchHere, read.quiz].every(areTexts)
  )
}

function areTexts(read: unknown): boolean {
  return Array.isArray(read) && read.every((one) => typeof one === 'string')
}

async function loadRenderer(file: string): Promise<Pick<FinishedApp, 'render' | 'framePaths'>> {
  // Another app may have stood at this path before in the same process.
  const module: { renderPage: Renderer; framePaths: readonly string[] } = await import(
    `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`
  )
  return { render: module.renderPage, framePaths: module.framePaths }
}

function readFiles(folder: string): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))] as const))
}
