/** A vitest reporter that closes the run with one plain line: `N passed, N failed`. */
export default class ClosingLineReporter {
  /** @type {{ passed: number, failed: number, skipped: number }} */
  counts = { passed: 0, failed: 0, skipped: 0 };

  onTestCaseResult(testCase) {
    const { state } = testCase.result();
    if (state in this.counts) this.counts[state] += 1;
  }

  onTestRunEnd(testModules, unhandledErrors) {
    const broken = testModules.filter((module) => module.errors().length > 0).length;
    const { passed, skipped } = this.counts;
    const failed = this.counts.failed + broken + unhandledErrors.length;
    // Printed after the other reporters have finished their summary.
    process.on('exit', () => {
      console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    });
  }
}
