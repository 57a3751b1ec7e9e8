import { describe, expect, it } from 'vitest';
import { finishPdf } from './finish-pdf.ts';
import { smallPdf } from '../../tests/browser/printing-small-pdf.ts';

const PLAIN = { title: 'Report', createdAt: null };

function finished(pdf: string, meta: Parameters<typeof finishPdf>[1] = PLAIN): string {
  return Buffer.from(finishPdf(Buffer.from(pdf, 'latin1'), meta)).toString('latin1');
}

describe('finishPdf', () => {
  it('makes two runs over one document the same octets', () => {
    const first = smallPdf({ date: '20250101120000', ids: ['node00000012', 'node00000015', 'node00000012'] });
    const second = smallPdf({ date: '20261122143000', ids: ['node00000047', 'node00000050', 'node00000047'] });
    expect(finished(first)).toBe(finished(second));
  });

  it('keeps apart ids that differ', () => {
    expect(finished(smallPdf({ ids: ['node00000012', 'node00000015'] }))).toContain('(node00000001) (node00000002)');
  });

  it('moves no octet of what Chromium wrote', () => {
    const pdf = smallPdf({});
    const text = finished(pdf);
    expect(text.slice(0, pdf.length).length).toBe(pdf.length);
    expect(text.slice(0, text.indexOf('/CreationDate'))).toBe(pdf.slice(0, pdf.indexOf('/CreationDate')));
  });

  it('points the last cross-reference at the new /Info and back at the old table', () => {
    const pdf = smallPdf({});
    const text = finished(pdf);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const [, id, position] = /^xref\n(\d+) 1\n(\d{10}) 00000 n/.exec(text.slice(start)) ?? [];
    expect(text.slice(Number(position))).toMatch(new RegExp(`^${id} 0 obj\\n<</Title`));
    expect(text.slice(start)).toContain(`/Prev ${/startxref\n(\d+)/.exec(pdf)?.[1]}`);
  });

  it('writes title, author and subject in any script, and no date where none is given', () => {
    const update = finished(smallPdf({}), { title: '报告 (1)', author: 'Ann', subject: 'TCP', createdAt: null }).slice(smallPdf({}).length);
    expect(update).toContain('/Title <FEFF62A5544A0020002800310029>');
    expect(update).toContain('/Author <FEFF0041006E006E>');
    expect(update).toContain('/Subject <FEFF005400430050>');
    expect(update).not.toContain('Date');
  });

  it('writes the date given, in UTC', () => {
    const createdAt = new Date('2026-03-01T08:05:09.5+08:00');
    expect(finished(smallPdf({}), { title: 'Report', createdAt })).toContain("/CreationDate (D:20260301000509+00'00')");
  });
});
