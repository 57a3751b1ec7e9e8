import type { Handshake, Side } from './connection.ts';
import type { Look } from './flow.ts';
import { advance, distance } from './sequence-number.ts';

/** Collects the three segments that open a connection (RFC 9293, 3.5): the copies that took effect, and further ones. */
export interface HandshakeWatch {
  see(look: Look, from: Side): void;
  finish(): Handshake;
}

interface Opening {
  frame: number;
  timeNs: number;
  seq: number;
}

const REPEATED = 64;

export function watchHandshake(): HandshakeWatch {
  let syn: Opening | null = null;
  let synAck: Opening | null = null;
  let ack: Opening | null = null;
  let crossing: Opening | null = null;
  const repeated: number[] = [];
  return { see, finish };

  function see(look: Look, from: Side): void {
    if (look.hasReset) return;
    const opening = { frame: look.frame, timeNs: look.timeNs, seq: look.seq };
    if (look.hasSyn && look.hasAck) seeSynAck(opening, from, look);
    else if (look.hasSyn) seeSyn(opening, from);
    else if (look.hasAck && from === 'originator') seeAck(opening, look.ack);
  }

  /** Of several copies the latest before the answer counts. */
  function seeSyn(opening: Opening, from: Side): void {
    if (from === 'responder') crossing = opening;
    else if (syn !== null && synAck !== null) repeat(opening.frame);
    else {
      if (syn !== null) repeat(syn.frame);
      syn = opening;
    }
  }

  function seeSynAck(opening: Opening, from: Side, look: Look): void {
    if (from === 'originator') return seeAck(opening, look.ack);
    if (synAck !== null && ack !== null) return repeat(opening.frame);
    if (synAck !== null) repeat(synAck.frame);
    synAck = opening;
  }

  function seeAck(opening: Opening, number: number): void {
    const answered = synAck ?? crossing;
    if (ack === null && answered !== null && distance(advance(answered.seq, 1), number) >= 0) ack = opening;
  }

  function repeat(frame: number): void {
    if (repeated.length < REPEATED) repeated.push(frame);
  }

  function finish(): Handshake {
    const simultaneous = crossing !== null;
    const frames = { syn: syn?.frame ?? null, synAck: synAck?.frame ?? null, ack: ack?.frame ?? null, repeated: repeated.sort((a, b) => a - b), simultaneous };
    // Where the SYNs cross, no segment waits for another: there is no round trip to tell.
    if (simultaneous) return { ...frames, synToSynAckNs: null, synAckToAckNs: null, totalNs: null };
    return { ...frames, synToSynAckNs: between(syn, synAck), synAckToAckNs: between(synAck, ack), totalNs: synAck === null ? null : between(syn, ack) };
  }
}

function between(from: Opening | null, to: Opening | null): number | null {
  return from === null || to === null ? null : to.timeNs - from.timeNs;
}
