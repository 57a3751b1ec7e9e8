import { OPCODES, REPLY_CODES } from './dns-words.ts';
import type { FieldRow } from './field-row.ts';
import { hexNumber } from './show.ts';

/** Flags of a DNS message (RFC 1035, 4.1.1; RFC 4035, 3.2), and those that LLMNR has in their place (RFC 4795, 2.1.1). */
const WORD = { start: 2, end: 4 };
const either = (name: string, label: string, mask: number, [no, yes]: readonly [string, string]): FieldRow =>
  ({ ...WORD, name: `dns.flags.${name}`, label, mask, show: (bit) => (bit ? yes : no) });

const RESPONSE = either('response', 'Response', 0x8000, ['Message is a query', 'Message is a response']);
const OPCODE: FieldRow = { ...WORD, name: 'dns.flags.opcode', label: 'Opcode', mask: 0x7800, show: (code) => `${OPCODES[code] ?? 'Unknown'} (${code})` };
const AUTHORITATIVE = either('authoritative', 'Authoritative', 0x0400, ['Server is not an authority for domain', 'Server is an authority for domain']);
const CONFLICT = either('conflict', 'Conflict', 0x0400, ['None', 'The sender received multiple responses']);
const CONFLICTING = either('conflict', 'Conflict', 0x0400, ['The name is considered unique', 'The name is not considered unique']);
const TRUNCATED = either('truncated', 'Truncated', 0x0200, ['Message is not truncated', 'Message is truncated']);
const RECURSION = either('recdesired', 'Recursion desired', 0x0100, ["Don't do query recursively", 'Do query recursively']);
const TENTATIVE = either('tentative', 'Tentative', 0x0100, ['Not tentative', 'Tentative']);
const AVAILABLE = either('recavail', 'Recursion available', 0x0080, ["Server can't do recursive queries", 'Server can do recursive queries']);
const RESERVED = either('z', 'Z', 0x0040, ['reserved (0)', 'reserved - incorrect!']);
const AUTHENTICATED = either('authenticated', 'Answer authenticated', 0x0020, [
  'Answer/authority portion was not authenticated by the server', 'Answer/authority portion was authenticated by the server',
]);
const AUTHENTIC = either('authenticated', 'AD bit', 0x0020, ['Not set', 'Set']);
const UNCHECKED = either('checkdisable', 'Non-authenticated data', 0x0010, ['Unacceptable', 'Acceptable']);
const REPLY_CODE: FieldRow = { ...WORD, name: 'dns.flags.rcode', label: 'Reply code', mask: 0x000f, show: (code) => `${REPLY_CODES[code] ?? 'Unknown'} (${code})` };

const ROWS = {
  dns: {
    query: [RESPONSE, OPCODE, TRUNCATED, RECURSION, RESERVED, UNCHECKED],
    response: [RESPONSE, OPCODE, AUTHORITATIVE, TRUNCATED, RECURSION, AVAILABLE, RESERVED, AUTHENTICATED, UNCHECKED, REPLY_CODE],
  },
  llmnr: { query: [RESPONSE, OPCODE, CONFLICT, TRUNCATED, TENTATIVE], response: [RESPONSE, OPCODE, CONFLICTING, TRUNCATED, TENTATIVE, REPLY_CODE] },
};

export function dnsFlagsRow(flags: number, llmnr: boolean): FieldRow {
  const response = (flags & 0x8000) !== 0;
  const show = () => `${hexNumber(4)(flags)} ${OPCODES[(flags >> 11) & 15] ?? 'Unknown operation'}${response ? ` response, ${REPLY_CODES[flags & 15] ?? 'Unknown error'}` : ''}`;
  const rows = ROWS[llmnr ? 'llmnr' : 'dns'][response ? 'response' : 'query'];
  const asked = !llmnr && !response && flags & 0x0020 ? rows.toSpliced(-1, 0, AUTHENTIC) : rows;
  return { ...WORD, name: 'dns.flags', label: 'Flags', show, rows: asked };
}

/** `Standard query`, `Standard query response`. */
export function messageText(flags: number): string {
  const code = (flags >> 11) & 15;
  return `${OPCODES[code] ?? `Unknown operation (${code})`}${flags & 0x8000 ? ' response' : ''}`;
}
