import { describe, expect, it } from 'vitest';
import { handMadeCapture, handMadeFinding, handMadeGrade, runResult } from '../../tests/support/run-result.ts';
import { renderResult } from './render-result.ts';

const result = runResult([handMadeCapture({ findings: [handMadeFinding()], grade: handMadeGrade(true) }), handMadeCapture({ errors: [{ exitCode: 4, message: '\ud800' }] })]);

/** The same value with every object's keys the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, child]) => [key, reversed(child)]));
}

describe('renderResult', () => {
  it('gives back the result', () => {
    expect(JSON.parse(renderResult(result))).toEqual(result);
  });

  it('writes the same text however the objects were made', () => {
    expect(renderResult(reversed(result) as typeof result)).toBe(renderResult(result));
  });

  it('ends in one line feed and holds no half character', () => {
    expect(renderResult(result)).toMatch(/[^\n]\n$/);
    expect(renderResult(result)).toContain('\\ud800');
  });

  it('gives no command to a runner of GitHub Actions that reads it', () => {
    const hostile = runResult([handMadeCapture({ capture: '##[add-mask]x' })]);
    expect(renderResult(hostile)).not.toContain('##[');
    expect(JSON.parse(renderResult(hostile))).toEqual(hostile);
  });
});
