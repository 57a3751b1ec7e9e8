import type { Frame } from '../frames/frame.ts';
import type { Counterpart } from '../layers/frame-context.ts';
import type { Peeked } from '../layers/peeked.ts';
import { followDns } from './dns-transactions.ts';

/** What the first pass finds of questions and answers: ICMP echoes (RFC 792, RFC 4443), DNS over UDP (RFC 1035, 4.1.1). */
export interface QuestionMatching {
  take(peeked: Peeked, frame: Frame): void;
  /** By frame. */
  counterparts: ReadonlyMap<number, Counterpart>;
}

interface Question {
  frame: number;
  timeNs: number;
  restNs: number;
}

/** Questions that wait, and frames that are remembered: the oldest give way. */
const MOST_OPEN = 65_536;
const MOST_FRAMES = 1_000_000;
const ICMP = 1;
const ICMP6 = 58;
const UDP = 17;
const DNS_PORTS = [53, 5353, 5355];
/** UDP header, then identifier and flags. */
const DNS_HEAD = 12;

export function matchQuestions(): QuestionMatching {
  const open = new Map<string, Question>();
  const counterparts = new Map<number, Counterpart>();
  const transactions = followDns(MOST_OPEN);
  return { take, counterparts };

  function take(peeked: Peeked, frame: Frame): void {
    if (counterparts.size >= MOST_FRAMES) return;
    const echo = echoOf(peeked);
    if (echo) takeEcho(`${endpoints(peeked, echo.isAnswer)} ${echo.id}`, echo, frame);
    else takeDns(dnsOf(peeked), peeked, frame);
  }

  function takeEcho(key: string, { isAnswer }: Message, frame: Frame): void {
    if (isAnswer) answer(key, frame);
    else ask(key, frame);
  }

  /** Both directions of a conversation are one, so that a multicast answer may belong to a question from its own port. */
  function takeDns(message: Message | null, peeked: Peeked, { number, timeNs, timeRestNs = 0 }: Frame): void {
    if (!message) return;
    const key = [endpoints(peeked, false), endpoints(peeked, true)].sort()[0]!;
    counterparts.set(number, transactions.take({ key: `${key} ${message.id}`, isAnswer: message.isAnswer, frame: number, timeNs, restNs: timeRestNs }));
  }

  function ask(key: string, frame: Frame): void {
    counterparts.set(frame.number, {});
    open.delete(key);
    if (open.size >= MOST_OPEN) open.delete(open.keys().next().value!);
    open.set(key, { frame: frame.number, timeNs: frame.timeNs, restNs: frame.timeRestNs ?? 0 });
  }

  function answer(key: string, frame: Frame): void {
    const question = open.get(key);
    counterparts.set(frame.number, {});
    if (!question) return;
    open.delete(key);
    const timeNs = frame.timeNs - question.timeNs + ((frame.timeRestNs ?? 0) - question.restNs);
    counterparts.set(frame.number, { requestIn: question.frame, timeNs });
    counterparts.set(question.frame, { responseIn: frame.number, timeNs });
  }
}

interface Message {
  isAnswer: boolean;
  id: string;
}

function echoOf({ kind, protocol, version, buffer, ipPayload, end }: Peeked): Message | null {
  if (kind !== 'icmp' || protocol !== (version === 4 ? ICMP : ICMP6) || ipPayload + 8 > end) return null;
  const type = buffer[ipPayload]!;
  const [request, reply] = version === 4 ? [8, 0] : [128, 129];
  if (type !== request && type !== reply) return null;
  return { isAnswer: type === reply, id: buffer.subarray(ipPayload + 4, ipPayload + 8).join('.') };
}

function dnsOf({ kind, protocol, buffer, ipPayload, end, sourcePort, destinationPort }: Peeked): Message | null {
  if (kind !== 'udp' || protocol !== UDP || ipPayload + DNS_HEAD > end) return null;
  if (!DNS_PORTS.includes(sourcePort) && !DNS_PORTS.includes(destinationPort)) return null;
  return { isAnswer: (buffer[ipPayload + 10]! & 0x80) !== 0, id: buffer.subarray(ipPayload + 8, ipPayload + 10).join('.') };
}

/** Both ends as the one who asked sees them. */
function endpoints({ addresses, sourcePort, destinationPort, kind }: Peeked, isAnswer: boolean): string {
  const ports = kind === 'udp' ? [sourcePort, destinationPort] : [0, 0];
  const source = `${addresses.subarray(0, 4).join('.')}:${ports[0]}`;
  const destination = `${addresses.subarray(4, 8).join('.')}:${ports[1]}`;
  return isAnswer ? `${destination} ${source}` : `${source} ${destination}`;
}
