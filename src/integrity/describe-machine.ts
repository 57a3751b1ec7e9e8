import type { Analysis } from '../analysis.ts';
import type { KeptFrame } from '../inspections/kept-frames.ts';
import { FINGERPRINT_LIMITS, type Machine } from './fingerprint.ts';

/** What tells one machine from another, or may: the section header's words, interface GUIDs, MAC addresses of clients. */
export function describeMachine(analysis: Analysis): Machine {
  const { hardware, os, application, interfaces } = analysis.capture;
  const guids = interfaces.flatMap(({ name }) => /\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/i.exec(name ?? '')?.[0].toUpperCase() ?? []);
  return {
    hardware: cut(hardware),
    os: cut(os),
    application: cut(application),
    interfaces: [...new Set(guids)].sort().slice(0, FINGERPRINT_LIMITS.interfaces),
    macs: [...macsOf(analysis)].sort().slice(0, FINGERPRINT_LIMITS.macs),
  };
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, FINGERPRINT_LIMITS.text);
}

/** Whoever opens connections is the browser's machine, or the router before it; a server's address is everybody's. */
function macsOf({ connections, kept }: Analysis): Set<string> {
  const first = new Set(connections.flatMap(({ segments, originatorFrom }) => (originatorFrom === 'syn' || originatorFrom === 'http-request' ? segments.find(({ from }) => from === 'originator')?.frame : undefined) ?? []));
  return new Set((kept?.frames ?? []).flatMap((frame) => (first.has(frame.number) ? (sourceMac(frame) ?? []) : [])));
}

const ETHERNET = 1;

/** Ethernet: 0 destination(6)   6 source(6). Null for none, and for what a group or a loopback has. */
function sourceMac({ linkType, octets }: KeptFrame): string | null {
  if (linkType !== ETHERNET) return null;
  const source = Buffer.from(octets.slice(0, 16), 'base64').subarray(6, 12);
  if (source.length < 6 || source[0]! & 1 || source.every((octet) => octet === 0)) return null;
  return [...source].map((octet) => octet.toString(16).padStart(2, '0')).join(':');
}
