import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A vitest reporter that keeps in the file `PROGRESS` how far the run is, for who may have to cut it. */
export default class ProgressReporter {
  counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  ended = [];
  underWay = '';

  onTestModuleStart(testModule) {
    this.underWay = relative(process.cwd(), testModule.moduleId);
    this.#write();
  }

  onTestCaseResult(testCase) {
    const { state } = testCase.result();
    if (state in this.counts) this.counts[state] += 1;
    this.#write();
  }

  onTestModuleEnd(testModule) {
    this.counts.failed += testModule.errors().length > 0 ? 1 : 0;
    this.ended.push(relative(process.cwd(), testModule.moduleId));
    this.underWay = '';
    this.#write();
  }

  #write() {
    if (process.env.PROGRESS)
      writeFileSync(
        process.env.PROGRESS,
        JSON.stringify({ ...this.counts, ended: this.ended, underWay: this.underWay }),
      );
  }
}
