import type { BodyFraming, Header, MessageFlaw } from './exchange.ts';
import { fieldMembers } from './header-fields.ts';
import type { StartLine } from './start-line.ts';

/** How long a body is, by RFC 9112, 6.3: its rules in their order, the first that applies decides. */
export interface Framing {
  framing: BodyFraming;
  /** Octets by Content-Length; 0 for every other framing. */
  length: number;
  flaws: MessageFlaw[];
}

interface FramingQuestion {
  request: boolean;
  status: number;
  /** Method of the request that a response answers; null when it is not known. */
  method: string | null;
  codings: string[];
  lengths: string[];
}

interface FramingRule {
  applies(question: FramingQuestion): boolean;
  framing: BodyFraming;
  flaw?: MessageFlaw;
}

const RULES: readonly FramingRule[] = [
  // 6.3 rule 1; 101 is a 1xx whose connection goes on in another protocol (RFC 9110, 7.8).
  { applies: (q) => q.status === 101, framing: 'tunnel' },
  { applies: (q) => !q.request && (q.method === 'HEAD' || isBodiless(q.status)), framing: 'none' },
  // rule 2
  { applies: (q) => q.method === 'CONNECT' && q.status >= 200 && q.status < 300, framing: 'tunnel' },
  // rule 3: chunked overrides the length, and the two together may be an attack.
  { applies: (q) => endsChunked(q) && q.lengths.length > 0, framing: 'chunked', flaw: 'content-length-and-chunked' },
  // rule 4
  { applies: endsChunked, framing: 'chunked' },
  { applies: (q) => q.codings.length > 0 && q.request, framing: 'none', flaw: 'bad-chunk' },
  { applies: (q) => q.codings.length > 0, framing: 'until-close' },
  // rule 5
  { applies: (q) => q.lengths.length > 0 && agreedLength(q.lengths) === null && q.request, framing: 'none', flaw: 'bad-content-length' },
  { applies: (q) => q.lengths.length > 0 && agreedLength(q.lengths) === null, framing: 'until-close', flaw: 'bad-content-length' },
  // rule 6
  { applies: (q) => q.lengths.length > 0, framing: 'content-length' },
  // rule 7
  { applies: (q) => q.request, framing: 'none' },
  // rule 8
  { applies: () => true, framing: 'until-close' },
];

/** `method` is that of the request answered; pass null for a request and where it is not known. */
export function bodyFraming(start: StartLine, headers: readonly Header[], method: string | null): Framing {
  const question = {
    request: start.kind === 'request',
    status: start.kind === 'response' ? start.status : 0,
    method,
    codings: transferCodings(headers),
    lengths: fieldMembers(headers, 'content-length'),
  };
  const rule = RULES.find((candidate) => candidate.applies(question))!;
  const length = rule.framing === 'content-length' ? agreedLength(question.lengths)! : 0;
  return { framing: rule.framing, length, flaws: rule.flaw ? [rule.flaw] : [] };
}

/** Transfer codings in the order in which they were applied, lower-case, without parameters; `identity` is none. */
export function transferCodings(headers: readonly Header[]): string[] {
  return fieldMembers(headers, 'transfer-encoding')
    .map((coding) => coding.split(';')[0]!.trim().toLowerCase())
    .filter((coding) => coding !== 'identity');
}

function isBodiless(status: number): boolean {
  return (status >= 100 && status < 200) || status === 204 || status === 304;
}

function endsChunked(question: FramingQuestion): boolean {
  return question.codings.at(-1) === 'chunked';
}

/** The length that all members agree on; null when one is no decimal number or they differ. */
function agreedLength(members: readonly string[]): number | null {
  const length = /^\d{1,15}$/.test(members[0]!) ? Number(members[0]) : null;
  return length !== null && members.every((member) => /^\d{1,15}$/.test(member) && Number(member) === length) ? length : null;
}
