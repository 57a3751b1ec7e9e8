import type { Connection, Side } from '../connections/connection.ts';
import { senderOf } from '../measures/data-segments.ts';
import type { Scope } from './pack.ts';
import type { PackValue } from './pack-answer.ts';
import { exchangeIn, type PackScene } from './pack-scene.ts';

/** A row of the catalog: what a measure of `measures/` gives to a pack, output by output; of one with rows, the first of each belong together. */
export interface Measure<O extends string = string> {
  outputs: readonly O[];
  /** Where it looks unless the pack says otherwise. */
  scope: Scope;
  /** How many rows it takes unless told. */
  rows: number;
  take(scene: PackScene, place: MeasurePlace): Partial<Record<O, PackValue[]>>;
}

export interface MeasurePlace {
  scope: Scope;
  rows: number;
}

/** The connection that a scope names, with the side that sent most of its data. */
export function transferIn(scene: PackScene, scope: Scope): { connection: Connection; sender: Side } | null {
  const exchange = typeof scope === 'object' ? exchangeIn(scene, scope) : null;
  const connection = typeof scope === 'object' ? scene.analysis.connections.find(({ stream }) => stream === exchange?.stream) : scene.connection;
  return connection ? { connection, sender: senderOf(connection) } : null;
}
