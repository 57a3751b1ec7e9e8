import { describe, expect, it } from 'vitest';
import { nameFolders } from './name-folders.ts';

describe('nameFolders', () => {
  it('takes the file name without what tells its format', () => {
    expect(nameFolders(['a/lab.pcapng', 'b/loss.pcap.gz', '-', 'report.json'])).toEqual(['lab', 'loss', 'stdin', 'report']);
  });

  it('tells equal names apart by the folders above them, also where case does not count', () => {
    expect(nameFolders(['class/ann/lab.pcapng', 'class/bob/lab.pcapng', 'class/bob/LAB.pcap'])).toEqual(['ann-lab', 'bob-lab', 'class-bob-LAB']);
    expect(nameFolders(['lab.pcap', 'lab.pcapng', 'lab.cap'])).toEqual(['lab', 'lab-2', 'lab-3']);
    expect(nameFolders(['caf\u00e9.pcap', 'cafe\u0301.pcap'])).toEqual(['caf\u00e9', 'cafe\u0301-2']);
  });

  it('keeps a name in its folder, visible, and fit for Windows and for an upload', () => {
    expect(nameFolders(['...pcap'])).toEqual(['capture']);
    expect(nameFolders(['..', '.', '/', '.hidden.pcap', '-rf.pcap'])).toEqual(['capture', 'capture-2', 'capture-3', 'hidden', 'rf']);
    expect(nameFolders(['a"b:c<d>|e*f?g\nh\u202e.pcap', 'nul.pcapng', 'x. .pcap'])).toEqual(['a_b_c_d__e_f_g_h_', '_nul', 'x']);
  });

  it('shortens a long name between characters', () => {
    const [name = ''] = nameFolders([`${'抓包'.repeat(100)}.pcapng`]);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^(抓包)+$/);
  });

  it('is quick where thousands of files have one name, in however many folders', () => {
    const alike = Array.from({ length: 10_000 }, (_, index) => `labs/${'n'.repeat(200)}${index}.pcapng`);
    const deep = Array.from({ length: 2000 }, (_, index) => `${index}/${'d/'.repeat(1500)}lab.pcapng`);
    const start = performance.now();
    for (const paths of [alike, deep]) expect(new Set(nameFolders(paths)).size).toBe(paths.length);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('gives no commands to a runner of GitHub Actions', () => {
    expect(nameFolders(['##[error]x.pcap', '::error::y.pcap'])).toEqual(['##_error]x', '__error__y']);
  });
});
