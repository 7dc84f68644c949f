const { writeFileSync } = require('node:fs');

/**
 * Fails a full run that skipped a test, and leaves "passed failed" in the file that
 * WARDLINE_TEST_TOTALS names (see .ci/run). A suite that could not be loaded counts as a failure.
 */
class TotalsReporter {
  constructor(globalConfig) {
    this.chosenByName = Boolean(globalConfig.testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
    const skipped = this.chosenByName ? 0 : results.numPendingTests + results.numTodoTests;
    if (skipped > 0) this.error = new Error(`${skipped} tests were skipped; none may be.`);
    const file = process.env.WARDLINE_TEST_TOTALS;
    const failed = numFailedTests + numRuntimeErrorTestSuites + skipped;
    if (file) writeFileSync(file, `${numPassedTests} ${failed}\n`);
  }

  getLastError() {
    return this.error;
  }
}

module.exports = TotalsReporter;
