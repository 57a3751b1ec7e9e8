import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CaptureDescription, Frame } from '../../src/frames/frame.ts';
import { openCapture } from '../../src/frames/open-capture.ts';
import { readFrames } from '../../src/frames/read-frames.ts';
import { dissectFrame } from '../../src/layers/dissect-frame.ts';
import { treeLines } from '../../src/layers/tree-lines.ts';
import { comparableLines, OMISSIONS, protocolPath } from './comparable-lines.ts';
import { hasTshark, tsharkFrames } from './tshark-trees.ts';

/** Every link type, both versions of IP, tags, options, cut and odd frames: our tree is tshark's, line by line. */
const CAPTURES = '../shared/captures/';
const NAMES = [
  'synthetic/t01_basic.pcap', 'synthetic/t20_rto_retrans.pcap', 'synthetic/t36_dupack_variants.pcap', 'synthetic/t41_rst_variants.pcap',
  'synthetic/t43_urgent.pcap', 'synthetic/t47_bif_sack.pcap', 'synthetic/t50_ip_total_len_zero_tso.pcap', 'synthetic/t51_eth_padding.pcap',
  'synthetic/t52_snaplen.pcap', 'synthetic/t53_vlan.pcap', 'synthetic/t60_link_ipv4.pcap', 'synthetic/t60_link_loop.pcap',
  'synthetic/t60_link_null.pcap', 'synthetic/t60_link_raw101.pcap', 'synthetic/t60_link_raw12.pcap', 'synthetic/t60_link_sll.pcap',
  'synthetic/t60_link_sll2.pcap', 'synthetic/t61_link6_eth.pcap', 'synthetic/t61_link6_ipv6.pcap', 'synthetic/t61_link6_null.pcap',
  'synthetic/t66_odd_flags.pcap', 'synthetic/t67_bogus_hdr_len.pcap', 'synthetic/t77_time_backwards.pcap', 'synthetic/u05_tfo_ignored.pcap',
  'synthetic/u12_ip_len_bogus.pcap', 'synthetic/u17_dsack.pcap', 'synthetic/u22_ipv6_ext_hdr.pcap', 'synthetic/u23_qinq_pppoe.pcap',
  'synthetic/u24_icmp_embedded_tcp.pcap', 'synthetic/u28_options_misc.pcap', 'synthetic/u33_frame_trailer_fcs.pcap',
  'synthetic/u46_icmp_full_tcp_header.pcap', 'recorded/a1-lab-http11-lo.pcapng', 'recorded/a1-lab-ipv6-lo.pcapng',
  'recorded/a1-lab-http10-any-sll.pcapng', 'recorded/a1-lab-with-noise-any-sll2.pcapng', 'recorded/a3-arp-and-all.pcapng',
  'recorded/a3-icmp-unreachable.pcapng', 'recorded/a3-mptcp-c.pcapng', 'recorded/a3-snaplen60.pcap', 'recorded/a3-vlan-8021q.pcapng',
  'recorded/a3-window-full-slow-reader-s.pcapng', 'recorded/conv-a1-lab-http10-null-windows.pcapng', 'recorded/conv-a1-first-load-nanosecond-be.pcap',
  'public/zeek-http-pipelined-requests.pcap',
];
const MOST_FRAMES = 120;

/** Frames of which our tree differs, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'u12_ip_len_bogus.pcap#6': 'a header cut by the IP length: we print the sequence number that is there, tshark none',
  't67_bogus_hdr_len.pcap#5': 'a header longer than its segment has no context in connections either',
  'u23_qinq_pppoe.pcap#2': 'PPPoE is data to us',
  'u28_options_misc.pcap#2': 'a SACK option without blocks ends the list of names for tshark',
};

interface KeptFrame extends Frame {
  octets: Uint8Array;
}

async function framesOf(path: string): Promise<{ frames: KeptFrame[]; description: CaptureDescription }> {
  const file = await openCapture(path);
  const frames: KeptFrame[] = [];
  const keep = (frame: Frame) => frame.number <= MOST_FRAMES && frames.push({ ...frame, octets: frame.buffer.slice(frame.start, frame.start + frame.capturedLength) });
  const description = await readFrames(file, keep);
  await file.close();
  return { frames, description };
}

/** A frame's two trees, ours and tshark's, as far as they are compared. */
async function treesOf(path: string): Promise<{ id: string; ours: string[]; theirs: string[]; paths: [string, string] }[]> {
  const oracle = tsharkFrames(path, MOST_FRAMES);
  const { frames, description } = await framesOf(path);
  return frames.flatMap((frame, index) => {
    const tshark = oracle.get(frame.number);
    if (!tshark) return [];
    const device = description.interfaces[frame.interfaceId];
    const section = description.format === 'pcapng' ? { name: device?.name ?? null, description: device?.description ?? null, section: 1 } : null;
    const previousNs = frames[index - 1]?.timeNs ?? 0;
    const lines = treeLines(dissectFrame({ ...frame, startNs: description.startNs, previousNs, interface: section, context: { segment: tshark.context ?? undefined } }).layers);
    const id = `${path.split('/').pop()}#${frame.number}`;
    return [{ id, ours: comparableLines(lines), theirs: comparableLines(tshark.lines), paths: [protocolPath(lines), protocolPath(tshark.lines)] }];
  });
}

const isFragment = (lines: string[]): boolean => lines.some((line) => /^ {4}\[(Reassembled IPv|\d+ IPv\d Fragments)/.test(line));

describe('dissectFrame against tshark', () => {
  for (const name of NAMES) {
    const path = CAPTURES + name;
    const absent = !hasTshark ? ' (skipped: no tshark)' : !existsSync(path) ? ' (skipped: no shared captures)' : '';
    it.skipIf(absent !== '')(`prints the trees of ${name} as tshark does${absent}`, async () => {
      const trees = await treesOf(path);
      expect(trees.length).toBeGreaterThan(0);
      for (const { id, ours, theirs, paths } of trees) {
        if (id in EXCEPTIONS || isFragment(theirs)) continue;
        expect(ours, id).toEqual(theirs);
        expect(paths[1].startsWith(paths[0]), `${id}: ${paths.join(' | ')}`).toBe(true);
      }
    });
  }

  it('says why each omission is made', () => {
    for (const { because } of OMISSIONS) expect(because).not.toBe('');
  });
});
