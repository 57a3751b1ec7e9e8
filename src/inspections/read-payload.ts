import type { Upgrade } from './http-connection.ts';
import { hasChanged, readHttp } from './read-http.ts';
import { lineAt, textOf, wholeLine } from './http-line.ts';
import { looksLikeHttp } from './http-start-line.ts';
import { WANTS, type Call, type Reading, type Run } from './payload-call.ts';
import { octetAt, type Window } from './payload-window.ts';
import { FTP_PORT, ownerOfPort, type PortOwner } from './payload-ports.ts';
import { dnsOf, httpOf, type PayloadStream } from './payload-stream.ts';
import { readDns } from './read-dns.ts';
import { isTlsRecord, readPrefixed, tlsRecords } from './read-prefixed.ts';
import { readWebSocket } from './read-websocket.ts';
import { isHandshake, isServerHello, LONGEST_RECORD, tlsVersion } from './tls-version.ts';
import type { PduProtocol } from '../layers/frame-context.ts';

type Reader = PortOwner | PduProtocol;

/**
 * Hands octets to the protocol that the connection carries, as Wireshark finds it: the one that took the connection before, the one that
 * the server's port belongs to, then the lower and the higher port's, at last the one whose octets look like it.
 */
export function readPayload(call: Call, stream: PayloadStream): Reading {
  const before = call.memory as BegunMemory | undefined;
  const reader = before?.reader ?? stream.attached ?? choose(call, stream);
  const reading = readAs(reader, { ...call, memory: before?.inner }, stream);
  return reading.wants === WANTS.nothing ? reading : { ...reading, memory: { reader, inner: reading.memory } satisfies BegunMemory };
}

/** What is kept with a message that was begun: its octets may be gone, by which its protocol was found. */
export interface BegunMemory {
  reader: Reader;
  inner: unknown;
}

/** An owner that declines what is not its own leaves it to the next. */
function choose({ sourcePort, destinationPort, window }: Call, stream: PayloadStream): Reader {
  for (const port of [stream.serverPort, Math.min(sourcePort, destinationPort), Math.max(sourcePort, destinationPort)]) {
    const owner = ownerOfPort(port);
    if (owner && !declines(owner, window)) return owner;
  }
  const found = recognise(window);
  if (found !== 'data') stream.attached = found;
  return found;
}

/** TLS leaves text to others; all others take what comes. */
function declines(owner: Reader, window: Window): boolean {
  if (owner !== 'tls' || window.end < TLS_HEAD || window.origin !== 0) return false;
  for (let at = 0; at < TEXT_TO_DECLINE; at++) if (octetAt(window, at) < 0x20 || octetAt(window, at) >= 0x7f) return false;
  return true;
}

const TLS_HEAD = 5;
const TEXT_TO_DECLINE = 4;
const HANDSHAKE = 22;
const APPLICATION_DATA = 23;

function recognise(window: Window): 'http' | 'tls' | 'data' {
  if (looksLikeTls(window)) return 'tls';
  const line = wholeLine(window, 0) ?? lineAt(window, 0);
  return line.next > line.end && looksLikeHttp(textOf(window, line)) ? 'http' : 'data';
}

function looksLikeTls(window: Window): boolean {
  if (window.end < TLS_HEAD || !isTlsRecord(window, 0)) return false;
  const type = octetAt(window, 0);
  const length = octetAt(window, 3) * 256 + octetAt(window, 4);
  return (type === HANDSHAKE || type === APPLICATION_DATA) && length > 0 && length <= LONGEST_RECORD;
}

function readAs(reader: Reader, call: Call, stream: PayloadStream): Reading {
  if (reader === 'http') return readHttpOrNext(call, stream);
  if (reader === 'tls') return declines(reader, call.window) ? asItIs(call, false) : readTls(call, stream);
  if (reader === 'dns') return readDns(call, dnsOf(stream));
  if (reader === 'websocket') return readWebSocket(call, stream.http?.upgrade?.deflate ?? UNCOMPRESSED);
  if (reader === 'ftp') return taken(call, { protocol: 'ftp', isFromServer: call.sourcePort === FTP_PORT });
  if (reader === 'vnc') return readVnc(call, stream);
  return asItIs(call, reader === 'foreign');
}

