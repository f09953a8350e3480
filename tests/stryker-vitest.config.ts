import { defineConfig } from 'vitest/config'

/** The tests that mutation testing runs: those of the unit project, without projects, which its runner does not know. */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    include: ['tests/{notes,site,search,study,storage}/**/*.test.ts'],
  },
})
