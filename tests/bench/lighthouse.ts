/** Lighthouse's scores of a built site: its mobile defaults, with the slowness that it computes itself. */
import { createServer } from 'node:net'
import { chromium } from 'playwright-core'
import { startChromium } from '../e2e/support/browser.ts'
import { installPinned, runNode } from './pinned-packages.ts'
import { fastLine, serveSlowly } from './slow-host.ts'

/** The newest that runs on this project's oldest Node. */
const packages = { lighthouse: '12.8.2' }

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export interface LighthouseScores {
  /** 0 to 100: performance, accessibility, best practices, search engines. */
  readonly scores: readonly number[]
  /** What was not perfect, as a line each: the audit, what it says, and where. */
  readonly failing: readonly string[]
}

/** The part of a report that is read here. */
interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly AuditRef[] }>
  >
  readonly audits: Readonly<Record<string, Audit>>
  readonly runtimeError?: { readonly message: string }
}

interface AuditRef {
  readonly id: string
  readonly weight: number
}

interface Audit {
  readonly title: string
  readonly score: number | null
  readonly displayValue?: string
  readonly details?: { readonly items?: readonly Readonly<Record<string, unknown>>[] }
}

/** Runs Lighthouse `runs` times and gives back the run whose performance is the median. Throws when a run fails. */
export async function runLighthouse(folder: string, runs = 3): Promise<LighthouseScores> {
  const home = await installPinned('lighthouse', packages)
  const all: LighthouseScores[] = []
  for (let run = 0; run < runs; run += 1) {
    const port = await findFreePort()
    const host = await serveSlowly(folder, { speed: fastLine })
    const browser = await startChromium((options) =>
      chromium.launch({ ...options, args: [...(options.args ?? []), `--remote-debugging-port=${port}`] }),
    )
    try {
      const program = 'node_modules/lighthouse/cli/index.js'
      const args = [`--port=${port}`, '--output=json', '--quiet', '--no-enable-error-reporting']
      all.push(readReport(JSON.parse(await runNode([program, host.url, ...args], home))))
    } finally {
      await browser.close()
      await host.close()
    }
  }
  const sorted = all.sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0))
  const middle = sorted[Math.floor(runs / 2)]
  if (middle === undefined) throw new Error('lighthouse: nothing ran')
  return middle
}

function readReport({ categories, audits, runtimeError }: Report): LighthouseScores {
  if (runtimeError !== undefined) throw new Error(`lighthouse: ${runtimeError.message}`)
  const failing = CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id]
      if (audit === undefined || audit.score === null || audit.score >= 1) return []
      const places = (audit.details?.items ?? []).slice(0, 4).map(describe).filter(Boolean)
      const said = [audit.title, audit.displayValue, ...places].filter(Boolean).join('; ')
      return [`${category}, weight ${weight}: ${id} ${Math.round(audit.score * 100)}: ${said}`]
    }),
  )
  const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? Number.NaN) * 100))
  return { scores, failing }
}

/** The short facts of an item: an address, an element, numbers. */
function describe(item: Readonly<Record<string, unknown>>): string {
  const { node, type, ...facts } = item
  if (type === 'list-section') return ''
  const element = typeof node === 'object' && node !== null ? [Reflect.get(node, 'snippet')] : []
  const plain = Object.entries(facts)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => `${name} ${typeof value === 'number' ? Math.round(value * 100) / 100 : value}`)
  return [...element, ...plain].join(', ').slice(0, 220)
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('lighthouse: no free port')
  return address.port
}