const UNCOMPRESSED = { isAgreed: false, keepsContext: false };

/** Behind VNC's greeting (RFC 6143, 7.1.1) Wireshark reads what we do not. */
function readVnc(call: Call, stream: PayloadStream): Reading {
  stream.hasVncGreeting ||= [...VNC_GREETING].every((character, at) => octetAt(call.window, at) === character.charCodeAt(0));
  return stream.hasVncGreeting ? asItIs(call, true) : taken(call, { protocol: 'vnc' });
}

const VNC_GREETING = 'RFB ';

const asItIs = (call: Call, silent: boolean): Reading => taken(call, { protocol: 'data', ...(silent && { silent }) });

/** All that is there, as one run. */
function taken({ window }: Call, run: Omit<Run, 'start' | 'end'>): Reading {
  return { runs: [{ ...run, start: 0, end: window.end }], wants: WANTS.nothing, at: window.end, keepFrom: Number.POSITIVE_INFINITY };
}

/** Records with a ServerHello are kept until the version is known. */
function readTls(call: Call, stream: PayloadStream): Reading {
  stream.hasTlsHello ||= isServerHello(call.window);
  stream.tlsVersion ??= tlsVersion(call.window);
  if (stream.tlsVersion !== null) stream.attached = 'tls';
  const reading = readPrefixed(call, tlsRecords(stream.tlsVersion !== null));
  const isHello = stream.tlsVersion === null && reading.wants > 0 && reading.at === 0 && isHandshake(call.window);
  return isHello ? { ...reading, keepFrom: 0 } : reading;
}

function readHttpOrNext(call: Call, stream: PayloadStream): Reading {
  const http = httpOf(stream);
  if (!http.upgrade && http.method === 'CONNECT' && http.code === 200) http.upgrade = openTunnel(http.target ?? '', call);
  if (hasChanged(http, call.frame, 0)) return readUpgraded(http.upgrade!, call, stream);
  const reading = readHttp(call, http);
  if (reading.at >= call.window.end || !hasChanged(http, call.frame, reading.at)) return reading;
  return joined(reading, readUpgraded(http.upgrade!, rest(call, reading.at), stream));
}

function readUpgraded({ protocol, tunnel }: Upgrade, call: Call, stream: PayloadStream): Reading {
  const reading = readAs(protocol, call, stream);
  return tunnel ? { ...reading, runs: reading.runs.map((run) => ({ ...run, tunnel })) } : reading;
}

/** RFC 9110, 9.3.6: what goes on behind a CONNECT is the business of the port that it names. */
function openTunnel(target: string, { frame, window }: Call): Upgrade {
  const [, host, port] = /^(.*):(\d{1,5})$/.exec(target) ?? [];
  if (host === undefined) return { frame, at: 0, protocol: 'foreign' };
  return { frame, at: 0, protocol: throughProxy(Number(port), window), tunnel: { host, port: Number(port) } };
}

function throughProxy(port: number, window: Window): Upgrade['protocol'] {
  const owner = ownerOfPort(port);
  const reader = owner && !declines(owner, window) ? owner : recognise(window);
  return reader === 'http' ? 'data' : reader;
}

function rest({ window, ...call }: Call, at: number): Call {
  return { ...call, memory: undefined, window: { octets: window.octets, start: window.start + at - window.origin, origin: 0, end: window.end - at } };
}

function joined(before: Reading, behind: Reading): Reading {
  const by = before.at;
  const runs = behind.runs.map((run) => ({ ...run, start: run.start + by, end: run.end + by }));
  return { ...behind, at: behind.at + by, keepFrom: behind.keepFrom + by, runs: [...before.runs, ...runs] };
}
