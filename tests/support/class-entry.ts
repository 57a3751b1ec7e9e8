import type { ClassEntry, ClassResult } from '../../src/classes/class-result.ts';
import { composeClass } from '../../src/classes/compose-class.ts';
import type { Override } from '../../src/classes/override.ts';
import type { SubmissionResult } from '../../src/classes/submission-result.ts';
import type { CriterionGrade, Grade, Ground } from '../../src/grades/grade.ts';
import type { Fingerprint } from '../../src/integrity/fingerprint.ts';
import { totalOf } from '../../src/grades/total-of.ts';

/** A criterion by hand: `handshake` of 30, all earned. */
export function handMadeCriterion(changes: Partial<CriterionGrade> = {}): CriterionGrade {
  const whole: CriterionGrade = {
    id: 'handshake', title: { en: 'The handshake is captured', 'zh-CN': '抓到了三次握手' }, group: null, weight: 'points', points: 30, outOf: 30, outcome: 'met', met: true,
    found: 1, min: 1, max: null, frames: [7, 8, 9], grounds: [], ...changes,
  };
  const { found, min, max, frames, outcome } = whole;
  const ground: Ground = { by: 'fact', holds: outcome === 'person' ? null : found >= min, unsure: null, found, min, max, frames, subject: 'tcp.handshake' };
  return { ...whole, met: outcome === 'met', grounds: changes.grounds ?? [ground] };
}

/** One of each outcome: 30 met, 12.5 of 25 partly, 20 failed, 10 absent, an excused one, a bonus, a penalty, and `last`. */
function handMadeCriteria(last: Partial<CriterionGrade> = { id: 'answer', outOf: 15, points: 0, outcome: 'person' }): CriterionGrade[] {
  return [
    handMadeCriterion(),
    handMadeCriterion({ id: 'reload', title: { any: 'Reload, "twice"' }, outOf: 25, points: 12.5, outcome: 'partly', group: 'http' }),
    handMadeCriterion({ id: 'close', title: { any: '=close' }, outOf: 20, points: 0, outcome: 'failed', found: 0, frames: [] }),
    handMadeCriterion({ id: 'cookie', outOf: 10, points: 0, outcome: 'absent', found: 0, frames: [] }),
    handMadeCriterion({ id: 'ipv6', outOf: 5, points: 0, outcome: 'excused', found: 0, frames: [] }),
    handMadeCriterion({ id: 'extra', weight: 'bonus', outOf: 4, points: 4 }),
    handMadeCriterion({ id: 'tls', weight: 'penalty', outOf: 3, points: -3, outcome: 'failed' }),
    handMadeCriterion(last),
  ];
}

export function handMadeClassGrade(criteria = handMadeCriteria()): Grade {
  const title = { en: 'Lab 2: HTTP', 'zh-CN': '实验2：HTTP' };
  return { title, criteria, ...totalOf(criteria, [{ id: 'http', title: { any: 'HTTP' }, most: null }], null) };
}

const FINGERPRINT: Fingerprint = {
  file: 'a', frames: 9, connections: [{ stream: 0, frame: 1, originator: 123456789, responder: 987654321, timeUs: 1 }], segments: [], times: [], timestamps: [], exchanges: [], bodies: [], words: [],
  machine: { hardware: null, os: null, application: null, interfaces: [], macs: [] }, oddities: [],
};

export function handMadeResult(changes: Partial<SubmissionResult> = {}): SubmissionResult {
  return {
    schema: 'lab-report/submission', version: 1, generator: { name: 'lab-report', version: '0.0.0' }, digest: 'd', language: 'en', rubric: { digest: 'r', late: null, most: null },
    key: '20260001', student: { id: '20260001', name: '李华', email: 'lihua@x.example' }, platform: 'folder', source: '20260001 李华', ids: {}, attempt: 1, attempts: 1,
    submittedAt: null, late: false, remarks: [], status: 'graded', problems: [], files: [{ path: 'lab.pcapng', role: 'capture', size: 9, sha256: 'a' }], capture: 'lab.pcapng', notes: null,
    grade: handMadeClassGrade(handMadeCriteria({ id: 'answer', outOf: 15, points: 15 })), fingerprint: FINGERPRINT,
    feedback: [{ format: 'html', path: 'feedback/20260001/feedback.html' }], ...changes,
  };
}

/** Settled, by the overrides of `decided`. */
export function handMadeClass(results: SubmissionResult[], decided: Record<string, Partial<Override>> = {}, language: 'en' | 'zh-CN' = 'en'): ClassResult {
  const nothing: Override = { points: {}, total: null, comment: null, comments: {}, excuseLate: false, due: null, exclude: false };
  const overrides = Object.fromEntries(Object.entries(decided).map(([key, one]) => [key, { ...nothing, ...one }]));
  return composeClass({ results, overrides, version: '0.0.0', language });
}

/** A class of one. */
export function handMadeEntry(changes: Partial<SubmissionResult> = {}, decided: Partial<Override> = {}): ClassEntry {
  const result = handMadeResult(changes);
  return handMadeClass([result], { [result.key]: decided }).entries[0]!;
}

/** One of each status: graded and late, waiting for a person, ungradable, missing; names are hostile. */
export function handMadeClassOfFour(language: 'en' | 'zh-CN' = 'en'): ClassResult {
  const waiting = handMadeClassGrade();
  return handMadeClass(
    [
      handMadeResult({ rubric: { digest: 'r', late: { due: '2026-11-20T00:00:00', perDay: 10, grace: 0, most: 50 }, most: null }, submittedAt: '2026-11-20T08:00:00' }),
      handMadeResult({ key: '20260002', student: { id: '20260002', name: '=HYPERLINK("x")', email: null }, grade: waiting, feedback: [] }),
      handMadeResult({ key: '20260003', student: { id: '20260003', name: '@user | <b>', email: null }, status: 'ungradable', grade: null, problems: ['-1 is no capture.'], feedback: [], capture: null, fingerprint: null }),
      handMadeResult({ key: '20260004', student: { id: '20260004', name: null, email: null }, status: 'missing', grade: null, attempts: 0, feedback: [], files: [], capture: null, fingerprint: null }),
    ],
    { '20260001': { comment: '+1 for the ladder,\n"well done"', comments: { close: 'See #12.' } } },
    language,
  );
}
