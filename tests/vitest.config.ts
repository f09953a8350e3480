import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { CountReporter } from './count-reporter.ts'
import { ProjectSequencer } from './project-sequencer.ts'

/**
 * The end-to-end tests that any browser can run: they use nothing that only Chromium has (its protocol, its clipboard, its
 * measure of layout shifts), or only in a `chromiumTest`. With `MUNDAP_BROWSER=firefox` or `webkit` these run.
 */
const portable = [
  'journeys/apple-press',
  'journeys/backup',
  'journeys/bookmark',
  'journeys/browse',
  'journeys/early-taps',
  'quality/no-script',
  'journeys/quiz',
  'journeys/search',
  'robustness/tabs',
  'journeys/wayfinding',
]
const isChromium = ['', 'chromium'].includes(process.env.MUNDAP_BROWSER ?? '')

/** One more than there are cores: tests wait now and then. */
const workers = availableParallelism() + 1
/** Tests of the built site wait for a browser half of the time. */
const visitors = availableParallelism() + 3

/**
 * Three kinds of tests: what needs no page in Node, screens and what else needs a page (`.test.tsx`) in a pretend DOM, the built site
 * in a real browser.
 */
export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    sequence: { sequencer: ProjectSequencer },
    projects: [
      {
        test: {
          name: 'unit',
          // Generous on purpose: a busy machine is slow, not wrong.
          testTimeout: 30_000,
          environment: 'node',
          setupFiles: ['tests/support/property-seed.ts'],
          include: ['tests/*.test.ts', 'tests/{notes,site,search,study,storage,build,ui}/**/*.test.ts'],
          // Files share a worker's modules: loading them anew for each file took half of the time. So every test starts with
          // the real globals and the real environment.
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
          unstubEnvs: true,
          maxWorkers: workers,
        },
      },
      {
        test: {
          name: 'ui',
          testTimeout: 30_000,
          environment: 'happy-dom',
          // A context for each file in a worker that stays: a new worker for each file took a third of the time.
          pool: 'vmThreads',
          globalSetup: ['tests/support/provide-site.ts'],
          setupFiles: ['tests/support/channels.ts', 'tests/support/patience.ts'],
          // Testing Library clears the page after each test when it finds `afterEach` among the globals.
          globals: true,
          include: ['tests/ui/**/*.test.tsx'],
          maxWorkers: workers,
        },
      },
      {
        test: {
          name: 'e2e',
          // The tests share a browser and clear up after themselves, so they may share the modules, too.
          isolate: false,
          environment: 'node',
          include: isChromium
            ? ['tests/e2e/**/*.test.ts']
            : portable.map((name) => `tests/e2e/${name}.test.ts`),
          globalSetup: ['tests/e2e/support/global-setup.ts'],
          // After the other kinds: only kinds with as many workers run side by side.
          sequence: { groupOrder: 1 },
          // A walk through the site is one test of many steps; each step has its own, shorter limit (visit.ts).
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          maxWorkers: visitors,
        },
      },
    ],
  },
})
