import { expect, it } from 'vitest';
import { KEPT } from './check-kept.ts';

const PART = { frame: 1, span: { start: 0, end: 4 }, at: 66 };
const PDU = {
  protocol: 'http',
  parts: [PART],
  length: 4,
  messages: [{ span: { start: 0, end: 4 }, kind: 'request', responseIn: 6, nextRequestIn: 9 }],
  frames: [{ opcode: 1, deflate: true, inflated: '00ff', fragments: [{ frame: 1, length: 4, parts: [PART], maskingKey: '01020304' }] }],
  tunnel: { host: 'example.org', port: 443, protocol: 'tls' },
  counterparts: [{ requestIn: 1, timeNs: 5 }],
  sizes: [4],
};
const CONTEXT = { payload: { pdus: [PDU], laterSegmentData: [{ start: 0, end: 4 }] }, udp: { stream: 0, sinceFirstNs: 0, sincePreviousNs: 0 }, counterpart: { responseIn: 2, retransmissionOf: 1 } };

const kept = (context: object) => ({
  total: 1,
  startNs: '1',
  timeDigits: 6,
  interfaces: [null],
  frames: [
    {
      number: 1,
      timeNs: 0,
      previousNs: null,
      wireLength: 4,
      capturedLength: 4,
      linkType: 1,
      interfaceId: 0,
      columns: { source: '', destination: '', protocol: '', info: '' },
      context,
      octets: 'AAAAAA==',
    },
  ],
});
const withPdu = (change: object) => ({ ...CONTEXT, payload: { pdus: [{ ...PDU, ...change }] } });
const withFrame = (change: object) => withPdu({ frames: [change] });

it('KEPT takes every part of a context', () => {
  expect(KEPT(kept(CONTEXT))).toBeNull();
  expect(KEPT(kept({}))).toBeNull();
});

it.each<[string, object, string]>([
  ['a text for a stream of UDP', { udp: { ...CONTEXT.udp, stream: '0' } }, 'udp.stream'],
  ['an endless time', { udp: { ...CONTEXT.udp, sinceFirstNs: Number.POSITIVE_INFINITY } }, 'udp.sinceFirstNs'],
  ['a list for UDP', { udp: [] }, 'udp'],
  ['a record for a counterpart', { counterpart: { responseIn: {} } }, 'counterpart.responseIn'],
  ['a frame before the first', { counterpart: { retransmissionOf: -1 } }, 'counterpart.retransmissionOf'],
  ['a number that is not exact', { counterpart: { requestIn: 2 ** 60 } }, 'counterpart.requestIn'],
  ['a name of the prototype for a protocol', withPdu({ protocol: 'constructor' }), 'payload.pdus[0].protocol'],
  ['such a name inside a tunnel', withPdu({ tunnel: { ...PDU.tunnel, protocol: '__proto__' } }), 'payload.pdus[0].tunnel.protocol'],
  ['a port that no header can hold', withPdu({ tunnel: { ...PDU.tunnel, port: 65_536 } }), 'payload.pdus[0].tunnel.port'],
  ['a list for a host', withPdu({ tunnel: { ...PDU.tunnel, host: ['a'] } }), 'payload.pdus[0].tunnel.host'],
  ['an endless host', withPdu({ tunnel: { ...PDU.tunnel, host: 'a'.repeat(2 ** 20 + 1) } }), 'payload.pdus[0].tunnel.host'],
  ['a length beyond memory', withPdu({ length: 2 ** 50 }), 'payload.pdus[0].length'],
  ['a part beyond memory', withPdu({ parts: [{ ...PART, span: { start: 0, end: 2 ** 50 } }] }), 'payload.pdus[0].parts[0]'],
  ['a text for a truth', withPdu({ silent: 'no' }), 'payload.pdus[0].silent'],
  ['a text for the frames of WebSocket', withPdu({ frames: 'many' }), 'payload.pdus[0].frames'],
  ['a key that is no hexadecimal', withFrame({ fragments: [{ frame: 1, length: 4, parts: [PART], maskingKey: 'zz' }] }), 'payload.pdus[0].frames[0].fragments[0].maskingKey'],
  ['half an octet', withFrame({ inflated: '0' }), 'payload.pdus[0].frames[0].inflated'],
  ['text larger than may be undone', withFrame({ inflated: '00'.repeat(2 ** 23 + 1) }), 'payload.pdus[0].frames[0].inflated'],
  ['an opcode of five bits', withFrame({ opcode: 16 }), 'payload.pdus[0].frames[0].opcode'],
  ['fragments without parts', withFrame({ fragments: [{ frame: 1, length: 4 }] }), 'payload.pdus[0].frames[0].fragments[0].parts'],
  ['a length of a DNS message below nothing', withPdu({ sizes: [-1] }), 'payload.pdus[0].sizes[0]'],
  ['a datagram without its size', { datagram: { reassembledIn: null, fragments: [], whole: true } }, 'datagram.length'],
])('KEPT refuses %s by its place', (_, context, place) => {
  expect(KEPT(kept(context))).toEqual({ at: `frames[0].context.${place}` });
});

it('KEPT refuses too many frames of one message without looking at them', () => {
  const frames = Array.from({ length: 65_537 }, () => null);
  expect(KEPT(kept(withPdu({ frames })))).toEqual({ at: 'frames[0].context.payload.pdus[0].frames', most: 65_536 });
});
