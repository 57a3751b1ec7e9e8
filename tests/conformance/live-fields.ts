import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openCapture } from '../../src/frames/open-capture.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import { fieldText } from '../../src/layers/field-text.ts';
import { fieldTypeOf } from '../../src/layers/field-types.ts';

/** One field of one frame of which two programs differ. */
export interface FieldDifference {
  frame: number;
  field: string;
  ours: string;
  theirs: string;
}

export interface FieldComparison {
  frames: number;
  /** Values compared, empty ones included. */
  compared: number;
  differences: FieldDifference[];
}

const SETTINGS = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', WIRESHARK_CONFIG_DIR: join(import.meta.dirname, 'no-preferences') };
const INFO = '_ws.col.Info';
const PROTOCOL = '_ws.col.Protocol';
/** A character that no value of these fields holds. */
const BETWEEN = '\u0001';

/** Fields that TCP's analysis decides. */
export const ANALYSIS_FIELDS = [
  'tcp.stream', 'tcp.completeness', 'tcp.len', 'tcp.seq', 'tcp.seq_raw', 'tcp.nxtseq', 'tcp.ack', 'tcp.ack_raw', 'tcp.hdr_len', 'tcp.flags', 'tcp.flags.str', 'tcp.window_size_value', 'tcp.window_size',
  'tcp.window_size_scalefactor', 'tcp.urgent_pointer', 'tcp.time_relative', 'tcp.time_delta', 'tcp.options.sack_le', 'tcp.options.sack_re', 'tcp.options.sack.count', 'tcp.options.mss_val', 'tcp.options.wscale.shift',
  'tcp.options.timestamp.tsval', 'tcp.options.timestamp.tsecr', 'tcp.analysis.acks_frame', 'tcp.analysis.ack_rtt', 'tcp.analysis.initial_rtt', 'tcp.analysis.bytes_in_flight', 'tcp.analysis.push_bytes_sent',
  'tcp.analysis.rto', 'tcp.analysis.rto_frame', 'tcp.analysis.duplicate_ack_num', 'tcp.analysis.duplicate_ack_frame', 'tcp.analysis.flags', 'tcp.analysis.reused_ports', 'tcp.analysis.retransmission',
  'tcp.analysis.fast_retransmission', 'tcp.analysis.spurious_retransmission', 'tcp.analysis.out_of_order', 'tcp.analysis.lost_segment', 'tcp.analysis.ack_lost_segment', 'tcp.analysis.window_update',
  'tcp.analysis.window_full', 'tcp.analysis.keep_alive', 'tcp.analysis.keep_alive_ack', 'tcp.analysis.duplicate_ack', 'tcp.analysis.zero_window_probe', 'tcp.analysis.zero_window', 'tcp.analysis.zero_window_probe_ack',
  PROTOCOL, INFO,
] as const;

/** Every frame of a capture, field by field, as an installed tshark's two passes and as ours have it. */
export async function compareFields(path: string, fields: readonly string[] = ANALYSIS_FIELDS): Promise<FieldComparison> {
  const theirs = tsharkRows(path, fields);
  const ours = await ourRows(path, fields);
  const differences: FieldDifference[] = [];
  for (let row = 0; row < Math.max(ours.length, theirs.length); row++) {
    for (const [column, field] of fields.entries()) {
      const [mine = '(no frame)', his = '(no frame)'] = [ours[row]?.[column], theirs[row]?.[column]];
      if (mine !== his) differences.push({ frame: row + 1, field, ours: mine, theirs: his });
    }
  }
  return { frames: theirs.length, compared: theirs.length * fields.length, differences };
}

/** What an installed tshark says in two passes, a row for each frame. */
export function tsharkRows(path: string, fields: readonly string[]): string[][] {
  const args = ['-2', '-n', '-r', path, '-T', 'fields', '-E', `separator=${BETWEEN}`, '-E', 'occurrence=a', ...fields.flatMap((field) => ['-e', field])];
  const output = execFileSync('tshark', args, { env: SETTINGS, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  return output.split('\n').slice(0, -1).map((line) => line.split(BETWEEN));
}

async function ourRows(path: string, fields: readonly string[]): Promise<string[][]> {
  const file = await openCapture(path);
  const rows: string[][] = [];
  const inspection = await inspectCapture(file, { wants: { connections: true, analysis: true, payloads: true, datagrams: true } });
  await inspection.each({
    visit(frame) {
      rows.push(fields.map((field) => {
        if (field === INFO) return frame.columns().info;
        if (field === PROTOCOL) return frame.columns().protocol;
        const type = fieldTypeOf(field)!;
        return frame.occurrences(field).map((occurrence) => fieldText(type, occurrence, 'fields')).join(',');
      }));
    },
  });
  await file.close();
  return rows;
}
