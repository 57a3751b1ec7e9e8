import type { Connection } from '../connections/connection.ts';
import type { Desk } from './desk.ts';

/** The stream of the connection on which the lessons are told; undefined where the capture has none. */
export function teachingStream({ analysis }: Desk): number | undefined {
  return analysis.facts.find((fact) => fact.kind.startsWith('primer.') && fact.connection !== undefined)?.connection;
}

/** Connections told in full, the one that teaches best first. */
export function toldConnections(desk: Desk): Connection[] {
  const lesson = teachingStream(desk);
  const inFull = desk.analysis.connections.filter((connection) => connection.inFull);
  return inFull.sort((a, b) => Number(b.stream === lesson) - Number(a.stream === lesson) || a.stream - b.stream);
}
