import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCapture } from '../../src/frames/open-capture.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import type { InspectedFrame } from '../../src/inspections/inspection.ts';
import { undoCoding } from '../../src/inspections/undo-coding.ts';
import { wantsOf } from '../../src/inspections/wants.ts';
import { dissectPdu } from '../../src/layers/dispatch.ts';
import type { Columns, Dissection } from '../../src/layers/dissection.ts';
import type { Dissected, Surroundings } from '../../src/layers/dissector.ts';
import type { FrameContext, Pdu } from '../../src/layers/frame-context.ts';
import { pduColumns } from '../../src/layers/pdu-columns.ts';
import type { Reach } from '../../src/layers/reach.ts';

/** The columns of every PDU of the shared captures: read quickly, and as the layers of its tree make them. */
const CAPTURES = '../shared/captures/';
const BEFORE: Columns = { source: '', destination: '', protocol: 'TCP', info: '[verdict] before', fence: 9 };

describe('pduColumns against the tree', () => {
  for (const folder of ['recorded', 'public', 'synthetic']) {
    const path = CAPTURES + folder;
    const absent = existsSync(path) ? '' : ' (skipped: no shared captures)';
    it.skipIf(absent !== '')(`makes of ${folder} captures' columns what the tree makes of them${absent}`, async () => {
      const compared = { pdus: 0, unread: 0, differences: [] as string[] };
      for (const name of readdirSync(path).filter((file) => /\.pcap(ng)?$/.test(file))) await compareCapture(`${path}/${name}`, compared);
      expect(compared.differences).toEqual([]);
      expect(compared.pdus).toBeGreaterThan(100);
      expect(compared.unread).toBeLessThan(compared.pdus / 100);
    }, 300_000);
  }
});

async function compareCapture(path: string, compared: { pdus: number; unread: number; differences: string[] }): Promise<void> {
  const file = await openCapture(path).catch(() => null);
  if (!file) return;
  const inspection = await inspectCapture(file, { wants: wantsOf([], { columns: true, trees: true }) });
  await inspection.each({
    visit: (inspected) => {
      const context = inspected.context();
      if (!context.payload?.pdus.length) return;
      for (const { quick, slow } of columnsOf(inspected, context)) {
        compared.pdus++;
        if (quick === null) compared.unread++;
        else if (JSON.stringify(quick) !== JSON.stringify(slow)) compared.differences.push(`${path}#${inspected.frame.number}: ${JSON.stringify(quick)} | ${JSON.stringify(slow)}`);
      }
    },
  });
  await file.close();
}

function columnsOf(inspected: InspectedFrame, context: FrameContext): { quick: Columns | null; slow: Columns }[] {
  const surroundings = surroundingsOf(context);
  return reaches(context.payload!.pdus, inspected.dissection()).map(({ pdu, reach }) => {
    const edits = pdu.silent ? [] : flat(dissectPdu(pdu, reach, surroundings)).map(({ columns }) => columns);
    const slow = edits.reduce((columns, edit) => edit?.(columns) ?? columns, BEFORE);
    return { slow, quick: pduColumns(pdu, reach, surroundings)?.(BEFORE) ?? null };
  });
}

function surroundingsOf(context: FrameContext): Surroundings {
  const surroundings: Surroundings = {
    context, quoted: false, quote: () => [], addSource: () => 1, octetsOf: () => new Uint8Array(0), inflate: undoCoding,
    handOn: (pdu, reach) => dissectPdu(pdu, reach, surroundings),
  };
  return surroundings;
}

/** Where the PDUs of a frame lie: in it, or in what was put together for it. */
function reaches(pdus: readonly Pdu[], { sources }: Dissection): { pdu: Pdu; reach: Reach }[] {
  const joined = sources.filter(({ name }) => name === 'Reassembled TCP').map(({ octets }) => octets);
  return pdus.flatMap((pdu) => {
    const start = pdu.parts.length < 2 ? (pdu.parts[0]?.at ?? 0) : 0;
    const octets = pdu.parts.length < 2 ? sources[0]!.octets : joined.shift();
    return octets ? [{ pdu, reach: { octets, start, end: Math.min(start + pdu.length, octets.length), wireEnd: start + pdu.length } }] : [];
  });
}

function flat(layers: readonly Dissected[]): Dissected[] {
  return layers.flatMap((layer) => [layer, ...flat(layer.siblings ?? [])]);
}
