import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { FieldType } from '../../src/layers/field-type.ts';
import { allFieldTypes } from '../../src/layers/field-types.ts';
import { hasTshark } from './tshark-trees.ts';

/** Tables of words that filters here do without: file formats within bodies, and what no dissector of ours reads. */
const WITHOUT_WORDS = new Set([
  'frame.encap_type', 'frame.verdict.ebpf_tc', 'frame.verdict.ebpf_xdp', 'tls.handshake.cipherspec', 'image-jfif.marker', 'image-jfif.ifd.tag',
  'image-jfif.ifd.tag_exif', 'image-jfif.ifd.tag_gps', 'image-jfif.ifd.tag_interop', 'sll.gretype', 'icmp.int_ident.afi',
]);

/** Registered with two tables of words. */
const TWICE = new Set(['dns.flags.conflict', 'dns.flags.authenticated']);

if (!hasTshark) console.warn('tshark is not installed: the registry of fields is not compared with it');

describe.skipIf(!hasTshark)('the registry of fields against `tshark -G`', () => {
  test('names, titles, kinds and bases are those of `-G fields`', () => {
    const theirs = new Map(listing('fields').map(describeRow));
    for (const type of allFieldTypes()) expect(describeType(type), type.name).toEqual(theirs.get(type.name));
  });

  test('words are those of `-G values`', () => {
    const known = new Map(allFieldTypes().map((type) => [type.name, type]));
    for (const [sort, field, value, word] of listing('values')) {
      const type = known.get(field!);
      if (!type || WITHOUT_WORDS.has(field!) || TWICE.has(field!)) continue;
      if (sort === 'T') expect(type.names, field).toEqual({ 1: value, 0: word });
      if (sort === 'V') expect(type.names?.[signed(type, Number(value))], `${field} ${value} ${word}`).toBeDefined();
    }
  });
});

function listing(what: string): string[][] {
  return execFileSync('tshark', ['-G', what], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }).split('\n').map((line) => line.split('\t'));
}

const KINDS: Record<string, string> = { stringz: 'string', 'uint-bytes': 'bytes', ax25: 'bytes' };
const BASES: Record<string, string> = { '': 'none', BASE_CUSTOM: 'dec', BASE_PT_TCP: 'port', BASE_PT_UDP: 'port' };

/** Options are listed as protocols, yet their values are octets. */
function describeRow([sort, title, name, form, protocol, base]: string[]): [string, object] {
  const options = /^(tcp|ip)\.options\./.exec(name ?? '');
  if (sort === 'P' && options) return [name!, { title, kind: 'bytes', base: 'none', protocol: options[1] }];
  if (sort === 'P') return [name!, { title, kind: 'protocol', base: 'none', protocol: name }];
  const kind = form?.slice(3).toLowerCase().replaceAll('_', '-') ?? '';
  if (kind === 'boolean') return [name!, { title, kind, base: 'none', protocol, width: Number(base) }];
  return [name!, { title, kind: KINDS[kind] ?? kind, base: baseOf(base ?? ''), protocol }];
}

function baseOf(base: string): string {
  return BASES[base] ?? base.slice(5).toLowerCase().replaceAll('_', '-');
}

function describeType({ name: _, names: __, ...rest }: FieldType): object {
  return rest;
}

function signed({ kind }: FieldType, value: number): number {
  return kind.startsWith('int') ? value | 0 : value;
}
