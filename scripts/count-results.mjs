// Ends a CI run: counts what the checks and vitest's own JSON report say, prints it as one line, and fails where anything failed.
//
//     node scripts/count-results.mjs <folder with checks and tests.json> <exit code of npm test>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, testStatus] = process.argv.slice(2);

const checks = read('checks').trim().split('\n').filter(Boolean);
const failedChecks = checks.filter((line) => line.startsWith('failed '));
const skippedChecks = checks.filter((line) => line.startsWith('skipped '));
const tests = JSON.parse(read('tests.json') || '{}');
const files = tests.testResults ?? [];
const failedTests = files.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'failed');
// A file that cannot be loaded fails without a single test of its own.
const failedFiles = files.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));

for (const line of skippedChecks) console.log(`SKIPPED ${line.slice('skipped '.length)}`);
for (const line of failedChecks) console.log(`FAILED ${line.slice('failed '.length)}`);
for (const { name } of failedFiles) console.log(`FAILED ${name}`);
for (const { fullName } of failedTests) console.log(`FAILED ${fullName}`);

const told = failedChecks.length + failedFiles.length + failedTests.length;
const silent = testStatus !== '0' && failedFiles.length + failedTests.length === 0 ? 1 : 0;
if (silent) console.log(`FAILED npm test ended with exit code ${testStatus}`);
const passed = checks.length - failedChecks.length - skippedChecks.length + (tests.numPassedTests ?? 0);
const skipped = skippedChecks.length + (tests.numPendingTests ?? 0) + (tests.numTodoTests ?? 0);
console.log(`${passed} passed, ${told + silent} failed, ${skipped} skipped`);
process.exitCode = told + silent > 0 ? 1 : 0;

function read(name) {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return '';
  }
}
