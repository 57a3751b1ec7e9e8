import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareMessages } from './message-trees.ts';
import { differenceText } from './message-difference.ts';
import { hasTshark } from './tshark-trees.ts';

/** HTTP messages with every kind of body, line by line as tshark's second pass has them; differences-messages.md names what differs. */
const CAPTURES = '../shared/captures/';
const NAMES = [
  'synthetic/h01_simple.pcap', 'synthetic/h04_two_responses_share_segment.pcap', 'synthetic/h05_chunked.pcap', 'synthetic/h07_head_204_304_100.pcap',
  'synthetic/h08_gzip.pcap', 'synthetic/h09_pipeline.pcap', 'synthetic/h09c_pipeline_one_segment_responses.pcap', 'synthetic/h18_post.pcap',
  'synthetic/h19_uri_forms.pcap', 'synthetic/h21_cl_te.pcap', 'synthetic/h22b_unknown_method_9000.pcap', 'synthetic/h25_types.pcap',
  'synthetic/h27_snaplen.pcap', 'synthetic/h31_hundred_continue_same_segment.pcap', 'synthetic/h38_types2.pcap',
  'recorded/a1-lab-firefox-lo.pcapng', 'recorded/a1-lab-http11-lo.pcapng', 'recorded/a2-404-500-etc.pcapng', 'recorded/a2-bad-chunk.pcapng',
  'recorded/a2-basic-auth.pcapng', 'recorded/a2-chunked-trailer.pcapng', 'recorded/a2-gzip-nginx.pcapng', 'recorded/a2-methods.pcapng',
  'recorded/a2-post-form.pcapng', 'recorded/a2-post-json-expect100.pcapng', 'recorded/a2-proxy-absolute-uri-connect.pcapng',
  'recorded/a2-range-206.pcapng', 'recorded/a2-weird-headers.pcapng', 'recorded/a3-snaplen96.pcapng', 'public/ark-http-post-upload.pcap',
  'public/ark-http-100-continue.pcap', 'public/zeek-http-multipart-form-data.pcap', 'public/kr-http-ethereal-trace-5.pcap',
];

describe('http against tshark', () => {
  for (const name of NAMES) {
    const path = CAPTURES + name;
    const absent = !hasTshark ? ' (skipped: no tshark)' : !existsSync(path) ? ' (skipped: no shared captures)' : '';
    it.skipIf(absent !== '')(`prints the messages of ${name} as tshark does${absent}`, async () => {
      const compared = await compareMessages(path, 'http');
      expect(compared.length).toBeGreaterThan(0);
      expect(compared.flatMap(differenceText)).toEqual([]);
    }, 60_000);
  }
});
