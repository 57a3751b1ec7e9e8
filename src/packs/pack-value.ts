import type { Segment } from '../connections/connection.ts';
import type { Evidence } from '../facts/fact.ts';
import type { PackValue, ValueKind } from './pack-answer.ts';

/** A value with its place. */
export const valueAt = (kind: ValueKind, value: string | number, evidence: Evidence | null): PackValue => ({ kind, value, evidence });

export const counted = (value: number): PackValue => valueAt('count', value, null);

export const frameValue = (frame: number): PackValue => valueAt('frame', frame, { frame });

/** When a segment was sent, since the capture's start. */
export const sentAt = ({ frame, timeNs }: Segment): PackValue => valueAt('time', timeNs, { frame, field: 'frame.time_relative' });
