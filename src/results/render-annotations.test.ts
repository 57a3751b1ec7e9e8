import { describe, expect, it } from 'vitest';
import { handMadeCapture, handMadeFinding, handMadeGrade, runResult, runSample, unreadCapture } from '../../tests/support/run-result.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { renderAnnotations } from './render-annotations.ts';
import type { CaptureResult } from './result.ts';

const voice = openVoice('en');
const linesOf = (...captures: CaptureResult[]) => renderAnnotations(runResult(captures), voice).split('\n').slice(0, -1);

/** As the runner of GitHub Actions reads a line. */
function readCommand(line: string): { command: string; file?: string; title?: string; message: string } {
  const [, command = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const undo = (text: string) => text.replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
  return { command, ...Object.fromEntries(properties.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), undo(pair.slice(pair.indexOf('=') + 1))])), message: undo(message) };
}

describe('renderAnnotations', () => {
  it('says nothing of a run without anything to say', () => {
    expect(renderAnnotations(runResult([handMadeCapture()]), voice)).toBe('');
  });

  it('names the capture, the kind and the place of a finding', () => {
    const [line] = linesOf(handMadeCapture({ findings: [handMadeFinding({ message: '50 %, done: yes' })] }));
    expect(line).toBe('::warning file=labs/a.pcapng,title=close.missing%2C connection 3::labs/a.pcapng: 50 %25, done: yes');
  });

  it('puts what could not be done first, then the grade, then what fails, then the rest by level', () => {
    const findings = [handMadeFinding({ level: 'note' }), handMadeFinding({ kind: 'capture.no-http', level: 'error' }), handMadeFinding({ kind: 'close.reset', level: 'note', fails: true })];
    const lines = linesOf(handMadeCapture({ findings, grade: handMadeGrade(true) }), unreadCapture('b.pcapng', 'It is no capture.'));
    expect(lines.map((line) => readCommand(line).command)).toEqual(['error', 'error', 'error', 'error', 'notice']);
    expect(lines.map((line) => readCommand(line).title?.split(',')[0])).toEqual(['lab-report could not do what was asked', 'Grade', 'close.reset', 'capture.no-http', 'close.missing']);
  });

  it('has at most ten lines, of which the last counts the others', () => {
    const findings = Array.from({ length: 25 }, (_, connection) => handMadeFinding({ connection }));
    const lines = linesOf(handMadeCapture({ findings }));
    expect(lines).toHaveLength(10);
    expect(readCommand(lines[9]!)).toMatchObject({ command: 'warning', title: 'More findings' });
    expect(lines[9]).toContain('16');
    expect(linesOf(handMadeCapture({ findings: findings.slice(0, 10) })).at(-1)).not.toContain('More findings');
  });

  it.each(['/home/a.pcapng', '../a.pcapng', 'C:\\a.pcapng', '\\\\host\\a.pcapng', '-'])('names no file for %s, which is not in the folder of the job', (capture) => {
    expect(linesOf(handMadeCapture({ capture, findings: [handMadeFinding()] }))[0]).not.toContain('file=');
  });

  it('gives back paths and titles with signs of the commands in them', () => {
    const capture = 'labs/a,b:c=100%::d.pcapng';
    expect(readCommand(linesOf(handMadeCapture({ capture, findings: [handMadeFinding()] }))[0]!).file).toBe(capture);
  });

  it.each(['a\n::error::b', 'a\r\n::stop-commands::x', '::add-mask::x', '##[error]x', '%0A::error::x', '\u2028::warning::x', 'a\u001b[31m'])('cannot be made to begin another command by %j', (text) => {
    const lines = linesOf(handMadeCapture({ capture: text, findings: [handMadeFinding({ message: text, kind: text })] }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^::warning /);
    expect(lines[0]).not.toMatch(/##\[|[\p{Cc}\u2028]/u);
    expect(readCommand(lines[0]!).command).toBe('warning');
    expect(lines[0]).not.toMatch(/%(?!25|3A|2C|0A|0D)/);
  });

  it.each(['en', 'zh-CN'] as const)('tells of a sample in %s', async (language) => {
    const { capture, voice: own } = await runSample('abort.pcapng', language, ['close.reset']);
    const lines = renderAnnotations(runResult([capture], language), own).split('\n');
    expect(lines[0]).toMatch(/^::error file=labs\/abort\.pcapng,title=close\.reset/);
    expect(lines.length - 1).toBe(capture.findings.length);
  });
});
