import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/** Ends the output with one plain line, `12 passed, 0 failed, 1 skipped`, for people and for scripts that read logs. */
export class CountReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      // A file that could not be loaded, or whose hooks failed, has errors of its own and perhaps no tests.
      counts.failed += module.errors().length
      for (const test of module.children.allTests()) counts[test.result().state] += 1
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
    }
    if (reason === 'failed' && counts.failed === 0) counts.failed = 1
    const rest = counts.skipped + counts.pending
    const line = `${counts.passed} passed, ${counts.failed} failed${rest > 0 ? `, ${rest} skipped` : ''}`
    // The default reporter still has its summary to print when this is called.
    process.once('exit', () => console.log(line))
  }
}
