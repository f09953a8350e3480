/**
 * Mutation testing: changes one line at a time and looks whether a test notices. Run by the weekly job mutation.yml, or by
 * hand: `npm install --no-save --no-package-lock @stryker-mutator/core@9.6.1 @stryker-mutator/vitest-runner@9.6.1`, then
 * `npx stryker run tests/stryker.config.mjs --mutate src/study/journal/undo.ts`.
 */
export default {
  testRunner: 'vitest',
  // Only pure rooms and storage: what needs a page or a browser takes too long to run for each mutant.
  mutate: ['src/{study,storage,notes,site,search}/**/*.ts', '!src/**/*.ko.ts'],
  vitest: { configFile: 'tests/stryker-vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Stryker cannot read this project's TypeScript version; without a file to find it does not try.
  tsconfigFile: 'tests/no-tsconfig.json',
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  tempDirName: '.stryker/sandbox',
  reporters: ['clear-text', 'json', 'html'],
  jsonReporter: { fileName: '.stryker/mutation.json' },
  htmlReporter: { fileName: '.stryker/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  // Constants of the module's own run once; a mutant in them would need every test again.
  ignoreStatic: true,
  // A report, never a gate: the goals stand in the workflow.
  thresholds: { high: 92, low: 80, break: null },
  ignorePatterns: [
    'dist',
    'content',
    'public',
    'docs',
    '.stryker',
    'tests/e2e',
    'tests/browsers',
    'tests/ui',
  ],
}
