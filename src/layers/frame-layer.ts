import { LINK_TYPES } from './dispatch.ts';
import { generated } from './generated.ts';
import type { Field, Layer } from './layer.ts';
import { seconds } from './show.ts';
import { utcText } from './utc-text.ts';

/** The `frame` layer: what the capture file says of a frame, before any of its octets is read. */
export interface FrameFacts {
  number: number;
  capturedLength: number;
  wireLength: number;
  linkType: number;
  /** Nanoseconds after the first frame. */
  timeNs: number;
  /** Time of the first frame: nanoseconds since 1970-01-01 UTC as decimal digits. */
  startNs: string | null;
  /** Nanoseconds of the frame before; null when not known, 0-based like `timeNs`. */
  previousNs: number | null;
  /** Nanoseconds of the frame that was displayed before; absent where every frame is. */
  displayedNs?: number | null;
  /** What these three times lost to rounding; absent where they are exact. */
  restsNs?: RestsNs;
  /** Of a pcapng file, as its writer put them on the frame. */
  comments?: readonly string[];
  interface: FrameInterface | null;
  /** Wireshark's `frame.protocols`. */
  protocols: readonly string[];
}

/** Of `timeNs`, `previousNs` and `displayedNs`. */
export interface RestsNs {
  own: number;
  previous: number;
  displayed: number;
}

/** pcapng only: the interface that captured the frame; `section` counts from 1, null when not known. */
export interface FrameInterface {
  id: number;
  name: string | null;
  description: string | null;
  section: number | null;
}

export function frameLayer(frame: FrameFacts): Layer {
  const fields = [...interfaceLines(frame.interface), encapsulation(frame.linkType), ...timeLines(frame), ...lengthLines(frame)];
  return { protocol: 'frame', label: label(frame), span: { start: 0, end: frame.capturedLength }, fields };
}

function label({ number, wireLength, capturedLength, interface: device }: FrameFacts): string {
  const on = device ? ` on interface ${device.name ?? 'unknown'}, id ${device.id}` : '';
  return `Frame ${number}: ${octetsAndBits(wireLength, ' on wire')}, ${octetsAndBits(capturedLength, ' captured')}${on}`;
}

function interfaceLines(device: FrameInterface | null): Field[] {
  if (!device) return [];
  const section = device.section === null ? [] : [plain('frame.section_number', `Section number: ${device.section}`, device.section)];
  const name = device.name ?? 'unknown';
  const inside = [plain('frame.interface_name', `Interface name: ${name}`, name)];
  if (device.description !== null) inside.push(plain('frame.interface_description', `Interface description: ${device.description}`, device.description));
  return [...section, { ...plain('frame.interface_id', `Interface id: ${device.id} (${name})`, device.id), fields: inside }];
}

/** Wireshark numbers encapsulations in its own way; the number stands in our words for it. */
function encapsulation(linkType: number): Field {
  const text = LINK_TYPES[linkType]?.encapsulation ?? `Unknown (LINKTYPE ${linkType})`;
  return plain('frame.encap_type', `Encapsulation type: ${text}`, Number(/\((\d+)\)$/.exec(text)?.[1] ?? 0));
}

function timeLines({ timeNs, startNs, previousNs, displayedNs = previousNs, restsNs = NO_RESTS }: FrameFacts): Field[] {
  const lines = startNs === null ? [] : arrivalLines(BigInt(startNs) + BigInt(timeNs) + BigInt(restsNs.own));
  const sincePrevious = exactNs(timeNs - (previousNs ?? timeNs), previousNs === null ? 0 : restsNs.own - restsNs.previous);
  const sinceDisplayed = exactNs(timeNs - (displayedNs ?? timeNs), displayedNs === null ? 0 : restsNs.own - restsNs.displayed);
  if (previousNs !== null) lines.push(duration('frame.time_delta', 'Time delta from previous captured frame', sincePrevious));
  if (previousNs !== null) lines.push(duration('frame.time_delta_displayed', 'Time delta from previous displayed frame', sinceDisplayed));
  lines.push(duration('frame.time_relative', 'Time since reference or first frame', exactNs(timeNs, restsNs.own)));
  return lines;
}

const NO_RESTS: RestsNs = { own: 0, previous: 0, displayed: 0 };

function exactNs(ns: number, restNs: number): number | bigint {
  return Number.isSafeInteger(ns + restNs) ? ns + restNs : BigInt(ns) + BigInt(restNs);
}

function duration(name: string, label: string, ns: number | bigint): Field {
  return generated(name, `${label}: ${seconds(ns)} seconds`, { value: typeof ns === 'bigint' ? String(ns) : ns });
}

function arrivalLines(epochNs: bigint): Field[] {
  return [
    plain('frame.time', `Arrival Time: ${utcText(epochNs)}`, String(epochNs)),
    generated('frame.offset_shift', 'Time shift for this packet: 0.000000000 seconds', { value: 0 }),
    plain('frame.time_epoch', `Epoch Time: ${seconds(epochNs)} seconds`, String(epochNs)),
  ];
}

function lengthLines({ number, wireLength, capturedLength, protocols }: FrameFacts): Field[] {
  return [
    plain('frame.number', `Frame Number: ${number}`, number),
    plain('frame.len', `Frame Length: ${octetsAndBits(wireLength)}`, wireLength),
    plain('frame.cap_len', `Capture Length: ${octetsAndBits(capturedLength)}`, capturedLength),
    generated('frame.marked', 'Frame is marked: False', { value: 0 }),
    generated('frame.ignored', 'Frame is ignored: False', { value: 0 }),
    generated('frame.protocols', `Protocols in frame: ${protocols.join(':')}`, { value: protocols.join(':') }),
  ];
}

function octetsAndBits(octets: number, where = ''): string {
  return `${octets} byte${octets === 1 ? '' : 's'}${where} (${octets * 8} bits)`;
}

function plain(name: string, label: string, value?: number | string): Field {
  return value === undefined ? { name, label } : { name, label, value };
}
