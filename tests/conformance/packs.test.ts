/** The figures of measures and packs against those that tshark itself gives for the same captures. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { analyzeCapture } from '../../src/analyze.ts';
import { dataSegments, senderOf } from '../../src/measures/data-segments.ts';
import { retransmissionsOf } from '../../src/measures/retransmissions.ts';
import { roundTrips } from '../../src/measures/round-trips.ts';
import { throughputOf } from '../../src/measures/throughput.ts';
import { answerPack } from '../../src/packs/answer-pack.ts';
import { findValues } from '../../src/packs/find-values.ts';
import { openScene } from '../../src/packs/pack-scene.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import { shippedPack } from '../../src/packs/shipped-packs.ts';
import { hasTshark } from './tshark-trees.ts';

const PUBLIC = '../shared/captures/public';
const NAMES = [
  'kr-tcp-ethereal-trace-1.pcap', 'kr-http-ethereal-trace-1.pcap', 'kr-http-ethereal-trace-3.pcap', 'kr-http-ethereal-trace-5.pcap', 'kr-dns-ethereal-trace-1.pcap', 'kr-NAT_home_side.pcap',
  'cs-http_google.pcapng', 'cs-http_post.pcapng', 'cs-http_espn_fail.pcapng', 'lyc-HTTP-2.pcapng', 'scapy-http_chunk.pcap.gz', 'zeek-wikipedia.pcap',
].filter((name) => existsSync(join(PUBLIC, name)));

const SETTINGS = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', WIRESHARK_CONFIG_DIR: join(import.meta.dirname, 'no-preferences') };

/** One row a frame, a column a field. */
function told(name: string, filter: string, fields: string[]): string[][] {
  const shown = execFileSync('tshark', ['-2', '-n', '-r', join(PUBLIC, name), '-Y', filter, '-T', 'fields', ...fields.flatMap((field) => ['-e', field])], { env: SETTINGS, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return shown.split('\n').slice(0, -1).map((line) => line.split('\t'));
}

const analyses = new Map<string, Promise<Analysis>>();
const analysisOf = (name: string): Promise<Analysis> => {
  const known = analyses.get(name) ?? analyzeCapture(join(PUBLIC, name), { version: '0.0.0' });
  analyses.set(name, known);
  return known;
};

describe.skipIf(!hasTshark || NAMES.length === 0)('measures against tshark (skipped without tshark or ../shared/captures)', () => {
  it.each(NAMES)('%s: round trips, data segments, retransmissions', async (name) => {
    const { connections } = await analysisOf(name);
    for (const connection of connections.filter(({ inFull, segmentsOmitted }) => inFull && segmentsOmitted === 0)) {
      const sender = senderOf(connection);
      const rows = told(name, `tcp.stream == ${connection.stream}`, ['frame.number', 'tcp.len', 'tcp.analysis.acks_frame', 'tcp.analysis.ack_rtt', 'tcp.analysis.retransmission', 'tcp.srcport']);
      const port = String(connection[sender].port);
      const sent = rows.filter(([, length, , , , source]) => source === port && length !== '0');
      const again = sent.filter(([, , , , repeated]) => repeated !== '').map(([frame]) => Number(frame));
      expect(retransmissionsOf(connection, sender).repeated.map(({ frame }) => frame)).toEqual(again);
      for (const { frame } of dataSegments(connection, sender)) expect(sent.map(([number]) => Number(number))).toContain(frame);
      for (const { segment, ack, rttNs } of roundTrips(connection, sender)) {
        const row = rows.find(([frame]) => Number(frame) === ack.frame)!;
        // tshark gives one round trip an ACK, that of the last segment that it ends.
        if (Number(row[2]) === segment.frame) expect(rttNs).toBe(Math.round(Number(row[3]) * 1e9));
      }
    }
  });

  it.each(NAMES)('%s: requests, status codes and addresses', async (name) => {
    const analysis = await analysisOf(name);
    const listed = new Set(analysis.connections.filter(({ inFull }) => inFull).map(({ stream }) => String(stream)));
    const gets = told(name, 'http.request.method == "GET"', ['frame.number', 'tcp.stream', 'http.request.uri', 'ip.dst']).filter(([, stream]) => listed.has(stream!));
    const pack = readPack(`id: a\ntitle: T\nquestions:\n  - id: a\n    number: '1'\n    text: T\n    values:\n      n: { filter: 'http.request.method == "GET"', field: http.request.uri, take: all, limit: 200, in: capture }\n    answer: [{ text: '{n}' }]`);
    const [answer] = answerPack(analysis, pack).answers;
    const said = answer?.said[0]?.type === 'text' ? answer.said[0].values.n!.map(({ value, evidence }) => [evidence?.frame, value]) : [];
    expect(said.slice(0, 200)).toEqual(gets.slice(0, 200).map(([frame, , uri]) => [Number(frame), uri]));
  });
});

describe.skipIf(!hasTshark || !NAMES.includes('kr-tcp-ethereal-trace-1.pcap'))('the classic upload (skipped without ../shared/captures)', () => {
  it('has the throughput that the ACKs of tshark give', async () => {
    const name = basename('kr-tcp-ethereal-trace-1.pcap');
    const { connections } = await analysisOf(name);
    const [first] = told(name, 'tcp.stream == 0 && tcp.len > 0 && tcp.dstport == 80', ['frame.time_relative', 'tcp.seq']);
    const last = told(name, 'tcp.stream == 0 && tcp.srcport == 80', ['frame.time_relative', 'tcp.ack']).findLast(([, ack], at, rows) => rows.findIndex((row) => row[1] === ack) === at)!;
    const found = throughputOf(connections[0]!, 'originator')!;
    expect(found.octets).toBe(Number(last[1]) - Number(first![1]));
    expect(found.durationNs).toBe(Math.round((Number(last[0]) - Number(first![0])) * 1e9));
  });

  it('answers every question of kr-tcp@8', async () => {
    const pack = readPack(readFileSync(shippedPack('kr-tcp@8')!, 'utf8'));
    const { answers } = answerPack(await analysisOf('kr-tcp-ethereal-trace-1.pcap'), pack);
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 11 }, () => 'answered'), 'confirm', 'confirm', 'manual']);
  });
});

