import type { CaptureDescription } from '../../frames/frame.ts';
import type { InspectedFrame } from '../../inspections/inspection.ts';
import { columnNamed, type FieldColumn, fieldColumn } from '../../listings/field-columns.ts';
import { listFields } from '../../listings/list-fields.ts';
import { listJson, listJsonLines } from '../../listings/list-json.ts';
import { listPackets } from '../../listings/list-packets.ts';
import type { Listing } from '../../listings/listing.ts';
import { clipTo } from '../../results/text-columns.ts';
import { colourDepth } from '../colour.ts';
import type { Surroundings } from '../command.ts';
import { printable } from '../printable.ts';
import { tame } from '../tame.ts';
import type { InspectOrder } from './inspect-order.ts';
import { paintRow } from './row-style.ts';

/** Whether columns are written, or trees: what a listing asks of frames beside fields by name. */
export interface Asks {
  columns: boolean;
  trees: boolean;
}

export function asksOf({ form, row, tree, hex, fields }: InspectOrder): Asks {
  if (form === 'text' || form === 'tabs') return { columns: row, trees: tree || hex };
  const layers = fields.map(columnNamed).filter((column) => column && !['No.', 'Time', 'Length'].includes(column));
  return { columns: layers.length > 0, trees: fields.length === 0 };
}

/** What is written of single frames; null where nothing is. */
export function chooseListing(order: InspectOrder, capture: () => CaptureDescription, around: Surroundings): Listing | null {
  const shown = { first: null };
  const columns = order.fields.map((name) => fieldColumn(name, { time: order.time, capture, shown }));
  const { form, row, tree, hex } = order;
  if (form === 'text' || form === 'tabs') return row || tree || hex ? packets(order, capture, around) : null;
  const listing = form === 'fields' ? listFields(columns, order.fieldOptions) : jsonListing(order, columns, capture);
  return around.stdout.isTTY ? { ...listing, take: (frame) => tame(listing.take(frame)) } : listing;
}

function jsonListing({ form, fieldOptions, protocols }: InspectOrder, columns: readonly FieldColumn[], capture: () => CaptureDescription): Listing {
  const list = form === 'json' ? listJson : listJsonLines;
  return list({ capture, columns: columns.length > 0 ? columns : null, occurrence: fieldOptions.occurrence, protocols });
}

function packets(order: InspectOrder, capture: () => CaptureDescription, around: Surroundings): Listing {
  const { form, row, tree, only, hex, separator, time } = order;
  const finishing = { finishRow: rowFinisher(order, around), finishLines: around.stdout.isTTY ? tame : undefined };
  return listPackets({ row: row ? { time, capture, shown: { first: null }, delimiter: form === 'tabs' ? '\t' : ' ' } : null, tree, only, hex, separator, ...finishing });
}

/** On a terminal no row runs into the next line, and none steers it. */
function rowFinisher({ colour: forced, form }: InspectOrder, { stdout, env }: Surroundings): ((row: string, frame: InspectedFrame) => string) | undefined {
  const depth = depthOf(stdout, env, forced === true);
  if (!stdout.isTTY && depth < FEWEST_BITS) return undefined;
  const cut = (row: string) => (stdout.isTTY && stdout.columns && form === 'text' ? clipTo(row, stdout.columns) : row);
  return (row, frame) => {
    const text = cut(form === 'tabs' ? tame(row) : printable(row));
    return depth >= FEWEST_BITS ? paintRow(text, frame, depth) : text;
  };
}

const FEWEST_BITS = 4;

/** With `--color` a pipe is coloured, too: for the terminal at its other end, which the environment tells of. */
function depthOf(stdout: Surroundings['stdout'], env: NodeJS.ProcessEnv, forced: boolean): number {
  if (!forced || env.NO_COLOR !== undefined || env.FORCE_COLOR !== undefined) return colourDepth(stdout, env);
  return Math.max(FEWEST_BITS, colourDepth({ ...stdout, isTTY: true }, env));
}
