import type { CaptureResult, FindingResult, GradeResult, RunResult } from './result.ts';

/** A run's result as JSON: the same keys in the same order every time, whoever made the objects; ends in a line feed. */
export function renderResult({ schema, version, generator, language, outcome, exitCode, captures }: RunResult): string {
  const { name, version: release } = generator;
  const ordered: RunResult = { schema, version, generator: { name, version: release }, language, outcome, exitCode, captures: captures.map(orderCapture) };
  // Only within a text can this stand, and a runner of GitHub Actions would read a command in it.
  return `${JSON.stringify(ordered, null, 2).replaceAll('##[', '#\\u0023[')}\n`;
}

function orderCapture({ capture, outcome, exitCode, reports, errors, findings, grade }: CaptureResult): CaptureResult {
  return {
    capture,
    outcome,
    exitCode,
    reports: reports.map(({ format, path }) => ({ format, path })),
    errors: errors.map(({ exitCode: code, message }) => ({ exitCode: code, message })),
    findings: findings.map(orderFinding),
    grade: grade && orderGrade(grade),
  };
}

function orderFinding({ kind, level, fails, message, connection, exchange, frames }: FindingResult): FindingResult {
  return { kind, level, fails, message, connection, exchange, frames };
}

function orderGrade({ title, points, outOf, percent, fails, criteria }: GradeResult): GradeResult {
  const ordered = criteria.map(({ id, title: asked, points: earned, outOf: worth, outcome, met, message, frames }) => ({ id, title: asked, points: earned, outOf: worth, outcome, met, message, frames }));
  return { title, points, outOf, percent, fails, criteria: ordered };
}
