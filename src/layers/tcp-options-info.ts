import { isAccurateEcn } from './tcp-option-accurate-ecn.ts';
import type { OptionSegment, TcpOption } from './tcp-option.ts';
import { TCP_OPTIONS } from './tcp-option-kinds.ts';
import type { Reach } from './reach.ts';

/** What the options of a TCP header add to the Info and Protocol columns, without a tree. */
export interface OptionsInfo {
  /** Behind the numbers: ` MSS=1460 SACK_PERM WS=128`. */
  text: string;
  /** In front of the ports. */
  front: string;
  hasMptcp: boolean;
  hasAccurateEcn: boolean;
  /** Wireshark gives the packet up at one of them. */
  isMalformed: boolean;
}

const NOTHING: OptionsInfo = { text: '', front: '', hasMptcp: false, hasAccurateEcn: false, isMalformed: false };
const MPTCP = 30;

/** Reads up to the first option of a broken length, as the tree does. */
export function tcpOptionsInfo({ octets, start, end, wireEnd }: Reach, segment: OptionSegment): OptionsInfo {
  if (start >= end) return NOTHING;
  const info = { ...NOTHING };
  for (let at = start; at < end && !info.isMalformed; ) {
    const number = octets[at]!;
    if (number <= 1) {
      if (number === 0 && at + 1 < end && octets[at + 1] !== 0) break;
      at++;
      continue;
    }
    const length = at + 1 < end ? octets[at + 1]! : 0;
    if (length < 2 || at + length > end) {
      if (length >= 2 && at + length <= wireEnd) info.text += TCP_OPTIONS[number]?.cutInfo?.({ octets, start: at, end: at + length, segment }, end) ?? '';
      break;
    }
    add(info, number, { octets, start: at, end: at + length, segment });
    at += length;
  }
  return info;
}

function add(info: OptionsInfo, number: number, option: TcpOption): void {
  const kind = TCP_OPTIONS[number];
  if (!kind) return;
  const length = option.end - option.start;
  const isRead = (kind.complaint?.(length, option) ?? null) === null;
  info.text += (kind.always ?? '') + (isRead ? (kind.info?.(option) ?? '') : '');
  info.front += kind.front ?? '';
  info.hasMptcp ||= number === MPTCP;
  info.hasAccurateEcn ||= isAccurateEcn(number, option);
  info.isMalformed ||= isRead && (kind.isBroken?.(option) ?? false);
}
