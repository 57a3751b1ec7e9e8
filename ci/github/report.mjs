// The step of action.yml that reports. It hands the inputs to lab-report, and whatever becomes of it leaves behind what the workflow
// goes on with: outputs, the job's summary, the files about the run beside the reports. It ends with the exit code of lab-report.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from './annotate.mjs';
import { appendSummary } from './append-summary.mjs';
import { commandLine } from './command-line.mjs';
import { keepFiles } from './keep-files.mjs';
import { readResult } from './read-result.mjs';
import { runCommand } from './run-command.mjs';
import { writeOutputs } from './write-outputs.mjs';

const { env } = process;

// Not in the output folder at once: that may be the very thing that cannot be written.
const files = aboutTheRun(mkdtempSync(join(env.RUNNER_TEMP, 'lab-report-run-')));
const ended = await runCommand(commandLine(env, files), env);
const result = readResult(files.json, ended);
const folder = env.LAB_REPORT_OUTPUT.replace(/[/\\]+$/, '') || env.LAB_REPORT_OUTPUT;
process.stdout.write(annotate(result));
appendSummary(env.GITHUB_STEP_SUMMARY, files.summary, result);
const kept = keepFiles(files, folder);
writeOutputs(env.GITHUB_OUTPUT, {
  result: result.outcome,
  'exit-code': String(ended.exitCode),
  folder,
  reports: result.reports.join('\n'),
  ...kept,
});
process.exitCode = ended.exitCode;

function aboutTheRun(folder) {
  return { json: join(folder, 'result.json'), junit: join(folder, 'junit.xml'), summary: join(folder, 'summary.md') };
}
