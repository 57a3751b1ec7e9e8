import type { FieldBase, FieldKind, FieldType } from '../layers/field-type.ts';
import { allFieldTypes } from '../layers/field-types.ts';
import { fieldDescriptions } from './describe-fields.ts';

/** tshark's words for the kinds whose words are not those of ours in capitals. */
const KINDS: Partial<Record<FieldKind, string>> = {
  ipv4: 'IPv4', ipv6: 'IPv6', 'absolute-time': 'ABSOLUTE_TIME', 'relative-time': 'RELATIVE_TIME',
};
const BASES: Partial<Record<FieldBase, string>> = { dec: 'BASE_DEC', hex: 'BASE_HEX', oct: 'BASE_OCT', 'dec-hex': 'BASE_DEC_HEX', 'hex-dec': 'BASE_HEX_DEC', port: 'BASE_PT_TCP', oui: 'BASE_OUI' };

/**
 * Every field that is known, laid out as `tshark -G fields` does: `P`, title, name of a protocol; `F`, title, name, kind, protocol, base (the
 * width of a flag), mask, meaning of a field. No mask is told. No line break at the end.
 */
export function listGlossary(language: 'en' | 'zh-CN'): string {
  const meanings = fieldDescriptions(language);
  return allFieldTypes().map((type) => lineOf(type, meanings[type.name] ?? '')).join('\n');
}

function lineOf(type: FieldType, meaning: string): string {
  const { kind, name, title, protocol } = type;
  if (kind === 'protocol') return ['P', title, name].join('\t');
  return ['F', title, name, `FT_${KINDS[kind] ?? kind.toUpperCase()}`, protocol, baseOf(type), '0x0', meaning].join('\t');
}

function baseOf({ kind, base, width, protocol }: FieldType): string {
  if (kind === 'boolean') return width ? String(width) : '';
  if (base === 'port' && protocol === 'udp') return 'BASE_PT_UDP';
  return /^(u?int|char)/.test(kind) ? (BASES[base] ?? '') : '';
}
