/** Answers requests of the development server: pages of the notes as they are, files of the app, and what is wrong. */
import type { PageData } from '../../site/site-data.ts'
import type { FinishedApp } from '../site/finished-app.ts'
import { SHELL } from '../site/offline-list.ts'
import type { SiteAddress } from '../site/page-head.ts'
import { pageHtml } from '../site/page-html.ts'
import { webManifest } from '../site/web-manifest.ts'
import { nodeSha256 } from '../write/node-sha256.ts'
import { EDITION_MARK, LIVE_SCRIPT, type LiveNews, liveScript } from './live-script.ts'
import type { LiveState } from './live-site.ts'
import { page, type Reply, typeOf } from './local-server.ts'

/** Returns what a request gets. Takes the path below the base, decoded. */
export function answerLive(state: LiveState, app: FinishedApp, address: SiteAddress, path: string): Reply {
  const { base } = address
  if (path === LIVE_SCRIPT) return page(200, liveScript(base), typeOf('.js'))
  const ofApp = app.files.get(path)
  if (ofApp !== undefined) return page(200, ofApp, typeOf(path))
  const { site } = state
  if (site === null) return page(500, failurePage(state, base))
  const file = site.files.get(path) ?? site.lateFile(path)
  if (file !== null) return page(200, file, typeOf(path))
  if (path === 'manifest.webmanifest') return page(200, webManifest(site.site, base), typeOf(path))
  const route = `/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`
  if (path !== '' && !path.endsWith('/') && !path.includes('.') && isPage(state, app, `${route}/`))
    return { ...page(301, ''), location: `${base}${encodeURI(path)}/` }
  const draw = (data: PageData, render = app.render): string =>
    withScript(
      pageHtml(data, app.entry, {
        ...address,
        template: app.template,
        render,
        version: null,
        pictureHosts: site.pictureHosts,
        sha256: nodeSha256,
      }),
      state,
      base,
    )
  const frameAt = (at: string): PageData => ({ site: site.site, path: at, view: { kind: 'app' } })
  const data = site.page(route)
  if (data !== null) return page(200, draw(data))
  if (app.framePaths.includes(route)) return page(200, draw(frameAt(route)))
  if (path === SHELL)
    return page(
      200,
      draw(frameAt('/404/'), () => ''),
    )
  return page(404, draw(frameAt('/404/')))
}

/** Returns the message to open pages. */
export function newsOf({ edition, moved, problems, failure }: LiveState): LiveNews {
  const told = problems.map(({ severity, file, line, message, hint }) => ({
    isError: severity === 'error',
    place: `${file}:${line}`,
    text: `${message} ${hint}`,
  }))
  return {
    edition,
    moved,
    problems: failure === null ? told : [{ isError: true, place: '', text: failure }],
  }
}

function isPage({ site }: LiveState, app: FinishedApp, route: string): boolean {
  return app.framePaths.includes(route) || (site !== null && site.page(route) !== null)
}

/** The script comes first: what it does to the address must be done before the app reads it. */
function withScript(html: string, { edition }: LiveState, base: string): string {
  return html.replace(
    '<head>',
    () => `<head><script src="${base}${LIVE_SCRIPT}" ${EDITION_MARK}="${edition}"></script>`,
  )
}

/** Shown until the notes can be read for the first time. It follows edits, too. */
function failurePage(state: LiveState, base: string): string {
  const text = (state.failure ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return withScript(
    `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>노트를 읽지 못했어요</title></head><body style="font: 16px/1.7 system-ui, sans-serif; max-width: 40em; margin: 15vh auto; padding: 0 20px"><h1>노트를 읽지 못했어요</h1><p style="white-space: pre-line">${text}</p><p>고쳐서 저장하면 이 화면이 바로 따라와요.</p></body></html>`,
    state,
    base,
  )
}
