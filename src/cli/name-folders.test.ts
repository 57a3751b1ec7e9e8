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
});
