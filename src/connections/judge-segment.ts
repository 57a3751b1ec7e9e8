import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { bitOf, emptyFlow, type Flow, type Look } from './flow.ts';
import { SEGMENT_VERDICTS, type VerdictRule } from './segment-verdicts.ts';
import { advance, distance } from './sequence-number.ts';

/** A connection's memory between one segment and the next, by direction (0: the sender of its first frame). */
export interface Judgement {
  flows: [Flow, Flow];
  irttNs: number;
  /** Time of the latest SYN without ACK; null before the first. */
  synNs: number | null;
  look: Look;
  /** Wireshark's SEQ/ACK analysis of the segment judged last; 0 and null where it shows none. */
  acksFrame: number;
  ackRttNs: number;
  bytesInFlight: number | null;
  pushBytes: number | null;
}

const PLAIN = SEGMENT_VERDICTS.filter((rule) => rule.step === 'plain');
const UNSEEN = SEGMENT_VERDICTS.filter((rule) => rule.step === 'unseen');
const AGAIN = SEGMENT_VERDICTS.filter((rule) => rule.step === 'again');
const KEEP_ALIVE = bitOf('keep_alive');
const PROBE = bitOf('zero_window_probe');
/** A larger flight is a jump in the numbers, not octets. */
const IMPLAUSIBLE_FLIGHT = 2_000_000_000;

export function startJudgement(): Judgement {
  const flows: [Flow, Flow] = [emptyFlow(), emptyFlow()];
  const look: Look = {
    frame: 0, timeNs: 0, flags: 0, seq: 0, ack: 0, length: 0, window: 0, next: 0, hasAck: false, hasSyn: false, hasFin: false, hasReset: false,
    sender: flows[0], receiver: flows[1], irttNs: 0, marks: 0, verdicts: [], analysed: false,
  };
  return { flows, irttNs: 0, synNs: null, look, acksFrame: 0, ackRttNs: 0, bytesInFlight: null, pushBytes: null };
}

/** Judges the segment in `judgement.look` whose header fields were filled in, in direction `direction`. */
export function judgeSegment(judgement: Judgement, direction: 0 | 1): void {
  const { look } = judgement;
  look.sender = judgement.flows[direction];
  look.receiver = judgement.flows[(1 - direction) as 0 | 1];
  look.irttNs = judgement.irttNs;
  look.marks = 0;
  look.verdicts = [];
  look.analysed = false;
  readFlags(look);
  settleBases(look);
  judgePlain(look);
  noteAckChange(look);
  for (const rule of UNSEEN) if (rule.holds(look)) give(look, rule);
  if (occupiesNumbers(look) && !(look.marks & KEEP_ALIVE)) judgeAgain(look);
  rememberSegment(look);
  creditAcknowledged(judgement);
  measureFlight(judgement);
  rememberRoundTrip(judgement);
}

function readFlags(look: Look): void {
  const { flags } = look;
  look.hasAck = (flags & TCP_FLAGS.ACK) !== 0;
  look.hasSyn = (flags & TCP_FLAGS.SYN) !== 0;
  look.hasFin = (flags & TCP_FLAGS.FIN) !== 0;
  look.hasReset = (flags & TCP_FLAGS.RST) !== 0;
  look.next = advance(look.seq, look.length + (look.hasSyn || look.hasFin ? 1 : 0));
}

/** Without a SYN, numbers count from one before the first that was seen, or that the other side acknowledged. */
function settleBases(look: Look): void {
  const { sender, receiver } = look;
  sender.sackedOctets = 0;
  if (sender.hasBase && look.hasSyn && look.seq === sender.base && !look.hasAck) {
    sender.next = sender.contiguous;
    look.analysed = true;
  }
  if (sender.hasBase && look.hasSyn && look.hasAck && look.seq !== sender.base) {
    sender.base = look.seq;
    look.marks |= bitOf('reused_ports');
    look.verdicts.push({ kind: 'reused_ports' });
  }
  if (!sender.hasBase) setBase(sender, look.hasSyn ? look.seq : advance(look.seq, -1));
  if (!look.hasAck) return;
  if (!receiver.hasBase) setBase(receiver, advance(look.ack, -1));
  receiver.canTellFlight = true;
}

function setBase(flow: Flow, base: number): void {
  flow.base = base;
  flow.hasBase = true;
}

function judgePlain(look: Look): void {
  for (const rule of PLAIN) {
    if (!rule.holds(look)) continue;
    give(look, rule);
    if (rule.ends) return;
  }
}

function judgeAgain(look: Look): void {
  const rule = AGAIN.find((candidate) => candidate.holds(look));
  if (rule !== undefined) give(look, rule);
}

function give(look: Look, rule: VerdictRule): void {
  look.marks |= bitOf(rule.kind);
  look.verdicts.push({ kind: rule.kind, ...rule.because?.(look) });
}

function noteAckChange({ sender, ack, frame }: Look): void {
  if (ack === sender.lastAck) return;
  sender.ackChangedIn = frame;
  sender.duplicates = 0;
}

function occupiesNumbers(look: Look): boolean {
  return look.length > 0 || look.hasSyn || look.hasFin;
}

function rememberSegment(look: Look): void {
  const { sender, frame, timeNs } = look;
  if (occupiesNumbers(look)) sender.unacknowledged.add({ seq: look.seq, next: look.next, frame, timeNs });
  const isProbe = (look.marks & PROBE) !== 0;
  if (!isProbe && (sender.next === 0 || distance(sender.next, look.next) > 0)) {
    sender.next = look.next;
    sender.nextFrame = frame;
    sender.nextTimeNs = timeNs;
  }
  if (!isProbe && (sender.contiguous === 0 || look.seq === sender.contiguous)) sender.contiguous = sender.next;
  sender.window = look.window;
  sender.lastAck = look.ack;
  sender.lastAckTimeNs = timeNs;
  sender.lastMarks = look.marks;
}

function creditAcknowledged(judgement: Judgement): void {
  const { look } = judgement;
  const { unacknowledged } = look.receiver;
  judgement.acksFrame = unacknowledged.acknowledge(look.ack);
  judgement.ackRttNs = judgement.acksFrame === 0 ? 0 : look.timeNs - unacknowledged.creditedTimeNs();
}

function measureFlight(judgement: Judgement): void {
  const { look } = judgement;
  const { sender, receiver } = look;
  judgement.bytesInFlight = judgement.pushBytes = null;
  if (look.length === 0 || sender.unacknowledged.count() === 0 || !sender.canTellFlight) return;
  look.analysed = true;
  const flight = (sender.unacknowledged.span(sender.base) - receiver.sackedOctets) >>> 0;
  if (flight > 0 && flight < IMPLAUSIBLE_FLIGHT) judgement.bytesInFlight = flight - (look.hasSyn || look.hasFin ? 1 : 0) || null;
  sender.pushOctets = sender.pushedLast ? look.length : sender.pushOctets + look.length;
  sender.pushedLast = (look.flags & TCP_FLAGS.PSH) !== 0;
  judgement.pushBytes = sender.pushOctets;
}

/** The handshake's round trip: latest SYN to the first ACK without SYN, whoever sends it. */
function rememberRoundTrip(judgement: Judgement): void {
  const { look } = judgement;
  if (look.hasSyn) look.sender.synPending = true;
  else if (look.hasAck) look.sender.synPending = false;
  if (look.hasSyn && !look.hasAck) judgement.synNs = look.timeNs;
  if (look.hasAck && !look.hasSyn && judgement.irttNs === 0 && judgement.synNs !== null) judgement.irttNs = look.timeNs - judgement.synNs;
}
