import { protocolTitle } from './protocol-title.ts';
import type { InspectedFrame } from '../inspections/inspection.ts';
import type { Field } from '../layers/layer.ts';
import type { Listing } from './listing.ts';

/** The gravest first; the number is that of `_ws.expert.severity`. */
const SEVERITIES = [
  { name: 'error', title: 'Errors', number: 0x800000 },
  { name: 'warn', title: 'Warns', number: 0x600000 },
  { name: 'note', title: 'Notes', number: 0x400000 },
  { name: 'chat', title: 'Chats', number: 0x200000 },
] as const;

interface Remark {
  severity: number;
  group: string;
  protocol: string;
  message: string;
  count: number;
}

/** `-z expert`: the remarks of all frames by severity, equal ones counted together. */
export function sumExpert(least: (typeof SEVERITIES)[number]['name']): Listing {
  const remarks = new Map<string, Remark>();
  return {
    begin: () => '',
    take(frame) {
      count(frame, remarks);
      return '';
    },
    end: () => tables([...remarks.values()], SEVERITIES.findIndex(({ name }) => name === least)),
  };
}

function count(frame: InspectedFrame, remarks: Map<string, Remark>): void {
  for (const { protocol, fields } of frame.dissection().layers) for (const field of expertFields(fields)) add(field, protocol, remarks);
}

function expertFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => (field.name === '_ws.expert' ? [field] : expertFields(field.fields ?? [])));
}

function add({ label, fields = [] }: Field, protocol: string, remarks: Map<string, Remark>): void {
  const told = (name: string) => fields.find((field) => field.name === name)?.value;
  const [, group = ''] = /\(\w+\/([^)]*)\)/.exec(label) ?? [];
  const remark = { severity: Number(told('_ws.expert.severity')), group, protocol, message: String(told('_ws.expert.message') ?? '') };
  const key = JSON.stringify(remark);
  const known = remarks.get(key);
  if (known) known.count += 1;
  else remarks.set(key, { ...remark, count: 1 });
}

function tables(remarks: readonly Remark[], last: number): string {
  return SEVERITIES.slice(0, last + 1)
    .map(({ title, number }) => table(title, remarks.filter(({ severity }) => severity === number)))
    .join('');
}

function table(title: string, remarks: readonly Remark[]): string {
  if (remarks.length === 0) return '';
  const total = remarks.reduce((sum, { count: times }) => sum + times, 0);
  const rows = remarks.map(({ count: times, group, protocol, message }) => `${String(times).padStart(12)} ${group.padStart(10)} ${protocolTitle(protocol).padStart(18)}  ${message}`);
  return ['', `${title} (${total})`, '=============', '   Frequency      Group           Protocol  Summary', ...rows, ''].join('\n');
}
