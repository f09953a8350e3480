import { defineConfig } from 'vitest/config'

/**
 * The tests that mutation testing runs: those of the unit project, without projects, which its runner does not know. With
 * `MUNDAP_TESTS` only those in that folder: enough for a look at one room, and much faster.
 */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    // As in `vitest.config.ts`: the same cases each time, and real globals for every test.
    setupFiles: ['tests/support/property-seed.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    include: [`${process.env.MUNDAP_TESTS ?? 'tests/{notes,site,search,study,storage}'}/**/*.test.ts`],
  },
})
