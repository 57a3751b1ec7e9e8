import { phraseCriterion } from '../documents/phrase-ground.ts';
import { plainText, type Voice } from '../explanations/open-voice.ts';
import { framesOfFinding, phraseFinding } from '../explanations/phrase-finding.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import type { Finding } from '../findings/finding.ts';
import type { CriterionGrade, Grade } from '../grades/grade.ts';
import type { CaptureResult, FindingResult, GradeResult, Outcome, RunResult } from '../results/result.ts';
import type { Reported } from './capture-job.ts';
import { EXIT, type ExitCode } from './command.ts';
import type { Judgment } from './open-judge.ts';

export interface FinishedRun {
  reported: Reported[];
  /** As far as it is known before the files about the run are written. */
  exitCode: ExitCode;
  version: string;
  voice: Voice;
}

/** The result of a run in the voice's language. */
export function composeResult({ reported, exitCode, version, voice }: FinishedRun): RunResult {
  return {
    schema: 'lab-report/result',
    version: 1,
    generator: { name: 'lab-report', version },
    language: voice.language,
    outcome: outcomeOf(exitCode),
    exitCode,
    captures: reported.map((one) => captureResult(one, voice)),
  };
}

/** The same run, after its end has become another. */
export function endedWith(result: RunResult, exitCode: ExitCode): RunResult {
  return { ...result, outcome: outcomeOf(exitCode), exitCode };
}

function outcomeOf(exitCode: ExitCode): Outcome {
  return exitCode === EXIT.fine ? 'passed' : exitCode === EXIT.checksFailed ? 'failed' : 'error';
}

function captureResult({ path, exitCode, written, failures, judgment }: Reported, voice: Voice): CaptureResult {
  return {
    capture: path,
    outcome: outcomeOf(exitCode),
    exitCode,
    reports: written.map(({ format, path }) => ({ format, path })),
    errors: failures.map(({ exitCode, sentence }) => ({ exitCode, message: sentence })),
    findings: judgment?.findings.map((finding) => findingResult(finding, judgment, voice)) ?? [],
    grade: judgment?.grade ? gradeResult(judgment.grade, judgment.gradeFails, voice) : null,
  };
}

function findingResult(finding: Finding, { failing }: Judgment, voice: Voice): FindingResult {
  const { kind, level, fact } = finding;
  return {
    kind,
    level,
    fails: failing.has(finding),
    message: plainText(phraseFinding(voice, finding)),
    connection: fact.connection ?? null,
    exchange: fact.exchange ?? null,
    frames: framesOfFinding(voice, finding),
  };
}

function gradeResult({ title, points, outOf, percent, criteria }: Grade, fails: boolean, voice: Voice): GradeResult {
  return { title: wordingIn(title, voice.language), points, outOf, percent, fails, criteria: criteria.map((one) => criterionResult(one, voice)) };
}

function criterionResult(criterion: CriterionGrade, voice: Voice): GradeResult['criteria'][number] {
  const { id, title, points, outOf, outcome, met, frames } = criterion;
  return { id, title: wordingIn(title, voice.language), points, outOf, outcome, met, message: plainText(phraseCriterion(voice, criterion)), frames };
}
