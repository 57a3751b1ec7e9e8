import type { DatagramContext, FrameContext, Part } from '../../src/layers/frame-context.ts';
import type { PdmlLine } from './pdml.ts';

/** What a frame alone cannot tell, below TCP, read out of tshark's own tree of it: so that layers are compared and not the following of frames. */
export function pdmlContext(layers: readonly PdmlLine[], fragmentAt: (frame: number) => number): FrameContext {
  const find = (name: string) => findLine(layers, name);
  const context: FrameContext = { udp: udpContext(find), counterpart: counterpart(find) };
  const datagram = datagramContext(layers, fragmentAt);
  return datagram ? { ...context, datagram } : context;
}

type Find = (name: string) => PdmlLine | undefined;

function udpContext(find: Find): FrameContext['udp'] {
  const stream = find('udp.stream');
  if (!stream) return undefined;
  return { stream: Number(stream.show), sinceFirstNs: nanoseconds(find('udp.time_relative')) ?? 0, sincePreviousNs: nanoseconds(find('udp.time_delta')) ?? 0 };
}

function counterpart(find: Find): FrameContext['counterpart'] {
  const number = (...names: string[]) => names.map(find).filter((line) => line !== undefined).map(({ show }) => Number(show))[0];
  const requestIn = number('dns.response_to', 'icmp.resp_to', 'icmpv6.resp_to');
  const responseIn = number('dns.response_in', 'icmp.resp_in', 'icmpv6.resp_in');
  const milliseconds = find('icmp.resptime') ?? find('icmpv6.resptime');
  const timeNs = nanoseconds(find('dns.time')) ?? (milliseconds && Math.round(Number(milliseconds.show) * 1e6));
  const alone = find('dns.unsolicited') ?? find('icmp.no_resp') ?? find('icmpv6.no_resp');
  return requestIn === undefined && responseIn === undefined && !alone ? undefined : { requestIn, responseIn, timeNs };
}

function datagramContext(layers: readonly PdmlLine[], fragmentAt: (frame: number) => number): DatagramContext | undefined {
  const find = (name: string) => findLine(layers, name);
  const reassembledIn = find('ip.reassembled_in') ?? find('ipv6.reassembled_in');
  if (reassembledIn) return { reassembledIn: Number(reassembledIn.show), fragments: [], whole: false, length: 0 };
  const whole = find('ip.fragments') ?? find('ipv6.fragments');
  if (!whole) return undefined;
  const fragments = whole.lines.filter(({ name }) => /^ipv?6?\.fragment$/.test(name)).map((line) => partOf(line, fragmentAt));
  return { reassembledIn: null, fragments, whole: true, length: Math.max(...fragments.map(({ span }) => span.end)) };
}

function partOf({ label, show }: PdmlLine, fragmentAt: (frame: number) => number): Part {
  const [, start, last] = /payload: (\d+)-(\d+)/.exec(label)!;
  return { frame: Number(show), span: { start: Number(start), end: Number(last) + 1 }, at: fragmentAt(Number(show)) };
}

function findLine(lines: readonly PdmlLine[], name: string): PdmlLine | undefined {
  for (const line of lines) {
    const found = line.name === name ? line : findLine(line.lines, name);
    if (found) return found;
  }
  return undefined;
}

function nanoseconds(line: PdmlLine | undefined): number | undefined {
  return line?.show === undefined ? undefined : Number(BigInt(line.show.replace('.', '')));
}
