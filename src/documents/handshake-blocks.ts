import type { Connection, Segment } from '../connections/connection.ts';
import type { Fact } from '../facts/facts.ts';
import { lead } from './lead.ts';
import { type Desk, factsOf, tellAll } from './desk.ts';
import type { Block } from './document.ts';
import { composeHeader } from './header-drawing.ts';
import { composeLadder } from './ladder.ts';
import { composePackets } from './packet-rows.ts';
import { composeSteps } from './step.ts';

/** The opening told step by step: ladder, rows, each segment, what was agreed on, one header drawn from its octets. */
export function handshakeBlocks(desk: Desk, connection: Connection, segments: Segment[]): Block[] {
  const subject = { connection: connection.stream };
  const steps = (['handshake.syn', 'handshake.syn-ack', 'handshake.ack'] as const).flatMap((kind) => factsOf(desk, kind, subject) as Fact[]);
  return [
    ...lead(tellAll(desk, ['handshake.found', 'handshake.simultaneous', 'handshake.missing', 'handshake.repeated'], subject)),
    ...figures(desk, connection, segments),
    ...composeSteps(desk, steps),
    ...tellAll(desk, ['handshake.options'], subject),
    ...composeHeader(desk, connection, connection.handshake.synAck),
  ];
}

function figures(desk: Desk, connection: Connection, segments: Segment[]): Block[] {
  if (segments.length === 0) return [];
  const { voice } = desk;
  return [
    composeLadder(desk, connection, { id: `ladder-${connection.stream}-handshake`, caption: voice.phrase('ladder.handshake'), segments }),
    composePackets(desk, connection, segments, voice.phrase('packets.handshake')),
  ];
}
