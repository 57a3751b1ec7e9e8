import type { Dissection } from '../../src/layers/dissection.ts';
import { fieldTypeOf } from '../../src/layers/field-types.ts';
import type { Field, Layer } from '../../src/layers/layer.ts';
import { hex } from '../../src/octets/hex.ts';
import type { PdmlLine } from './pdml.ts';

/** Compares our trees with tshark's, line by line: name, label, hidden or not, octets and value; what is hidden counts. */
export interface Difference {
  /** Where in the tree: names from the layer down. */
  path: string;
  kind: 'missing' | 'surplus' | 'name' | 'label' | 'hidden' | 'octets' | 'value';
  ours: string;
  theirs: string;
}

/** `layers` names those that are compared; without it all are. Of a line that differs, what stands under it is not compared. */
export function treeDifferences(dissection: Dissection, theirs: readonly PdmlLine[], layers?: ReadonlySet<string>): Difference[] {
  const wanted = (name: string) => layers === undefined || layers.has(name);
  const ours = dissection.layers.filter(({ protocol }) => wanted(protocol)).map((layer) => ourLine(layerLine(layer), dissection, layer.source ?? 0));
  return compareAll(ours, theirs.filter(({ name }) => wanted(name)), '');
}

interface OurLine extends Omit<PdmlLine, 'lines' | 'show'> {
  /** Absent where the field carries none, so that it cannot be compared. */
  value?: string;
  lines: OurLine[];
}

function layerLine({ protocol, label, span, fields }: Layer): Field {
  const isGenerated = label.startsWith('[') && !protocol.startsWith('_ws.');
  return { name: protocol, label, span, fields, ...(isGenerated ? { generated: true } : {}) };
}

function ourLine(field: Field, dissection: Dissection, layerSource: number): OurLine {
  const source = field.source ?? layerSource;
  const { start, end } = field.span ?? { start: 0, end: 0 };
  return {
    name: field.name, label: field.generated ? field.label.replace(/^\[(.*)\]$/s, '$1') : field.label, hidden: field.hidden === true,
    at: start, size: end - start, value: valueText(field, dissection.sources[source]?.octets),
    lines: (field.fields ?? []).map((child) => ourLine(child, dissection, source)),
  };
}

/** The value as a PDML line would show it; octets without separators. */
function valueText({ name, span, value }: Field, octets: Uint8Array | undefined): string | undefined {
  const kind = fieldTypeOf(name)?.kind;
  if (kind === undefined || kind === 'none' || kind === 'protocol' || kind === 'absolute-time') return undefined;
  if (kind === 'bytes' && value === undefined) return span && octets ? hex(octets.subarray(span.start, span.end)) : '';
  if (kind === 'relative-time') return value === undefined ? '<none>' : seconds(BigInt(value));
  return value === undefined ? '<none>' : String(value);
}

function seconds(ns: bigint): string {
  const size = ns < 0n ? -ns : ns;
  return `${ns < 0n ? '-' : ''}${size / 1_000_000_000n}.${String(size % 1_000_000_000n).padStart(9, '0')}`;
}

/** Lines are paired in order; where the names part, the one that comes again further on tells which side has more. */
function compareAll(ours: readonly OurLine[], theirs: readonly PdmlLine[], path: string): Difference[] {
  const found: Difference[] = [];
  let [our, their] = [0, 0];
  while (our < ours.length || their < theirs.length) {
    const [mine, other] = [ours[our], theirs[their]];
    if (mine && other && sameLine(mine, other)) {
      found.push(...compareLine(mine, other, path));
      our++;
      their++;
    } else if (other && (!mine || theirs.slice(their).some((line) => sameLine(mine, line)))) {
      found.push({ path: `${path}/${other.name}`, kind: 'missing', ours: '', theirs: other.label });
      their++;
    } else {
      found.push({ path: `${path}/${mine!.name}`, kind: 'surplus', ours: mine!.label, theirs: '' });
      our++;
    }
  }
  return found;
}

/** A line without a field is known by its words. */
function sameLine(mine: OurLine, other: PdmlLine): boolean {
  return mine.name === other.name && (mine.name !== '' || mine.label === other.label);
}

/** PDML says nothing of the line of plain data but what stands under it. */
function compareLine(mine: OurLine, other: PdmlLine, path: string): Difference[] {
  const at = `${path}/${other.name || other.label}`;
  const differ = (kind: Difference['kind'], ours: string, theirs: string): Difference[] => (ours === theirs ? [] : [{ path: at, kind, ours, theirs }]);
  return [
    ...(other.label === '' ? [] : differ('label', mine.label, other.label)),
    ...differ('hidden', String(mine.hidden), String(other.hidden)),
    ...(other.label === '' ? [] : differ('octets', place(mine), place(other))),
    ...(sameValue(mine.value, other.show) ? [] : differ('value', mine.value!, other.show ?? '')),
    ...compareAll(mine.lines, other.lines, at),
  ];
}

/** A line without octets stands nowhere, whatever place tshark notes for it. */
function place({ at, size }: { at: number; size: number }): string {
  return size === 0 ? 'none' : `${at}+${size}`;
}

function sameValue(ours: string | undefined, show: string | undefined): boolean {
  if (ours === undefined || ours === show) return true;
  if (show === undefined) return false;
  if (/^0x[0-9a-f]+$/i.test(show)) return BigInt(show) === toBigInt(ours);
  return show.replaceAll(':', '') === ours;
}

function toBigInt(text: string): bigint | null {
  return /^-?\d+$/.test(text) ? BigInt(text) : null;
}
