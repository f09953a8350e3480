/** Bundles the app with Vite. What comes out is a finished app: sites are made from it without a bundler. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildEnvironment, build, type UserConfig, type ViteBuilder } from 'vite'
import { type Chunk, filesOf, followImports, groupIn, readManifest } from './bundled-files.ts'
import { chunkGroups, JOURNAL_GROUP, RESULTS_GROUP, SOON_GROUP } from './chunk-groups.ts'
import { floor } from './floor.ts'
import type { AppEntry } from './site/page-html.ts'
import { contentHash } from './site/sha256.ts'
import { joinWorkerLicences, listWorkerLicences } from './worker-licences.ts'
import { nodeSha256 } from './write/node-sha256.ts'
import { APP_PARTS, type AppFacts } from './write/read-app.ts'

const CLIENT_ENTRY = 'src/ui/main.tsx'
const SERVER_ENTRY = 'src/ui/server.tsx'
const WORKER_ENTRY = 'src/ui/offline/service-worker.ts'
/** The styles that a question's page does not need at first. */
const LIST_STYLES = 'src/ui/reading/list-look.css'
/** What searches on the page. */
const SEARCH_ENTRY = 'src/ui/search/fetch-index.ts'
/** The pages of a quiz. */
const QUIZ_ENTRY = 'src/ui/quiz/quiz-pages.ts'
/** Stands in the app for the files of a quiz (src/ui/content/fetch-ahead.ts). */
const QUIZ_MARK = '%quiz-files%'
/** Scripts find each other from where they are, so that one app serves sites under any base path. */
const APP_BASE = './'
/** Reads names of characters (`&amp;`). Node takes its kind without a document. */
const NAMED_CHARACTERS = 'decode-named-character-reference'
/** The main script lists a hundred of these names, and a hash does not compress, so it is as short as is safe. */
const ASSET_NAME = 'assets/[name]-[hash:7]'
/** Linked from the help page. */
const LICENCES = 'licences.txt'

/** Returns Vite's settings for an app that is bundled into `folder`. */
export function bundleConfig(folder: string): UserConfig {
  return {
    base: APP_BASE,
    build: { target: [...floor], modulePreload: { polyfill: false } },
    builder: {},
    // A worker has no document. Bundlers take a package's kind for pages also into workers; only the worker uses this one.
    resolve: { alias: { [NAMED_CHARACTERS]: fileURLToPath(import.meta.resolve(NAMED_CHARACTERS)) } },
    worker: { format: 'es', plugins: () => [listWorkerLicences()] },
    environments: {
      client: {
        build: {
          outDir: join(folder, APP_PARTS.client),
          emptyOutDir: true,
          manifest: true,
          // The licences of bundled packages ask for this file.
          license: { fileName: LICENCES },
          rolldownOptions: {
            input: CLIENT_ENTRY,
            // One file for all that every page starts with: it compresses better than ten.
            output: {
              entryFileNames: `${ASSET_NAME}.js`,
              chunkFileNames: `${ASSET_NAME}.js`,
              assetFileNames: `${ASSET_NAME}[extname]`,
              codeSplitting: {
                groups: chunkGroups,
              },
            },
          },
        },
      },
      ssr: {
        // The renderer runs wherever the app's folder is: it takes no package from there.
        keepProcessEnv: false,
        resolve: { noExternal: true },
        build: {
          outDir: join(folder, dirname(APP_PARTS.renderer)),
          emptyOutDir: true,
          copyPublicDir: false,
          rolldownOptions: {
            input: SERVER_ENTRY,
            output: { assetFileNames: `${ASSET_NAME}[extname]` },
          },
        },
      },
    },
  }
}

/** Bundles the app into `folder`. Takes a builder whose settings are those of `bundleConfig` for that folder. */
export async function bundleApp(builder: ViteBuilder, folder: string): Promise<void> {
  const { client, ssr } = builder.environments
  if (client === undefined || ssr === undefined)
    throw new Error('mundap: the client and ssr environments are missing')
  const { root } = builder.config
  await builder.build(client)
  leaveOutMainStyles(join(folder, APP_PARTS.client))
  joinWorkerLicences(join(folder, APP_PARTS.client), LICENCES)
  await builder.build(ssr)
  await bundleWorker(root, folder)
  const listCss = await bundleListStyles(client)
  const facts: AppFacts = {
    entry: readEntry(join(folder, APP_PARTS.client), listCss),
    template: readTemplate(root),
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, APP_PARTS.facts), JSON.stringify(facts))
}

