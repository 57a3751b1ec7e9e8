import type { Connection, Segment } from '../connections/connection.ts';
import type { Fact, FactKind } from '../facts/facts.ts';
import { lead } from './lead.ts';
import { type Desk, factsOf, tellAll } from './desk.ts';
import type { Block } from './document.ts';
import { composeLadder } from './ladder.ts';
import { composePackets } from './packet-rows.ts';
import { composeSteps } from './step.ts';

const STEP_KINDS = ['close.first-fin', 'close.first-fin-ack', 'close.second-fin', 'close.second-fin-ack', 'close.reset'] as const;

/** The end told step by step with the sides that the capture shows: ladder, rows, each segment, TIME-WAIT, what is missing. */
export function closeBlocks(desk: Desk, connection: Connection, segments: Segment[]): Block[] {
  const { voice } = desk;
  const subject = { connection: connection.stream };
  const blocks: Block[] = lead(tellAll(desk, ['close.lead'], subject));
  if (segments.length > 0) {
    blocks.push(
      composeLadder(desk, connection, { id: `ladder-${connection.stream}-close`, caption: voice.phrase('ladder.close'), segments }),
      composePackets(desk, connection, segments, voice.phrase('packets.close')),
    );
  }
  const steps = STEP_KINDS.flatMap((kind) => factsOf(desk, kind, subject) as Fact[]).sort((a, b) => frameOf(a) - frameOf(b));
  return [...blocks, ...composeSteps(desk, steps), ...tellAll(desk, ['close.more-resets', 'close.time-wait', ...missingClose(connection)], subject)];
}

/** Where all of the end is missing, close.lead has said so. */
export function missingClose({ close }: Connection): FactKind[] {
  return close.manner === 'open' ? [] : ['close.missing'];
}

const frameOf = (fact: Fact): number => (fact.params as { frame: number }).frame;
