import type { CaptureDescription } from '../frames/frame.ts';
import type { InspectedFrame } from '../inspections/inspection.ts';
import type { FieldColumn } from './field-columns.ts';
import { chosenOf, type FieldOptions } from './field-options.ts';
import { jsonFrame } from './json-frame.ts';
import { jsonLine, jsonLines, type JsonMember } from './json-member.ts';
import { type JsonProtocols, jsonTree } from './json-tree.ts';
import type { Listing } from './listing.ts';

export interface JsonOptions {
  capture: () => CaptureDescription;
  /** What is written of a frame instead of its tree. */
  columns: readonly FieldColumn[] | null;
  occurrence: FieldOptions['occurrence'];
  protocols?: JsonProtocols | undefined;
}

/** `-T json`: one array, laid out as tshark does. */
export function listJson(options: JsonOptions): Listing {
  let frames = 0;
  return {
    begin: () => '[',
    take: (frame) => `${frames++ > 0 ? ',' : ''}\n  ${jsonLines(objectOf(frame, options), '  ')}`,
    end: () => (frames > 0 ? '\n]\n' : ']\n'),
  };
}

/** One object a line, so that a program may read frame by frame. */
export function listJsonLines(options: JsonOptions): Listing {
  return { begin: () => '', take: (frame) => `${jsonLine(objectOf(frame, options))}\n`, end: () => '' };
}

function objectOf(frame: InspectedFrame, { capture, columns, occurrence, protocols }: JsonOptions): JsonMember[] {
  const layers = columns ? fieldMembers(frame, columns, occurrence) : jsonTree(frame.dissection(), protocols);
  return jsonFrame(frame, capture(), layers);
}

/** Flat, each field once with all its values; those that the frame does not have are left out. */
function fieldMembers(frame: InspectedFrame, columns: readonly FieldColumn[], occurrence: FieldOptions['occurrence']): JsonMember[] {
  return columns.flatMap((column, index) => {
    const texts = chosenOf(column.texts(frame), occurrence);
    const isAgain = columns.findIndex(({ name }) => name === column.name) < index;
    return texts.length === 0 || isAgain ? [] : [{ key: column.name, value: { list: [...texts] } }];
  });
}
