/**
 * Makes what `npm pack` holds, in dist/package: the finished app, the commands in JavaScript (Node reads no TypeScript below
 * node_modules), the built-in glossary, the font of link previews. What is pure JavaScript is bundled, with its licences listed; sharp stays a dependency. With
 * `APP_DIR` a finished app is taken from there.
 */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, createBuilder } from 'vite'
import { bundleApp, bundleConfig } from '../src/build/bundle-app.ts'
import { APP_PARTS } from '../src/build/write/read-app.ts'
import { appPlugins } from '../vite.config.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = join(root, 'dist/package')
const quiet = { configFile: false, root, logLevel: 'warn' } as const
process.env.NODE_ENV = 'production'

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const app = join(folder, 'app')
const { APP_DIR } = process.env
if (APP_DIR !== undefined && existsSync(join(APP_DIR, APP_PARTS.facts)))
  cpSync(APP_DIR, app, { recursive: true })
else await bundleApp(await createBuilder({ ...quiet, ...bundleConfig(app), plugins: appPlugins }), app)

await build({
  ...quiet,
  publicDir: false,
  ssr: { noExternal: true, external: ['sharp'] },
  build: {
    ssr: 'src/build/command/mundap.ts',
    target: 'node20.19',
    outDir: join(folder, 'commands'),
    minify: true,
    license: { fileName: 'licences.txt' },
    rolldownOptions: { output: { entryFileNames: 'mundap.js', chunkFileNames: '[name]-[hash].js' } },
  },
})
for (const name of ['glossary', 'preview-font'])
  cpSync(join(root, 'src/build', name), join(folder, name), { recursive: true })