/** Bundles the service worker on its own, because it has to be one file. Its facts are written before it for each site. */
async function bundleWorker(root: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    base: APP_BASE,
    publicDir: false,
    logLevel: 'warn',
    // What asks for a page is left out (src/ui/base/paths.ts).
    define: { 'globalThis.document': 'undefined' },
    build: {
      target: [...floor],
      outDir: join(folder, dirname(APP_PARTS.worker)),
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, WORKER_ENTRY),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
}

/** Bundles the styles of lists on their own: in the app's build they would become one with the others. Returns their text. */
async function bundleListStyles({ config }: BuildEnvironment): Promise<string> {
  const { root } = config
  const built = await build({
    configFile: false,
    root,
    base: APP_BASE,
    publicDir: false,
    logLevel: 'warn',
    build: { target: [...floor], write: false, rolldownOptions: { input: join(root, LIST_STYLES) } },
  })
  const files = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const sheet = files.find(({ fileName }) => fileName.endsWith('.css'))
  if (sheet?.type !== 'asset') throw new Error(`mundap: ${LIST_STYLES} became no style sheet`)
  return Buffer.from(sheet.source).toString('utf8')
}

/**
 * Every page carries the main styles, but a script that is loaded later names them among what it needs. Fetched again they would stand
 * behind those of lists, and win. Vite has no option against that, so the name of the main script, which is there, takes their place.
 */
function leaveOutMainStyles(folder: string): void {
  const entry = readManifest(folder)[CLIENT_ENTRY]
  const assets = join(folder, 'assets')
  for (const file of readdirSync(assets).filter((name) => name.endsWith('.js'))) {
    const script = readFileSync(join(assets, file), 'utf8')
    const without = (entry?.css ?? []).reduce(
      (text, sheet) => text.replaceAll(`"./${basename(sheet)}"`, `"./${basename(entry?.file ?? '')}"`),
      script,
    )
    if (without !== script) writeFileSync(join(assets, file), without)
  }
}

/** The page's HTML without the script that only the development server needs. */
function readTemplate(root: string): string {
  return readFileSync(join(root, 'index.html'), 'utf8').replace(
    /\s*<script type="module"[^>]*><\/script>/,
    '',
  )
}

/** Reads what a page has to load from the manifest that Vite leaves in the client's folder, and writes the file of all styles there. */
function readEntry(folder: string, listText: string): AppEntry {
  const manifest = readManifest(folder)
  const entry = manifest[CLIENT_ENTRY]
  if (entry === undefined) throw new Error(`mundap: the manifest does not list ${CLIENT_ENTRY}`)
  const css = shorten((entry.css ?? []).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'))
  const first = followImports(manifest, [CLIENT_ENTRY])
  const more = (names: readonly string[]): readonly Chunk[] =>
    followImports(manifest, names).filter((chunk) => !first.includes(chunk))
  const quiz = more([QUIZ_ENTRY, groupIn(manifest, JOURNAL_GROUP)])
  const soon = more([groupIn(manifest, SOON_GROUP)])
  markQuizFiles(join(folder, entry.file), filesOf(quiz.filter((chunk) => !soon.includes(chunk))))
  const workers = [/^search-worker-.*\.js$/, /^notes-worker-(?!glossary-).*\.js$/].map((name) => {
    const file = readdirSync(join(folder, 'assets')).find((one) => name.test(one))
    if (file === undefined) throw new Error(`mundap: the client build has no ${name}`)
    return `assets/${file}`
  })
  const listCss = shorten(listText)
  const whole = `${css}\n${listCss}`
  const wholeStyles = `assets/styles-${contentHash(nodeSha256, whole)}.css`
  writeFileSync(join(folder, wholeStyles), whole)
  return {
    script: entry.file,
    imports: first.map(({ file }) => file).filter((file) => file !== entry.file),
    css,
    listCss,
    wholeStyles,
    workers,
    search: more([groupIn(manifest, RESULTS_GROUP)]).map(({ file }) => file),
    searchHere: more([SEARCH_ENTRY, groupIn(manifest, RESULTS_GROUP)]).map(({ file }) => file),
    quiz: filesOf(quiz),
  }
}

/** Tells the app what to fetch ahead of a quiz. The names stand in its main script already, so its hash still says what is in it. */
function markQuizFiles(script: string, files: readonly string[]): void {
  const text = readFileSync(script, 'utf8')
  if (!text.includes(QUIZ_MARK)) throw new Error(`mundap: ${QUIZ_MARK} does not stand in the app`)
  writeFileSync(script, text.replace(QUIZ_MARK, files.join(' ')))
}

/** Every page carries these styles. The names that the bundler gives to the two halves of `light-dark()` stand in them eighty times. */
function shorten(css: string): string {
  return css.replaceAll('--lightningcss-light', '--l').replaceAll('--lightningcss-dark', '--d')
}
