/** A capture that holds one person's addresses and secrets in every place where a lab's capture may have them, and how each may be spelled. */
import { gzipSync } from 'node:zlib';
import { internetChecksum, transportChecksum } from '../../src/octets/checksum.ts';
import { numberWriter, pcapngBlock, type RecordedFrame } from './capture-bytes.ts';
import { ethernetIpv4Tcp, ethernetIpv6Tcp, synOptions, type TcpFrame } from './ethernet-frame.ts';

const IPV4 = { client: '10.77.31.9', server: '192.168.44.201', proxy: '172.29.8.113', resolver: '10.77.0.253', phone: '100.91.7.16' };
const MACS = { client: '3c:5a:b4:9f:e1:07', server: 'd8:bb:c1:7a:20:5e' };
/** The client's ends with its MAC address as an EUI-64 (RFC 4291, appendix A). */
const IPV6 = {
  client: '2409:8a00:1e2d:7c31:3e5a:b4ff:fe9f:e107',
  local: 'fe80:0:0:0:3e5a:b4ff:fe9f:e107',
  server: '2001:470:19:b2e:0:0:0:d1ce',
};
const SERVER_SHORT = '2001:470:19:b2e::d1ce';

/** Cookies, credentials, words of query strings and of forms. */
const SECRET_WORDS = ['zhangsan2311', 'tk-91f3aa27', 'sess-4be19c', 'Opensesame77', 'proxypass-551', 'nonce-8821ab', 'csrf-66e0d1', 'hunter22secret', 'refresh-77c1', 'redir-0a9b8c'];
const BASIC = Buffer.from('zhangsan2311:Opensesame77').toString('base64');
const PROXY_BASIC = Buffer.from('zhangsan2311:proxypass-551').toString('base64');

/** Every text and every run of octets that must be nowhere in what is written. */
export function spellings(): { texts: string[]; octets: Uint8Array[] } {
  const addresses = [...Object.values(IPV4).map(octetsOf4), ...Object.values(MACS).map(octetsOfMac), ...Object.values(IPV6).map(octetsOf6), octetsOfMac('3e:5a:b4:ff:fe:9f')];
  const words = [...SECRET_WORDS, BASIC, PROXY_BASIC].map((word) => Buffer.from(word));
  const octets = [...addresses, ...words];
  const texts = [...SECRET_WORDS, BASIC.replace(/=+$/, ''), PROXY_BASIC.replace(/=+$/, ''), ...Object.values(IPV4).flatMap(spell4), ...Object.values(MACS).flatMap(spellMac), ...Object.values(IPV6).flatMap(spell6)];
  return { texts: [...texts, SERVER_SHORT, 'fe80::3e5a:b4ff:fe9f:e107', ...octets.flatMap(spellOctets)], octets };
}

function spell4(address: string): string[] {
  const parts = address.split('.');
  const labels = [...parts].reverse();
  return [address, labels.join('.'), String(Buffer.from(octetsOf4(address)).readUInt32BE())];
}

function spellMac(address: string): string[] {
  const digits = address.replace(/:/g, '');
  return [address, address.toUpperCase(), address.replace(/:/g, '-'), address.toUpperCase().replace(/:/g, '-'), digits.replace(/(....)(?=.)/g, '$1.')];
}

function spell6(address: string): string[] {
  const groups = address.split(':').map((group) => group.padStart(4, '0'));
  return [address, groups.join(':'), groups.join(':').toUpperCase(), [...groups.join('')].reverse().join('.')];
}

/** As hex dumps, packed hex and lists of numbers have them. */
function spellOctets(octets: Uint8Array): string[] {
  const pairs = [...octets].map((octet) => octet.toString(16).padStart(2, '0'));
  return ['', ' ', ':'].flatMap((between) => [pairs.join(between), pairs.join(between).toUpperCase()]).concat([...octets].join(','), [...octets].join(', '));
}

