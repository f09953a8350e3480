/** What can be kept for reading offline: its list, the service worker that keeps it, and the manifest for installing. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { OfflineList, Proof, Site } from '../../site/site-data.ts'
import { floor } from '../floor.ts'

/** Up to this size everything is kept without asking. */
const KEEP_ALL_BYTES = 5_000_000

/** Static files that an installed app shows. */
const ICONS = ['favicon.svg', 'apple-touch-icon.png', 'icon-192.png', 'manifest.webmanifest']

/** The frame that the service worker shows for pages it has not kept. */
export const SHELL = 'shell.html'

/** The list before everything in it is written. */
type UnprovenList = Omit<OfflineList, 'proofs'>

/** Lists what the client build and the notes left in `outDir`. Pages of questions are not listed, however many there are. */
export function listOffline(outDir: string, site: Site): UnprovenList {
  const filesIn = (folder: string): string[] =>
    readdirSync(join(outDir, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => statSync(join(outDir, file)).isFile())
      .toSorted()
  const app = [...filesIn('assets'), site.catalogueUrl, site.aliasesUrl]
  const content = ['data', 'search', 'img']
    .filter((folder) => statSync(join(outDir, folder), { throwIfNoEntry: false })?.isDirectory())
    .flatMap(filesIn)
    .filter((file) => !app.includes(file))
  const sizeOf = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + statSync(join(outDir, file)).size, 0)
  const contentBytes = sizeOf(content)
  return {
    version: shortHash(JSON.stringify([site.version, app, content])),
    pages: ['', SHELL, ...ICONS],
    app,
    content,
    contentBytes,
    keepsAll: sizeOf(app) + contentBytes <= KEEP_ALL_BYTES,
    catalogueUrl: site.catalogueUrl,
    aliasesUrl: site.aliasesUrl,
  }
}

/**
 * Adds size and hash of every listed file, writes the list under a hashed name and, at the root of `outDir`, the service
 * worker that reads it. The worker knows size and hash of the list. Call when everything else is written.
 */
export async function writeServiceWorker(
  list: UnprovenList,
  options: { readonly root: string; readonly outDir: string; readonly base: string },
): Promise<void> {
  const { root, outDir, base } = options
  const listed = [...list.app, ...list.content, ...ICONS]
  const proofs = Object.fromEntries(listed.map((path) => [path, proofOf(readFileSync(join(outDir, path)))]))
  const text = JSON.stringify({ ...list, proofs } satisfies OfflineList)
  const listUrl = `data/offline-${shortHash(text)}.json`
  writeFileSync(join(outDir, listUrl), text)
  const listProof = proofOf(Buffer.from(text))
  const facts = { version: list.version, listUrl, listProof, keepsAll: list.keepsAll }
  await build({
    configFile: false,
    root,
    base,
    publicDir: false,
    logLevel: 'warn',
    define: { __OFFLINE__: JSON.stringify(facts) },
    build: {
      target: [...floor],
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/ui/offline/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
}

/** The manifest for installing the site as an app, in Korean like the site. */
export function webManifest(site: Site, base: string): string {
  const icon = (name: string, sizes: string, purpose: string): object => ({
    src: `${base}${name}`,
    sizes,
    type: 'image/png',
    purpose,
  })
  const shortcut = (name: string, path: string): object => ({
    name,
    url: `${base}${path}`,
    icons: [icon('icon-192.png', '192x192', 'any')],
  })
  return JSON.stringify({
    id: base,
    name: site.title === '문답' ? '문답' : `${site.title} · 문답`,
    short_name: '문답',
    description: `강의에서 나온 질문 ${site.total}개와 답을 찾고, 가려 보고, 잊을 때쯤 다시 물어요.`,
    lang: 'ko',
    dir: 'ltr',
    start_url: base,
    scope: base,
    display: 'standalone',
    theme_color: '#faf8f4',
    background_color: '#faf8f4',
    categories: ['education'],
    icons: [
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
    shortcuts: [shortcut('퀴즈', 'quiz/'), shortcut('북마크', 'bookmarks/'), shortcut('오답노트', 'wrong/')],
  })
}

function proofOf(bytes: Buffer): Proof {
  return [bytes.length, createHash('sha256').update(bytes).digest('base64')]
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
