import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { FieldForm } from '../../src/layers/field-text.ts';

/** What tshark says of a capture, two passes: by frame and field, several values joined by commas. */
export interface InspectionOracle {
  frames: Map<number, Record<string, string>>;
  /** What was asked for: a field that a frame lacks is not in the frame. */
  names: readonly string[];
  /** How its values are written, and whether a field without a value is told once however often it occurs. */
  form: FieldForm;
  tellsOnce: boolean;
  /** Longer values were cut to so many characters, and an ellipsis put behind. */
  longest: number;
}

/** Fields that the recorded answers hold. */
export const SHARED_FIELDS = () => [...new Set([...JSON_FIELDS, ...SYNTHETIC_FIELDS, ...ANALYSIS])];

const COLUMNS = ['_ws.col.Protocol', '_ws.col.Info'];
const JSON_FIELDS = `frame.encap_type frame.interface_id frame.time_epoch frame.time_relative frame.time_delta frame.len frame.cap_len frame.protocols
  eth.src eth.dst eth.type sll.pkttype sll.etype sll.src.eth null.family vlan.id ip.version ip.src ip.dst ip.hdr_len ip.len ip.id ip.flags.df ip.flags.mf
  ip.frag_offset ip.ttl ip.proto ip.dsfield.ecn ip.reassembled_in ip.reassembled.length ipv6.src ipv6.dst ipv6.plen ipv6.nxt ipv6.hlim icmp.type icmp.code
  udp.srcport udp.dstport tcp.srcport tcp.dstport tcp.stream tcp.completeness tcp.len tcp.seq tcp.seq_raw tcp.nxtseq tcp.ack tcp.ack_raw tcp.hdr_len tcp.flags
  tcp.flags.str tcp.window_size_value tcp.window_size tcp.window_size_scalefactor tcp.checksum tcp.urgent_pointer tcp.time_relative tcp.time_delta
  tcp.option_kind tcp.options.mss_val tcp.options.wscale.shift tcp.options.wscale.multiplier tcp.options.sack_perm tcp.options.sack.count tcp.options.sack_le
  tcp.options.sack_re tcp.options.sack.dsack tcp.options.sack.dsack_le tcp.options.sack.dsack_re tcp.options.timestamp.tsval tcp.options.timestamp.tsecr
  tcp.segment tcp.segment.count tcp.segment.overlap tcp.segment.overlap.conflict tcp.segment.error tcp.reassembled_in tcp.reassembled.length tcp.pdu.size
  tcp.pdu.last_frame tcp.connection.syn tcp.connection.synack tcp.connection.fin tcp.connection.fin_active tcp.connection.fin_passive tcp.connection.rst
  http.request.method http.request.uri http.request.version http.response.version http.response.code http.response.phrase http.request_in http.response_in
  http.time http.content_length http.content_type http.chunk_size http.request.full_uri websocket.opcode websocket.fin websocket.payload_length
  _ws.malformed _ws.short _ws.expert.severity _ws.expert.message`.split(/\s+/);
const ANALYSIS = `ack_lost_segment ack_rtt acks_frame bytes_in_flight duplicate_ack duplicate_ack_frame duplicate_ack_num fast_retransmission flags initial_rtt
  keep_alive keep_alive_ack lost_segment out_of_order push_bytes_sent retransmission reused_ports rto rto_frame spurious_retransmission tfo_ack tfo_ignored
  tfo_syn window_full window_update zero_window zero_window_probe zero_window_probe_ack`.split(/\s+/).map((name) => `tcp.analysis.${name}`);
const SYNTHETIC_FIELDS = `frame.number frame.len frame.cap_len frame.protocols frame.time_delta ip.len ip.reassembled_in ip.fragment.count vlan.id eth.padding
  eth.trailer tcp.stream tcp.completeness tcp.len tcp.seq tcp.seq_raw tcp.nxtseq tcp.ack tcp.ack_raw tcp.hdr_len tcp.flags tcp.flags.str tcp.window_size_value
  tcp.window_size tcp.window_size_scalefactor tcp.checksum tcp.urgent_pointer tcp.time_relative tcp.time_delta tcp.options.mss_val tcp.options.wscale.shift
  tcp.options.sack.count tcp.options.sack_le tcp.options.sack_re tcp.options.sack.dsack_le tcp.payload tcp.segment_data tcp.reset_cause tcp.segment
  tcp.segment.count tcp.reassembled_in tcp.reassembled.length tcp.pdu.size tcp.connection.fin_active tcp.connection.fin_passive data.len data-text-lines
  http.request.method http.request.uri http.request.full_uri http.request_number http.request http.response http.response.code http.response_number
  http.request_in http.response_in http.time http.response_for.uri http.content_length http.content_length_header http.file_data http.chunk_size
  http.prev_request_in http.prev_response_in http.next_request_in http.next_response_in websocket.opcode _ws.malformed _ws.expert.message`.split(/\s+/);

export function readInspectionOracle(path: string): InspectionOracle {
  const isTable = path.endsWith('.tsv');
  const frames = isTable ? readTable(readFileSync(path, 'utf8')) : readLines(gunzipSync(readFileSync(path)).toString('utf8'));
  const names = [...COLUMNS, ...(isTable ? SYNTHETIC_FIELDS : JSON_FIELDS), ...ANALYSIS].filter((name) => !isTable || name !== 'tcp.analysis.flags');
  return { frames, names, form: isTable ? 'fields' : 'json', tellsOnce: true, longest: isTable ? TABLE_CELL : Infinity };
}

/** Asks an installed tshark; throws where there is none. */
export function askTshark(capture: string, names: readonly string[]): InspectionOracle {
  const asked = ['frame.number', ...COLUMNS, ...names.filter((name) => name !== 'frame.number')];
  const args = ['-2', '-n', '-r', capture, '-T', 'fields', '-E', 'separator=/t', '-E', 'occurrence=a', '-E', `aggregator=${UNIT}`, ...asked.flatMap((name) => ['-e', name])];
  const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', WIRESHARK_CONFIG_DIR: 'no-such-folder' };
  const { stdout, error } = spawnSync('tshark', args, { env, maxBuffer: 2 ** 31 - 1, encoding: 'utf8' });
  if (error) throw error;
  const rows = stdout.split('\n').filter((line) => line !== '').map((line) => line.replaceAll(UNIT, ',').split('\t'));
  const frames = new Map(rows.map((row) => [Number(row[0]), Object.fromEntries(asked.map((name, index) => [name, row[index] ?? '']).filter(([, value]) => value !== ''))]));
  return { frames, names: asked.slice(1), form: 'fields', tellsOnce: false, longest: Infinity };
}

const TABLE_CELL = 400;
/** Cannot stand in a field that is printed. */
const UNIT = '\u001f';

function readTable(text: string): InspectionOracle['frames'] {
  const rows = text.split('\n').map((line) => line.split('\t').filter((cell) => cell.includes('=')));
  const records = rows.map((cells) => Object.fromEntries(cells.map((cell) => [cell.slice(0, cell.indexOf('=')), cell.slice(cell.indexOf('=') + 1)])));
  return new Map(records.filter((record) => record['frame.number']).map((record) => [Number(record['frame.number']), record]));
}

function readLines(text: string): InspectionOracle['frames'] {
  const records = text.split('\n').filter((line) => line.startsWith('{"frame":')).map((line) => JSON.parse(line) as { frame: number; f: Record<string, unknown> });
  return new Map(records.map(({ frame, f }) => [frame, Object.fromEntries(Object.entries(f).map(([name, value]) => [name, textOf(value)]))]));
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).join(',') : value === true ? '1' : String(value);
}
