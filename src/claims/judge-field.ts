import type { Analysis } from '../analysis.ts';
import { lookUpFields } from '../inspections/look-up-fields.ts';
import { fieldTypeOf } from '../layers/field-types.ts';
import type { Outcome, Statement } from './claim.ts';
import { compareValue, numberOf } from './compare-value.ts';

type FieldStatement = Extract<Statement, { about: 'field' }>;

/** Real numbers, and Wireshark's relative ones that are taken for them. */
const RELATIVES: Record<string, string> = { 'tcp.seq_raw': 'tcp.seq', 'tcp.ack_raw': 'tcp.ack' };

/** What a frame's field has to do with the value that a student read. */
export function judgeField(analysis: Analysis, said: FieldStatement): Outcome {
  const { frame, field, operator, value } = said;
  const type = fieldTypeOf(field);
  if (!type) return { verdict: 'unreadable', reason: 'no-such-field', params: { field } };
  const most = mostOf(type.kind);
  const number = numberOf(value);
  if (most !== null && number !== null && operator === '=' && (number > most || number < 0)) return { verdict: 'false', reason: 'impossible', params: { field, value, most }, field, mistake: 'M9' };
  const fields = lookUpFields(analysis.kept);
  if (!fields.sourceOf(frame)) return { verdict: 'undecidable', reason: 'no-such-frame', params: { frame } };
  const found = fields.textsOf(frame, field);
  if (found.length === 0) return { verdict: operator === '!=' ? 'undecidable' : 'false', reason: 'no-field-here', params: { frame, field }, frames: [frame], field };
  const holds = operator === '!=' ? found.every((one) => compareValue(one, operator, value)) : found.some((one) => compareValue(one, operator, value));
  const told = { params: { found: found.slice(0, 4).join(', '), field, frame }, frames: [frame], field };
  const first = holds ? beginsBefore(analysis, said) : null;
  if (first !== null) return { verdict: 'true', reason: 'last-of-message', ...told, params: { ...told.params, first } };
  if (holds) return { verdict: 'true', reason: 'found', ...told };
  return { verdict: 'false', reason: 'found', ...told, ...mistakeOf(analysis, said, found[0]!) };
}

function mistakeOf(analysis: Analysis, { frame, field, operator, value }: FieldStatement, raw: string): Partial<Outcome> {
  const fields = lookUpFields(analysis.kept);
  const has = (other: string) => operator === '=' && fields.textsOf(frame, other).some((text) => compareValue(text, '=', value));
  const relative = RELATIVES[field];
  if (relative && has(relative)) return { reason: 'relative', params: { value, raw, frame, field }, mistake: 'M1' };
  if (field.startsWith('http.content_length') && has('frame.len')) return { reason: 'frame-length', params: { value, found: raw, frame, field }, mistake: 'M12' };
  if (/^tcp\.(src|dst)port$/.test(field) && has(field.endsWith('srcport') ? 'tcp.dstport' : 'tcp.srcport')) return { mistake: 'M4' };
  return {};
}

/** The frame in which a message begins, where its last one was read for its number or length: right of that frame, and perhaps not what was meant (M10). */
function beginsBefore({ exchanges }: Analysis, { frame, field }: FieldStatement): number | null {
  if (!/^tcp\.(?:seq|seq_raw|nxtseq|len)$/.test(field)) return null;
  const messages = exchanges.flatMap(({ request, response }) => [request ?? [], response ?? []].flat());
  return messages.find((message) => message.lastFrame === frame && message.firstFrame !== frame)?.firstFrame ?? null;
}

/** Null where a field's numbers have no bound that anybody would miss. */
function mostOf(kind: string): number | null {
  const bits = Number(/^uint(8|16|24|32)$/.exec(kind)?.[1] ?? 0);
  return bits === 0 ? null : 2 ** bits - 1;
}
