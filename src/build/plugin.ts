/** The Vite plugin. `vite build` bundles the app and makes a site of it; `vite` serves the notes and follows their edits. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig, UserConfig, ViteBuilder, ViteDevServer } from 'vite'
import { bundleApp, bundleConfig } from './bundle-app.ts'
import { errorText } from './read/error-text.ts'
import { pagePath, serveData, servePages, watchNotes } from './serve.ts'
import type { SiteBuild } from './site/assemble-site.ts'
import { headFor } from './site/page-head.ts'
import { dataScript, withBase } from './site/page-html.ts'
import { buildSite } from './write/build-site.ts'
import { drawSite } from './write/draw-site.ts'
import { mayEmpty } from './write/output-folder.ts'
import { APP_PARTS, readApp } from './write/read-app.ts'
import { siteAddress } from './write/site-address.ts'
import { writeSite } from './write/write-site.ts'

export interface MundapOptions {
  /** Folder of notes, or one note. */
  readonly contentDir: string
  /** Scheme and host of the published site (`https://user.github.io`); null when unknown. */
  readonly siteUrl: string | null
  /**
   * Folder to keep the finished app in, for several sites. An app that is there already is used as it is. With null the app is
   * bundled for this build only.
   */
  readonly appDir: string | null
}

/** Returns the plugin. A folder that cannot be read or holds no question fails the build with a Korean message. */
export function mundap(options: MundapOptions): Plugin {
  let config: ResolvedConfig
  /** The base path of the site; null when only mundap.yaml may say it. */
  let base: string | null = null
  let draftDir = ''
  let output: Pick<NonNullable<UserConfig['build']>, 'outDir' | 'emptyOutDir'> = {}
  let loading: Promise<SiteBuild> | null = null
  const load = (): Promise<SiteBuild> => {
    loading ??= buildSite(resolve(config.root, options.contentDir), { base, site: options.siteUrl })
    return loading
  }
  return {
    name: 'mundap',
    config: (user, { command, isPreview }) => {
      base = user.base ?? null
      output = user.build ?? {}
      draftDir = draftOf(resolve(user.root ?? '.'), options.appDir)
      if (isPreview === true) return { appType: 'mpa' }
      const { base: appBase, ...bundling } = bundleConfig(draftDir)
      return { appType: 'spa', ...(command === 'build' ? { base: appBase } : {}), ...bundling }
    },
    configResolved(resolved) {
      config = resolved
    },

    async buildApp(builder) {
      // First: what is wrong with the notes is told before the slow part.
      const site = await drawSite(await load())
      report(site, config)
      const appDir = await finishApp(builder, draftDir, options.appDir)
      const outDir = resolve(config.root, output.outDir ?? 'dist')
      const app = await readApp(appDir)
      const emptiesOutDir =
        output.emptyOutDir ?? mayEmpty(outDir, config.root, resolve(config.root, options.contentDir))
      if (!emptiesOutDir)
        config.logger.warn(
          `${outDir}: 비우지 않고 더했어요. 지운 질문과 그림이 남아 있을 수 있으니, 빈 폴더를 --outDir에 적어 주세요.`,
        )
      writeSite(site, app, {
        outDir,
        emptiesOutDir,
        ...siteAddress(site.settings),
      })
      if (options.appDir === null) rmSync(appDir, { recursive: true })
      config.logger.info(
        `질문 ${site.site.total}개, 페이지 ${site.paths.length + app.framePaths.length}쪽을 만들었어요.`,
      )
      if (site.settings.site === null) {
        config.logger.info(
          'SITE_URL이 없어서 표준 주소를 http://localhost:4173 으로 적었어요. 배포할 때는 SITE_URL=https://…을 주세요.',
        )
      }
    },

    configureServer(server) {
      serveData(server, load)
      const tell = (told: () => void): void => {
        load().then(
          (site) => {
            report(site, config)
            told()
          },
          (error: unknown) => showError(server, error),
        )
      }
      watchNotes(server, resolve(config.root, options.contentDir), () => {
        loading = null
        tell(() => server.ws.send({ type: 'full-reload' }))
      })
      tell(() => {})
    },

    transformIndexHtml: {
      order: 'pre',
      async handler(html, context) {
        if (context.server === undefined) return html
        const site = await load()
        const path = pagePath(config.base, context.originalUrl ?? '/')
        const data = site.page(path) ?? { site: site.site, path, view: { kind: 'app' as const } }
        return withBase(html, config.base)
          .replace('<!--data-->', () => dataScript(data))
          .replace('<!--head-->', () => headFor(data, { ...siteAddress(site.settings), base: config.base }))
      },
    },

    configurePreviewServer(server) {
      return () => servePages(server, resolve(config.root, config.build.outDir))
    },
  }
}

/** Where this process bundles the app. Several builds may run at the same time. */
function draftOf(root: string, appDir: string | null): string {
  return appDir === null
    ? join(root, `node_modules/.cache/mundap/app-${process.pid}`)
    : `${resolve(root, appDir)}.${process.pid}`
}

/** Bundles the app, unless it is finished already. Returns its folder. */
async function finishApp(builder: ViteBuilder, draftDir: string, appDir: string | null): Promise<string> {
  const kept = appDir === null ? null : resolve(builder.config.root, appDir)
  if (kept !== null && isFinished(kept)) {
    // Otherwise Vite builds what no plugin has built.
    for (const environment of Object.values(builder.environments)) environment.isBuilt = true
    return kept
  }
  await bundleApp(builder, draftDir)
  if (kept === null) return draftDir
  mkdirSync(dirname(kept), { recursive: true })
  try {
    renameSync(draftDir, kept)
  } catch (error) {
    // Another build was faster.
    if (!isFinished(kept)) throw error
    rmSync(draftDir, { recursive: true })
  }
  return kept
}

function isFinished(appDir: string): boolean {
  return existsSync(join(appDir, APP_PARTS.facts))
}

/** Prints the notes' problems as compilers do. */
function report(site: SiteBuild, config: ResolvedConfig): void {
  for (const remark of site.remarks) config.logger.info(remark)
  for (const problem of site.problems) {
    const line = `${problem.file}:${problem.line}:${problem.column} ${problem.message} ${problem.hint} (${problem.code})`
    if (problem.severity === 'error') config.logger.error(line)
    else config.logger.warn(line)
  }
}

/** Shows an error in the terminal and over the open page. */
function showError(server: ViteDevServer, error: unknown): void {
  const message = errorText(error)
  server.config.logger.error(message)
  server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'mundap' } })
}
