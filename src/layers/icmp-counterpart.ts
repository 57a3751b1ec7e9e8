import type { Surroundings } from './dissector.ts';
import { expertItem } from './expert-item.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';

/** The lines that tie an echo's request and reply together; without a context nothing is said of them. */
export function counterpartLines(protocol: 'icmp' | 'icmpv6', request: boolean, reply: boolean, { context, quoted, addresses }: Surroundings): Field[] {
  const pair = context.counterpart;
  if (quoted || !pair || isMulticast(addresses)) return [];
  if (request) return pair.responseIn === undefined ? [noResponse(protocol)] : [frameLine(`${protocol}.resp_in`, protocol === 'icmp' ? 'Response frame' : 'Response In', pair.responseIn)];
  if (!reply || pair.requestIn === undefined) return [];
  const time = pair.timeNs === undefined ? [] : [responseTime(protocol, pair.timeNs)];
  return [frameLine(`${protocol}.resp_to`, protocol === 'icmp' ? 'Request frame' : 'Response To', pair.requestIn), ...time];
}

/** The end of an echo's Info column. */
export function counterpartInfo(request: boolean, { context, quoted, addresses }: Surroundings): string {
  const pair = context.counterpart;
  if (!quoted && request && isMulticast(addresses)) return ' (multicast)';
  if (quoted || !pair) return '';
  if (request) return pair.responseIn === undefined ? ' (no response found!)' : ` (reply in ${pair.responseIn})`;
  return pair.requestIn === undefined ? '' : ` (request in ${pair.requestIn})`;
}

/** Many may answer, so that no one answer belongs to the request. */
function isMulticast(addresses: Surroundings['addresses']): boolean {
  const first = addresses?.destination[0];
  return addresses?.destination.length === 16 ? first === 0xff : first !== undefined && first >> 4 === 14;
}

function frameLine(name: string, title: string, frame: number): Field {
  return generated(name, `${title}: ${frame}`, { value: frame });
}

function noResponse(protocol: 'icmp' | 'icmpv6'): Field {
  const name = `${protocol}.resp_not_found`;
  return generated(`${protocol}.no_resp`, 'No response seen', { fields: expertItem({ name, text: 'No response seen to ICMP request', severity: 'Warning', group: 'Sequence' }) });
}

function responseTime(protocol: 'icmp' | 'icmpv6', ns: number): Field {
  return generated(`${protocol}.resptime`, `Response ${protocol === 'icmp' ? 'time' : 'Time'}: ${(ns / 1e6).toFixed(3)} ms`, { value: ns / 1e6 });
}
