import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pcapBytes, type RecordedFrame } from '../support/capture-bytes.ts';
import { ethernetIpv4Tcp, type TcpFrame } from '../support/ethernet-frame.ts';
import { LAB, runHere, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const lab = readFileSync(LAB);

const CLIENT = { sourcePort: 50000, destinationPort: 80 };
const SERVER = { source: '10.0.0.2', destination: '10.0.0.1', sourcePort: 80, destinationPort: 50000 };
const GET = Buffer.from('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
const OK = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi');
const HELLO = Buffer.from('16030100050100000100', 'hex');

function capture(frames: TcpFrame[], times: (index: number) => number = (index) => index * 1e6): Uint8Array {
  return pcapBytes(frames.map((frame, index): RecordedFrame => ({ timeNs: BigInt(times(index)) + 1_700_000_000_000_000_000n, octets: ethernetIpv4Tcp(frame) })));
}

const syn: TcpFrame = { ...CLIENT, flags: 'S', seq: 100 };
const synAck: TcpFrame = { ...SERVER, flags: 'SA', seq: 500, ack: 101 };
const ack: TcpFrame = { ...CLIENT, flags: 'A', seq: 101, ack: 501 };
const request: TcpFrame = { ...CLIENT, flags: 'PA', seq: 101, ack: 501, payload: GET };
const response: TcpFrame = { ...SERVER, flags: 'PA', seq: 501, ack: 101 + GET.length, payload: OK };
const hello: TcpFrame = { ...CLIENT, destinationPort: 443, flags: 'PA', seq: 101, ack: 501, payload: HELLO };

const udp = Uint8Array.from(Buffer.from(`0200000000020200000000010800${'450000200001000040110000'}0a0000010a000002${'1388003500'}0c000000000000`, 'hex'));

const CASES: [name: string, octets: Uint8Array, english: RegExp, chinese: RegExp][] = [
  [
    'cut in a frame',
    pcapCut(),
    /The file stops in the middle of a frame, at octet \d+; what lies before it, up to #4, is used\. Save the capture again\./,
    /文件断在一帧的中间，位置在第\d+字节处；此前到#4为止的内容都已采用。/,
  ],
  ['cut gzip', gzipSync(lab).subarray(0, 6000), /The compressed file is damaged, at octet [\d,]+; what lies before it, up to #\d+, is used\./, /压缩文件已经损坏，位置在第[\d,]+字节处；/],
  ['no frames', pcapBytes([]), /The capture holds no frames/, /抓包文件里没有帧/],
  ['no TCP', pcapBytes([{ octets: udp }]), /There is no TCP in 1\u00a0frame, /, /共1帧，其中没有TCP/],
  ['no HTTP', capture([syn, synAck, ack]), /There is no readable HTTP in 1\u00a0TCP connection;/, /共1个TCP连接，读不到HTTP/],
  ['TLS only', capture([hello]), /1\u00a0connection is encrypted with TLS; the lab asks for HTTP\./, /有1个连接用TLS加密；实验要求的是HTTP。/],
  ['HTTP rows only', capture([request, response]), /Only the HTTP rows were saved/, /只保存了HTTP那几行/],
  ['one direction', capture([syn, ack, request]), /Only the originator is heard in connection 0:/, /在连接0中只抓到/],
  [
    'time going backwards',
    capture([syn, synAck, ack, request, response], (index) => (index === 3 ? 0 : index * 1e9)),
    /1\u00a0frame carries an earlier time than the one before, first #4:/,
    /时间戳倒退了1次，第一次在#4：/,
  ],
];

function pcapCut(): Uint8Array {
  const whole = capture([syn, synAck, ack, request, response]);
  return whole.subarray(0, whole.length - 10);
}

describe('a capture that lacks something', () => {
  it.each(CASES)('%s: a report all the same, and a sentence', async (name, octets, english, chinese) => {
    const file = join(folder, `${name}.pcap`);
    writeFileSync(file, octets);
    const [en, zh] = [await runHere([file, '-o', 'en.html'], { folder }), await runHere([file, '-o', 'zh.html', '--lang', 'zh'], { folder })];
    expect(en).toMatchObject({ exitCode: 0, stdout: 'en.html\n', stderr: expect.stringMatching(english) });
    expect(zh).toMatchObject({ exitCode: 0, stdout: 'zh.html\n', stderr: expect.stringMatching(chinese) });
    expect(en.stderr + zh.stderr).not.toMatch(/\{\w+\}/);
  });

  it('is not talked about with -q', async () => {
    const file = join(folder, 'quiet.pcap');
    writeFileSync(file, pcapBytes([]));
    expect(await runHere([file, '-q', '-o', 'quiet.html'], { folder })).toMatchObject({ exitCode: 0, stderr: '' });
  });
});