const REQUEST = [
  'GET /report?user=zhangsan2311&token=tk-91f3aa27 HTTP/1.1',
  `Host: ${IPV4.server}:8080`,
  `X-Forwarded-For: ${IPV4.phone}, ${SERVER_SHORT}`,
  `Forwarded: for="[${IPV6.client}]:4711";by=${IPV4.proxy}`,
  `X-Client-Mac: ${MACS.client.toUpperCase()}`,
  `Referer: http://${IPV4.server}/start?from=redir-0a9b8c`,
  'Cookie: sid=sess-4be19c; theme=dark',
  `Authorization: Basic ${BASIC}`,
  `Proxy-Authorization: Basic ${PROXY_BASIC}`,
].join('\r\n');

const BODY = `<html><body><p>Hello zhangsan2311, you come from ${IPV4.client} (${MACS.client.replace(/:/g, '-')}, ${MACS.client.replace(/:/g, '')}), ${SERVER_SHORT} and ${IPV6.client.toUpperCase()}.</p>
<a href="/next?csrf=csrf-66e0d1&amp;user=zhangsan2311">next</a> <a href=http://${IPV4.server}/x?token=tk-91f3aa27>again</a> session sess-4be19c</body></html>
`;

function chunked(text: string): string {
  const half = Math.floor(text.indexOf(IPV4.client) + 4);
  return [text.slice(0, half), text.slice(half), ''].map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');
}

