import { expect, it } from 'vitest';
import type { SubmissionResult } from '../../classes/submission-result.ts';
import { evidenceOf } from './evidence-of.ts';

const file = (path: string, role: string, size: number) => ({ path, role, size, sha256: path });
const result = (more: object) => ({ key: 'a', student: { id: '1', name: null, email: null }, ids: {}, files: [], fingerprint: null, ...more }) as unknown as SubmissionResult;

it('evidenceOf compares captures alone, and none that is as good as empty: two of those are equal by nature', () => {
  const files = [file('lab.pcapng', 'capture', 30_000), file('empty.pcapng', 'capture', 0), file('head.pcap', 'capture', 24), file('notes.md', 'notes', 30_000)];
  expect(evidenceOf(result({ files }), null).captures).toEqual(['lab.pcapng']);
});

it('evidenceOf takes a group from the class list, else from the platform', () => {
  expect(evidenceOf(result({}), null).group).toBeNull();
  expect(evidenceOf(result({ ids: { group: 'B' } }), null).group).toBe('B');
  expect(evidenceOf(result({ student: { id: '1', name: null, email: null, group: 'A' }, ids: { group: 'B' } }), '2025')).toMatchObject({ group: 'A', archive: '2025' });
});
