import { fileURLToPath } from 'node:url';
import { analyzeCapture } from '../../src/analyze.ts';
import type { Reported } from '../../src/cli/capture-job.ts';
import { EXIT } from '../../src/cli/command.ts';
import { composeResult } from '../../src/cli/compose-result.ts';
import type { Judgment } from '../../src/cli/open-judge.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import type { Document } from '../../src/documents/document.ts';
import type { Language } from '../../src/explanations/explanation.ts';
import { openVoice, type Voice } from '../../src/explanations/open-voice.ts';
import { collectFindings } from '../../src/findings/collect-findings.ts';
import type { CaptureResult, FindingResult, GradeResult, Outcome, RunResult } from '../../src/results/result.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

/** What a run of one of the samples yields: its result, its document, and the voice that both were worded by. */
export interface SampleRun {
  capture: CaptureResult;
  document: Document;
  voice: Voice;
}

/** Findings of the kinds in `failing` fail. */
export async function runSample(name: string, language: Language, failing: string[] = []): Promise<SampleRun> {
  const voice = openVoice(language);
  const analysis = await analyzeCapture(`${SAMPLES}${name}`, { version: '0.0.0' });
  const findings = collectFindings(analysis.facts);
  const judgment: Judgment = { findings, failing: new Set(findings.filter(({ kind }) => failing.includes(kind))), grade: null, gradeFails: false };
  const stem = name.replace(/\..*$/, '');
  const written = (['html', 'pdf'] as const).map((format) => ({ format, path: `out/${stem}/report.${format}`, file: `/out/${stem}/report.${format}` }));
  const exitCode = judgment.failing.size > 0 ? EXIT.checksFailed : EXIT.fine;
  const reported: Reported = { path: `labs/${name}`, written, failures: [], exitCode, judgment, excerpt: null };
  const [capture] = composeResult({ reported: [reported], exitCode, version: '0.0.0', voice }).captures;
  return { capture: capture!, document: composeDocument(analysis, voice), voice };
}

export function runResult(captures: CaptureResult[], language: Language = 'en'): RunResult {
  const outcome = (['error', 'failed', 'passed'] as Outcome[]).find((one) => captures.some((capture) => capture.outcome === one)) ?? 'passed';
  return { schema: 'lab-report/result', version: 1, generator: { name: 'lab-report', version: '0.0.0' }, language, outcome, exitCode: Math.max(0, ...captures.map(({ exitCode }) => exitCode)), captures };
}

/** A capture that could not be read. */
export function unreadCapture(path: string, message: string): CaptureResult {
  return { capture: path, outcome: 'error', exitCode: 3, reports: [], errors: [{ exitCode: 3, message }], findings: [], grade: null };
}

/** 60 of 100 points, which `fails` says to be too few. */
export function handMadeGrade(fails: boolean): GradeResult {
  const criterion = (id: string, title: string, met: boolean, frames: number[]) => ({ id, title, points: met ? 30 : 0, outOf: met ? 30 : 40, outcome: met ? ('met' as const) : ('failed' as const), met, message: met ? '1 found. At least 1 asked for.' : '0 found. At least 1 asked for.', frames });
  const criteria = [criterion('handshake', 'The handshake is captured whole', true, [7, 8, 9]), criterion('close', 'A connection is closed with four segments', false, []), criterion('reload', 'The page is loaded a second time', true, [51])];
  return { title: 'Lab 2', points: 60, outOf: 100, percent: 60, fails, criteria };
}

export function handMadeFinding(changes: Partial<FindingResult> = {}): FindingResult {
  return { kind: 'close.missing', level: 'warning', fails: false, message: 'The close of connection 3 is not in the capture.', connection: 3, exchange: null, frames: [12, 14], ...changes };
}

export function handMadeCapture(changes: Partial<CaptureResult> = {}): CaptureResult {
  return { capture: 'labs/a.pcapng', outcome: 'passed', exitCode: 0, reports: [{ format: 'html', path: 'out/a/report.html' }], errors: [], findings: [], grade: null, ...changes };
}
