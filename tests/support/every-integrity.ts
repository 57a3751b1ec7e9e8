import type { Integrity, Note, NoteCode, SharedCode } from '../../src/integrity/integrity.ts';
import { makeNote } from '../../src/integrity/make-note.ts';
import { NOTES, SHARED } from '../../src/integrity/signal-table.ts';

const EVIL = '<script>alert(1)</script>"\u202e';

/** One of every cluster, signal and note, with names as an attacker would choose them. */
export function everyIntegrity(): Integrity {
  const student = { id: EVIL, name: EVIL };
  const at = [{ key: EVIL, archive: null, streams: [0, 1], frames: [7] }, { key: 'b', archive: EVIL, streams: [3], frames: [9] }];
  const signals = (Object.keys(SHARED) as SharedCode[]).map((code) => ({ code, strength: SHARED[code].strength, count: 2, at, reasons: [...SHARED[code].reasons] }));
  const members = at.map(({ key, archive }) => ({ key, archive, student, group: EVIL }));
  const times = (['same', 'shifted', 'apart', 'unsure'] as const).map((kind) => ({ key: 'b', archive: EVIL, kind, seconds: -3.5 }));
  const values = { word: EVIL, recording: EVIL, program: EVIL, seconds: 3600, servers: 2, octets: 5, of: 3, gapNs: 1000 };
  const notes = (Object.keys(NOTES) as NoteCode[]).map((code): Note => makeNote({ code, values, streams: [2], frames: [11, 12], others: [{ key: EVIL, archive: null }] }));
  const cluster = { tier: 'same-recording', standing: 'signal', strength: 'decisive', members, signals, times } as const;
  return {
    schema: 'lab-report/integrity', version: 1, generator: { name: 'lab-report', version: '0' },
    compared: { submissions: 60, given: [EVIL], archives: [{ name: EVIL, submissions: 58 }] },
    clusters: [cluster, { ...cluster, tier: 'same-machine', strength: 'information' }, { ...cluster, standing: 'declared' }, { ...cluster, standing: 'own-earlier' }].map((one) => structuredClone(one) as unknown as Integrity['clusters'][number]),
    notes: [{ key: EVIL, student, notes }],
  };
}