const HTTP_NAMES = NAMES.filter((name) => name.startsWith('kr-http'));

describe.skipIf(!hasTshark || HTTP_NAMES.length === 0)('answers of kr-http against tshark (skipped without tshark or ../shared/captures)', () => {
  const REQUEST = ['frame.number', 'ip.src', 'ip.dst', 'http.request.version', 'http.accept_language', 'http.request.line', 'http.request.uri'];
  const RESPONSE = ['frame.number', 'http.response.version', 'http.response.code', 'http.response.phrase', 'http.last_modified', 'http.content_length_header', 'tcp.segment'];

  it.each(HTTP_NAMES)('%s: first lines, headers, addresses, segments', async (name) => {
    const gets = told(name, 'http.request.method == "GET"', REQUEST);
    const [get] = gets;
    const stream = told(name, `frame.number == ${get![0]}`, ['tcp.stream'])[0]![0]!;
    const [response] = told(name, `http.response && tcp.stream == ${stream}`, RESPONSE);
    const of = await valuesOf(name);
    expect([of('versions', 'browser'), of('versions', 'server'), of('versions', 'request'), of('versions', 'response')]).toEqual([[get![3]], [response![1]], [get![0]], [response![0]]]);
    expect([of('addresses', 'client'), of('addresses', 'server')]).toEqual([[get![1]], [get![2]]]);
    expect(of('languages', 'languages')).toEqual(listed(get![4]));
    expect([of('status', 'status'), of('status', 'phrase')]).toEqual([[response![2]], [response![3]]]);
    expect(of('last-modified', 'modified')).toEqual(listed(response![4]));
    expect(of('content', 'octets')).toEqual(listed(response![5]));
    expect(of('first-condition', 'since')).toEqual(sinceIn(get![5]));
    expect(of('gets', 'count')).toEqual([String(gets.length)]);
    expect(of('segments', 'frames')).toEqual(response![6] === '' ? [response![0]] : response![6]!.split(','));
    const again = gets.find(([, , , , , , uri], at) => gets.slice(0, at).some((one) => one[6] === uri));
    expect(of('second-condition', 'since')).toEqual(sinceIn(again?.[5]));
    expect(of('second-condition', 'request')).toEqual(listed(again?.[0]));
  });

  it.skipIf(!NAMES.includes('kr-http-ethereal-trace-5.pcap'))('a login is told without its password', async () => {
    const name = 'kr-http-ethereal-trace-5.pcap';
    const [[frame, credentials]] = told(name, 'http.authorization', ['frame.number', 'http.authbasic']) as [[string, string]];
    const of = await valuesOf(name);
    expect([of('authorization', 'request'), of('authorization', 'user'), of('authorization', 'scheme')]).toEqual([[frame], [credentials.split(':')[0]], ['Basic']]);
    expect(of('unauthorized', 'response')).toEqual([told(name, 'http.response.code == 401', ['frame.number'])[0]![0]]);
  });
});

describe.skipIf(!hasTshark || !NAMES.includes('kr-tcp-ethereal-trace-1.pcap'))('kr-http on the upload (skipped without tshark or ../shared/captures)', () => {
  it('there is no GET, as tshark has none', async () => {
    const name = 'kr-tcp-ethereal-trace-1.pcap';
    expect(told(name, 'http.request.method == "GET"', ['frame.number'])).toEqual([]);
    const { answers } = answerPack(await analysisOf(name), readPack(readFileSync(shippedPack('kr-http@8')!, 'utf8')));
    expect(answers.slice(7, 16).map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 'not-in-capture'));
  });
});

/** tshark 4.0 has no field of If-Modified-Since: it stands in the header lines. */
const sinceIn = (lines = ''): string[] => listed(/If-Modified-Since: (.*?)(?:\\r|\r)/.exec(lines)?.[1]);

const listed = (value: string | undefined): string[] => (value ? [value] : []);

/** The values that kr-http@8 finds, by question and name, as text. */
async function valuesOf(name: string): Promise<(question: string, value: string) => string[]> {
  const analysis = await analysisOf(name);
  const { questions } = readPack(readFileSync(shippedPack('kr-http@8')!, 'utf8'));
  return (question, value) => findValues(openScene(analysis), questions.find(({ id }) => id === question)!.values[value]!).map((one) => String(one.value));
}
