import { expect, test } from 'vitest';
import { allFieldTypes, fieldTypeOf } from './field-types.ts';

test('fieldTypeOf knows kind, base and title of a field', () => {
  expect(fieldTypeOf('tcp.srcport')).toMatchObject({ title: 'Source Port', kind: 'uint16', base: 'port', protocol: 'tcp' });
  expect(fieldTypeOf('tcp.flags')).toMatchObject({ kind: 'uint16', base: 'hex' });
  expect(fieldTypeOf('tcp.flags.syn')).toMatchObject({ kind: 'boolean', base: 'none', width: 12 });
});

test('fieldTypeOf knows protocols, and to which one a field belongs', () => {
  expect(fieldTypeOf('tcp')).toMatchObject({ title: 'Transmission Control Protocol', kind: 'protocol', protocol: 'tcp' });
  expect(fieldTypeOf('tcp.options.mss')).toMatchObject({ kind: 'bytes', protocol: 'tcp' });
  expect(fieldTypeOf('mptcp.dss.missing_mapping')?.protocol).toBe('tcp');
});

test('fieldTypeOf knows no name that only looks like one', () => {
  for (const name of ['', 'tcp.', 'TCP', 'constructor', '__proto__', '_ws.col.Info']) expect(fieldTypeOf(name)).toBeUndefined();
});

test('words stand for the numbers of fields', () => {
  expect(fieldTypeOf('ip.proto')?.names?.[6]).toBe('TCP');
  expect(fieldTypeOf('tcp.checksum.status')?.names?.[2]).toBe('Unverified');
  expect(fieldTypeOf('tcp.flags.syn')?.names).toEqual({ 0: 'Not set', 1: 'Set' });
  expect(fieldTypeOf('tcp.seq')?.names).toBeUndefined();
});

test('every field is found by its name', () => {
  for (const type of allFieldTypes()) expect(fieldTypeOf(type.name), type.name).toBe(type);
});

test('allFieldTypes names each field once, after its protocol', () => {
  const names = allFieldTypes().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, protocol } of allFieldTypes()) expect(names.indexOf(protocol), name).toBeLessThanOrEqual(names.indexOf(name));
});
