import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../analysis.ts';
import { analyzeCapture } from '../analyze.ts';
import { readNotes } from '../notes/read-notes.ts';
import { findHints } from './find-hints.ts';
import { judgeClaims } from './judge-claims.ts';

let lab: Analysis;

beforeAll(async () => {
  lab = await analyzeCapture('samples/lab.pcapng', { version: '0' });
});

const judged = (text: string) => judgeClaims(lab, [{ text, line: 1, column: 1, origin: 'front-matter' }])[0]!;
const hints = (text: string) => findHints(lab, readNotes(text)).map(({ code }) => code);

describe('judgeClaims', () => {
  it.each([
    'closes first: server', '先关闭的一方：服务器', 'the server closes first', 'handshake: 7, 8, 9', '握手帧：7、8、9', 'close frames: 16, 17, 18', 'segments to close: 3', '挥手报文段数：3',
    'retransmissions: 0', '重传数：0', 'SACK permitted: yes', 'frame 11 tcp.ack = 631', '第11帧 tcp.ack ＝ 631', 'frame 7 tcp.ack_raw != 5', 'frame 10 http.host contains 127.0.0.1',
    'status of frame 14: 200', 'direction of frame 10: client → server', '方向 第10帧：客户端→服务器', 'state of server after frame 16: FIN-WAIT-1', 'state of client after frame 7: SYN_SEND', 'count of http.request: 6', 'protocol arp: absent',
  ])('bears out %s', (text) => {
    expect(judged(text)).toMatchObject({ verdict: 'true', mistake: null });
  });

  it.each([
    ['M1', 'initial sequence number of client: 0', 'relative'],
    ['M1', 'frame 7 tcp.seq_raw = 0', 'relative'],
    ['M3', 'handshake: 7, 8, 21', 'two-connections'],
    ['M4', 'direction of frame 12: client -> server', 'side'],
    ['M4', 'frame 12 tcp.srcport = 39808', 'found'],
    ['M5', 'closes first: client', 'side'],
    ['M6', 'segments to close: 4', 'three-segments'],
    ['M7', 'connections: 6', 'unused-connections'],
    ['M8', 'protocol arp: present', 'found'],
    ['M9', 'frame 7 tcp.dstport = 66342', 'impossible'],
    ['M9', 'initial sequence number of server: 4294967296', 'impossible'],
    ['M11', 'SACK permitted: no', 'found'],
    ['M12', 'frame 14 http.content_length_header = 630', 'frame-length'],
    ['M13', 'retransmissions: 2', 'found'],
    ['M15', 'requests: 3', 'found'],
  ])('finds %s in %s', (mistake, text, reason) => {
    expect(judged(text)).toMatchObject({ verdict: 'false', mistake, reason });
  });

  it('leaves open what is not in the report, and offers the nearest form of what nobody can read', () => {
    expect(judged('frame 99999 tcp.ack = 1').verdict).toBe('undecidable');
    expect(judged('closes frist: server')).toMatchObject({ verdict: 'unreadable', params: { nearest: 'closes first: server' } });
    expect(judged('count of tcp.: 1').verdict).toBe('unreadable');
  });

  it('answers any text, at once', () => {
    let seed = 7;
    const next = (most: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
    const words = ['frame ', '7', 'tcp.ack', '=', '：', '第', '帧', 'count of ', '((', 'handshake: ', ',', ' '.repeat(200), '9'.repeat(40), 'SACK', '-', '\u0000', '握手'];
    for (let run = 0; run < 400; run++) {
      const text = Array.from({ length: next(12) }, () => words[next(words.length)]).join('');
      const begun = performance.now();
      expect(judged(text)).toHaveProperty('verdict');
      expect(performance.now() - begun).toBeLessThan(500);
    }
  });
});

describe('findHints', () => {
  it.each([
    ['M2', 'Seq=1 表示已经发送1个数据。'],
    ['M5', 'The client closes first, as always.'],
    ['M8', 'The browser asks DNS first, then ARP finds the gateway.'],
    ['M16', 'Header and body are apart because of the MTU.'],
    ['M17', '![page](C:\\Users\\li\\page.png)'],
    ['M3', '::handshake{connection=0}\n\n::close{connection=1}'],
    ['M14', '---\nfilter: http\n---\n\nText.'],
    ['value', 'In frame 7 the field tcp.seq_raw is 5.'],
    ['ack-plus-one', 'The ack is always seq + 1.'],
    ['not-modified', 'The server answers 304.'],
    ['four-reason', '四次挥手是为了双方安全地断开。'],
    ['proves', 'The first segment proves that the client can send.'],
  ])('points at %s', (code, text) => {
    expect(hints(text)).toContain(code);
  });

  it('says nothing of prose that is right', () => {
    expect(hints('The server closes first. In frame 11 tcp.ack is 631. No DNS takes part.')).toEqual([]);
  });
});
