import type { Side } from '../connections/connection.ts';
import { findStart } from './find-start.ts';
import type { OctetSource } from './octet-source.ts';

const PIECES_TRIED = 4096;

/** The side that sends request lines, or whose peer sends status lines; null when neither is seen: no HTTP/1. */
export function chooseClient(sources: Record<Side, OctetSource>): Side | null {
  const [originator, responder] = [firstKind(sources.originator), firstKind(sources.responder)];
  if (originator === 'request') return 'originator';
  if (responder === 'request') return 'responder';
  if (originator === 'response') return 'responder';
  return responder === 'response' ? 'originator' : null;
}

const firstKind = (source: OctetSource) => findStart(source, 0, undefined, PIECES_TRIED)?.kind ?? null;