function answer(body: string | Uint8Array, more: string[]): Buffer {
  const head = ['HTTP/1.1 200 OK', `Server: nginx (${IPV4.server})`, 'Set-Cookie: sid=sess-4be19c; Path=/; HttpOnly', 'Content-Type: text/html', ...more, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

const FORM = 'name=zhangsan2311&password=hunter22secret';
const LOGIN = `POST /login HTTP/1.1\r\nHost: lab.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${FORM.length}\r\n\r\n${FORM}`;
const MOVED = `HTTP/1.1 302 Found\r\nLocation: http://zhangsan2311:Opensesame77@${IPV4.server}/in?nonce=nonce-8821ab\r\nRefresh: 0;url=/r?k=refresh-77c1\r\nContent-Length: 0\r\n\r\n`;
const ZIPPED = gzipSync(BODY);

/** One connection with the payloads in turn, each in as many segments as it takes; a SYN and its answer come first. */
function talk(make: (frame: TcpFrame) => Uint8Array, ends: [TcpFrame, TcpFrame], payloads: Uint8Array[], size: number): Uint8Array[] {
  const next = [1001, 5001];
  const of = (side: number, more: TcpFrame): Uint8Array => withMacs(make({ ...ends[side], seq: next[side]!, ack: next[1 - side]!, ...more }), side);
  const frames = [of(0, { seq: 1000, ack: 0, flags: 'S', options: synOptions() }), of(1, { seq: 5000, flags: 'SA', options: synOptions() }), of(0, {})];
  for (const [at, payload] of payloads.entries()) {
    for (let from = 0; from < payload.length; from += size) {
      const piece = payload.subarray(from, from + size);
      frames.push(of(at % 2, { flags: 'PA', payload: piece }));
      next[at % 2]! += piece.length;
      frames.push(of(1 - (at % 2), {}));
    }
  }
  for (const side of [0, 1]) {
    frames.push(of(side, { flags: 'FA' }));
    next[side]!++;
  }
  return [...frames, of(0, {})];
}

function withMacs(frame: Uint8Array, side: number): Uint8Array {
  const macs = [octetsOfMac(MACS.client), octetsOfMac(MACS.server)];
  frame.set([...macs[1 - side]!, ...macs[side]!]);
  return frame;
}

function ends(source: string, destination: string, port: number): [TcpFrame, TcpFrame] {
  const ports = { sourcePort: 51000 + port, destinationPort: port };
  return [{ source, destination, ...ports }, { source: destination, destination: source, sourcePort: ports.destinationPort, destinationPort: ports.sourcePort }];
}

/** ARP, DNS with reverse names, neighbours, an ICMP error that quotes a segment, HTTP over both versions of IP. */
function frames(size: number): Uint8Array[] {
  const payloads = [Buffer.from(`${REQUEST}\r\n\r\n`), answer(chunked(BODY), ['Transfer-Encoding: chunked']), Buffer.from(LOGIN), Buffer.from(MOVED), Buffer.from('GET /zip HTTP/1.1\r\nHost: lab.example\r\n\r\n'), answer(ZIPPED, ['Content-Encoding: gzip', `Content-Length: ${ZIPPED.length}`])];
  const first = talk(ethernetIpv4Tcp, ends(IPV4.client, IPV4.server, 8080), payloads, size);
  const over6 = [Buffer.from(`GET /six?token=tk-91f3aa27 HTTP/1.1\r\nHost: [${SERVER_SHORT}]:80\r\nCookie: sid=sess-4be19c\r\n\r\n`), answer(BODY, [`Content-Length: ${BODY.length}`])];
  return [arp(1), arp(2), ...names(), ...neighbours(), ...first, unreachable(first[3]!), ...talk(ethernetIpv6Tcp, ends(IPV6.client, IPV6.server, 80), over6, size)];
}

function arp(operation: number): Uint8Array {
  const [mine, other] = operation === 1 ? [MACS.client, 'ff:ff:ff:ff:ff:ff'] : [MACS.server, MACS.client];
  const [from, to] = operation === 1 ? [IPV4.client, IPV4.resolver] : [IPV4.resolver, IPV4.client];
  return Uint8Array.from([...octetsOfMac(other!), ...octetsOfMac(mine!), 8, 6, 0, 1, 8, 0, 6, 4, 0, operation, ...octetsOfMac(mine!), ...octetsOf4(from!), ...octetsOfMac(other!), ...octetsOf4(to!)]);
}

function names(): Uint8Array[] {
  const reverse4 = `${IPV4.client.split('.').reverse().join('.')}.in-addr.arpa`;
  const reverse6 = `${[...Buffer.from(octetsOf6(IPV6.server)).toString('hex')].reverse().join('.')}.ip6.arpa`;
  const asked: [string, number, Uint8Array][] = [['lab.example', 1, octetsOf4(IPV4.server)], ['lab.example', 28, octetsOf6(IPV6.server)], [reverse4, 12, labels('pc.lab.example')], [reverse6, 12, labels('srv.lab.example')]];
  return asked.flatMap(([name, type, value], id) => {
    const question = [...labels(name), 0, type, 0, 1];
    const query = [0, id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...question];
    const reply = [0, id, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, ...question, 0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, value.length, ...value];
    return [datagram4(17, udp(5353 + 1000 + id, 53, query), 0), datagram4(17, udp(53, 5353 + 1000 + id, reply), 1)];
  });
}

function labels(name: string): Uint8Array {
  return Uint8Array.from([...name.split('.').flatMap((label) => [label.length, ...Buffer.from(label)]), 0]);
}

function udp(source: number, destination: number, payload: number[]): number[] {
  return [source >> 8, source & 255, destination >> 8, destination & 255, (payload.length + 8) >> 8, (payload.length + 8) & 255, 0, 0, ...payload];
}

/** Between the client and its resolver. */
function datagram4(protocol: number, payload: number[], side: number): Uint8Array {
  const [from, to] = side === 0 ? [IPV4.client, IPV4.resolver] : [IPV4.resolver, IPV4.client];
  const length = 20 + payload.length;
  const header = Uint8Array.from([0x45, 0, length >> 8, length & 255, 0, 1, 0x40, 0, 64, protocol, 0, 0, ...octetsOf4(from!), ...octetsOf4(to!)]);
  new DataView(header.buffer).setUint16(10, internetChecksum([header]));
  return withMacs(Uint8Array.from([...new Uint8Array(12), 8, 0, ...header, ...payload]), side);
}

function unreachable(quoted: Uint8Array): Uint8Array {
  const message = Uint8Array.from([3, 3, 0, 0, 0, 0, 0, 0, ...quoted.subarray(14)]);
  new DataView(message.buffer).setUint16(2, internetChecksum([message]));
  return datagram4(1, [...message], 1);
}

/** A neighbour's solicitation and advertisement, and a router's advertisement. */
function neighbours(): Uint8Array[] {
  const option = (type: number, mac: string) => [type, 1, ...octetsOfMac(mac)];
  const prefix = [3, 4, 64, 0xc0, 0, 0, 0, 60, 0, 0, 0, 60, 0, 0, 0, 0, ...octetsOf6(IPV6.client)];
  return [
    message6([135, 0, 0, 0, 0, 0, 0, 0, ...octetsOf6(IPV6.server), ...option(1, MACS.client)], 0),
    message6([136, 0, 0, 0, 0x60, 0, 0, 0, ...octetsOf6(IPV6.local), ...option(2, MACS.client)], 0),
    message6([134, 0, 0, 0, 64, 0, 0, 60, 0, 0, 0, 0, 0, 0, 0, 0, ...option(1, MACS.server), ...prefix], 1),
  ];
}

function message6(message: number[], side: number): Uint8Array {
  const [source, destination] = (side === 0 ? [IPV6.local, IPV6.server] : [IPV6.server, IPV6.local]).map(octetsOf6) as [Uint8Array, Uint8Array];
  const segment = Uint8Array.from(message);
  new DataView(segment.buffer).setUint16(2, transportChecksum({ source, destination, protocol: 58, segment }));
  return withMacs(Uint8Array.from([...new Uint8Array(12), 0x86, 0xdd, 0x60, 0, 0, 0, 0, segment.length, 58, 255, ...source, ...destination, ...segment]), side);
}

export interface SecretCaptureOptions {
  /** Octets in a segment, at most. */
  size?: number;
  /** Which frames come in what order, and what of each was captured. */
  arrange?: (frames: RecordedFrame[]) => RecordedFrame[];
}

/** As a pcapng file whose metadata hold them, too: comments, names, an interface's addresses and filter, resolved names, a custom block. */
export function secretCapture({ size = 137, arrange = (all) => all }: SecretCaptureOptions = {}): Uint8Array {
  const u16 = numberWriter('little', 2);
  const u32 = numberWriter('little', 4);
  const option = (code: number, value: string | Uint8Array) => Buffer.concat([u16(code), u16(value.length), padded(Buffer.from(value))]);
  const end = option(0, '');
  const note = `zhangsan2311's laptop, ${IPV4.client}, ${MACS.client}`;
  const section = pcapngBlock('little', 0x0a0d0d0a, u32(0x1a2b3c4d), u16(1), u16(0), numberWriter('little', 8)(-1), option(1, note), option(2, `box ${IPV4.client}`), end);
  const filter = Buffer.concat([Buffer.of(0), Buffer.from(`host ${IPV4.client}`)]);
  const about = [option(2, `if-${MACS.client}`), option(3, `Uplink of ${IPV4.client}`), option(1, note), option(4, Uint8Array.from([...octetsOf4(IPV4.client), 255, 255, 255, 0])), option(5, Uint8Array.from([...octetsOf6(IPV6.client), 64])), option(6, octetsOfMac(MACS.client)), option(11, filter), end];
  const port = pcapngBlock('little', 1, u16(1), u16(0), u32(0), ...about);
  const resolved = pcapngBlock('little', 4, u16(1), u16(octetsOf4(IPV4.client).length + 10), padded(Buffer.concat([octetsOf4(IPV4.client), Buffer.from('my-laptop\0')])), u32(0));
  const custom = pcapngBlock('little', 0xbad, u32(32473), Buffer.from(note));
  const records = arrange(timed(size)).map(({ timeNs, octets, wireLength = octets.length }, at) => {
    const micro = BigInt(timeNs!) / 1000n;
    return pcapngBlock('little', 6, u32(0), u32(micro >> 32n), u32(micro & 0xffffffffn), u32(octets.length), u32(wireLength), padded(octets), ...(at === 4 ? [option(1, note), end] : []));
  });
  return Buffer.concat([section, port, resolved, ...records, custom]);
}

function timed(size: number): RecordedFrame[] {
  return frames(size).map((octets, at) => ({ octets, timeNs: 1_790_000_000_000_000_000n + BigInt(at) * 1_000_000n }));
}

function padded(octets: Uint8Array): Uint8Array {
  return Buffer.concat([octets, new Uint8Array(-octets.length & 3)]);
}

function octetsOf4(address: string): Uint8Array {
  return Uint8Array.from(address.split('.').map(Number));
}

function octetsOfMac(address: string): Uint8Array {
  return Uint8Array.from(Buffer.from(address.replace(/:/g, ''), 'hex'));
}

function octetsOf6(address: string): Uint8Array {
  return Uint8Array.from(address.split(':').flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]));
}
