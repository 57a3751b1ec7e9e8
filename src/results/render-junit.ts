import type { Voice } from '../explanations/open-voice.ts';
import { junitCases } from './junit-cases.ts';
import { renderSuites } from './render-suites.ts';
import type { RunResult } from './result.ts';

/** A run as JUnit XML: a suite for each capture. */
export function renderJunit({ captures }: RunResult, voice: Voice): string {
  const suites = captures.map((one) => ({ name: one.capture, file: one.capture === '-' ? '' : one.capture, cases: junitCases(one, voice) }));
  return renderSuites(suites, voice);
}
