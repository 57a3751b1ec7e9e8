import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { handMadeCapture, handMadeFinding, handMadeGrade, runResult, runSample, unreadCapture } from '../../tests/support/run-result.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { renderJunit } from './render-junit.ts';
import type { CaptureResult } from './result.ts';

const voice = openVoice('en');
const junitOf = (...captures: CaptureResult[]) => renderJunit(runResult(captures), voice);

/** Elements as [name, attributes, text, children], read by a parser that is not ours. */
type Element = [string, Record<string, string>, string, Element[]];
const READER = 'import sys, json, xml.etree.ElementTree as e\ndef r(n): return [n.tag, dict(n.attrib), n.text or "", [r(c) for c in n]]\nprint(json.dumps(r(e.fromstring(sys.stdin.buffer.read()))))';
const python = spawnSync('python3', ['-c', 'import xml.etree.ElementTree']).status === 0;

function readXml(xml: string): Element {
  const { stdout, stderr } = spawnSync('python3', ['-c', READER], { input: xml, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as Element;
}

const casesOf = (root: Element) => root[3].flatMap(([, , , cases]) => cases);
const kindOf = ([, , , [first]]: Element) => first?.[0] ?? 'passed';

describe('renderJunit', () => {
  it.skipIf(python)('was not read by another parser, for there is no python3', () => {});

  it('is the same each time, without a time and a host', () => {
    const captures = [handMadeCapture({ findings: [handMadeFinding()], grade: handMadeGrade(true) })];
    expect(junitOf(...captures)).toBe(junitOf(...captures));
    expect(junitOf(...captures)).not.toMatch(/ (time|timestamp|hostname)=/);
  });

  describe.skipIf(!python)('read by another parser', () => {
    it('has a suite for each capture and a test for reading, writing and each finding', () => {
      const root = readXml(junitOf(handMadeCapture({ findings: [handMadeFinding({ fails: true }), handMadeFinding({ kind: 'capture.dropped', connection: null })] }), handMadeCapture({ capture: 'b.pcapng' })));
      expect(root[3].map(([, { name, tests, failures }]) => [name, tests, failures])).toEqual([['labs/a.pcapng', '4', '1'], ['b.pcapng', '2', '0']]);
      expect(casesOf(root).map(([, { name }]) => name)).toEqual([
        'labs/a.pcapng: the capture can be read',
        'labs/a.pcapng: the report is written',
        'labs/a.pcapng: close.missing, connection 3',
        'labs/a.pcapng: capture.dropped',
        'b.pcapng: the capture can be read',
        'b.pcapng: the report is written',
      ]);
      expect(casesOf(root)[2]).toEqual(['testcase', { classname: 'lab-report.labs/a.pcapng', name: 'labs/a.pcapng: close.missing, connection 3', file: 'labs/a.pcapng' }, expect.anything(), [['failure', { message: 'The close of connection 3 is not in the capture.', type: 'check' }, 'The close of connection 3 is not in the capture.', []]]]);
      expect(casesOf(root)[3]![3]).toEqual([['system-out', {}, 'The close of connection 3 is not in the capture.', []]]);
    });

    it('has an error for what could not be read, and skips the report of it', () => {
      const root = readXml(junitOf(unreadCapture('a.txt', 'It is no capture.')));
      expect(casesOf(root).map(kindOf)).toEqual(['error', 'skipped']);
      expect(casesOf(root)[0]![3][0]![2]).toBe('It is no capture.');
    });

    it('has an error where the report is not printed', () => {
      const root = readXml(junitOf(handMadeCapture({ outcome: 'error', exitCode: 5, errors: [{ exitCode: 5, message: 'No browser.' }] })));
      expect(casesOf(root).map(kindOf)).toEqual(['passed', 'error']);
    });

    it('fails unmet criteria only where the grade fails', () => {
      const kinds = (fails: boolean) => casesOf(readXml(junitOf(handMadeCapture({ grade: handMadeGrade(fails) })))).slice(2).map(kindOf);
      expect(kinds(true)).toEqual(['failure', 'system-out', 'failure', 'system-out']);
      expect(kinds(false)).toEqual(['system-out', 'system-out', 'skipped', 'system-out']);
    });

    it('gives every test a name of its own, which does not shift when another finding goes', () => {
      const findings = [12, 20, 20].map((frame) => handMadeFinding({ kind: 'transfer.verdict', frames: [frame] }));
      const namesOf = (captures: CaptureResult[]) => casesOf(readXml(junitOf(...captures))).map(([, { name }]) => name!);
      const names = namesOf([handMadeCapture({ findings }), handMadeCapture({ findings })]);
      expect(new Set(names).size).toBe(names.length);
      expect(names.slice(2, 5)).toEqual([12, 20, '20 (2)'].map((end) => `labs/a.pcapng: transfer.verdict, connection 3, #${end}`));
      expect(namesOf([handMadeCapture({ findings: findings.slice(1) })])).toEqual(names.filter((name) => !name.includes('#12')).slice(0, 4));
    });

    it.each(['\u0000\u0001\u001b\ufffe\uffff', '\ud800 \udc00', ']]> <![CDATA[ <failure/> &amp; &bad; "\'', '\u202e\u2028', '\r\n\t', '[[ATTACHMENT|/etc/passwd]]', '\u{1f600}重传'])('stays XML with %j everywhere', (text) => {
      const xml = junitOf(handMadeCapture({ capture: text, findings: [handMadeFinding({ message: text, kind: text, fails: true }), handMadeFinding({ message: text })], errors: [{ exitCode: 4, message: text }] }));
      const cases = casesOf(readXml(xml));
      expect(cases).toHaveLength(4);
      expect(cases.flatMap(([, , , children]) => children.map(([, , told]) => told)).join()).not.toContain('[[ATTACHMENT');
    });

    it('keeps below 30 MB and counts what is left out', () => {
      const findings = Array.from({ length: 20_000 }, (_, connection) => handMadeFinding({ connection, fails: true, message: '<&"'.repeat(200) }));
      const xml = junitOf(handMadeCapture({ findings }));
      expect(Buffer.byteLength(xml)).toBeLessThan(30_000_000);
      const last = casesOf(readXml(xml)).at(-1)!;
      expect(last[1].classname).toBe('lab-report');
      expect(kindOf(last)).toBe('failure');
      expect(last[3][0]![2]).toMatch(/^[\d,]+\u00a0?\s?tests were left out/);
    });

    it.each(['en', 'zh-CN'] as const)('holds what a sample shows in %s', async (language) => {
      const { capture, voice: own } = await runSample('loss.pcapng', language);
      const cases = casesOf(readXml(renderJunit(runResult([capture], language), own)));
      expect(cases).toHaveLength(2 + capture.findings.length);
      expect(new Set(cases.map(([, { name }]) => name)).size).toBe(cases.length);
    });

    it('obeys the order and the attributes that readers of JUnit XML agree on', async () => {
      const { capture, voice: own } = await runSample('abort.pcapng', 'en', ['close.reset']);
      const [root, , , suites] = readXml(renderJunit(runResult([capture, unreadCapture('x', 'No.')]), own));
      expect(root).toBe('testsuites');
      for (const [tag, { name, tests, failures, errors, skipped }, , cases] of suites) {
        expect([tag, Boolean(name)]).toEqual(['testsuite', true]);
        const count = (kind: string) => String(cases.filter((one) => kindOf(one) === kind).length);
        expect({ tests, failures, errors, skipped }).toEqual({ tests: String(cases.length), failures: count('failure'), errors: count('error'), skipped: count('skipped') });
        for (const [, , , children] of cases) expect(['', 'failure', 'error', 'skipped', 'system-out', 'skipped system-out']).toContain(children.map(([child]) => child).join(' '));
      }
    });
  });
});
