/** A finished app: what bundling makes. Sites under any base path are made from one, without a bundler. */
import type { AppEntry, Renderer } from './page-html.ts'

export interface FinishedApp {
  readonly entry: AppEntry
  /** index.html with the markers that `pageHtml` fills. */
  readonly template: string
  readonly render: Renderer
  /** Routes of the pages that show the learner's own things, and are prerendered as a frame. */
  readonly framePaths: readonly string[]
  /** Scripts, styles, icons and other static files: path below the base -> content. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The script of the service worker. It reads its facts from the global `__OFFLINE__`. */
  readonly worker: string
}
