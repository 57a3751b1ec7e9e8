import type { Analysis } from '../analysis.ts';
import type { Exchange, Message } from '../exchanges/exchange.ts';
import { lookUpFields } from '../inspections/look-up-fields.ts';
import type { MessageKind, Outcome, Statement, Who } from './claim.ts';
import { agreeing, NOT_SEEN, noSuchFrame, type Seen, segmentAt, taught } from './evidence.ts';

/** What is said of requests and responses. */
interface Picked {
  frame: number | null;
  target: string | null;
}

const holds = ({ firstFrame, lastFrame, parts }: Message, frame: number): boolean => firstFrame === frame || lastFrame === frame || parts.some((part) => part.frame === frame);

/** The messages that a claim is about: all, those of a target, that which the frame carried; of a request's frame also its response. */
function messagesOf({ exchanges }: Analysis, kind: MessageKind, { frame, target }: Picked): Message[] {
  const asked = exchanges.filter(({ request }) => target === null || request?.target === target);
  const carried = ({ request, response }: Exchange) => frame === null || (response && holds(response, frame)) || (request && holds(request, frame));
  return asked.filter(carried).flatMap((one) => one[kind] ?? []);
}

export function headerNumber(analysis: Analysis, said: Extract<Statement, { about: 'header-number' }>): Outcome {
  const messages = messagesOf(analysis, 'response', said);
  const seen = messages.flatMap((message): Seen<number>[] => {
    const value = said.what === 'status' ? message.status : contentLength(message);
    return value === null ? [] : [{ value, frames: [message.lastFrame] }];
  });
  const outcome = agreeing(seen, said.value);
  if (outcome.verdict !== 'false' || said.what === 'status') return outcome;
  const fields = lookUpFields(analysis.kept);
  const isFrame = messages.some(({ lastFrame, firstFrame }) => [firstFrame, lastFrame].some((frame) => fields.textsOf(frame, 'frame.len').includes(String(said.value))));
  const field = 'http.content_length_header';
  return isFrame ? { ...outcome, reason: 'frame-length', params: { value: said.value, found: outcome.params.found! }, field, mistake: 'M12' } : { ...outcome, field };
}

function contentLength({ headers }: Message): number | null {
  const value = headers.find(({ name }) => name.toLowerCase() === 'content-length')?.value.trim() ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : null;
}

export function version(analysis: Analysis, said: { who: Who | null; frame: number | null; version: string }): Outcome {
  const kinds: MessageKind[] = said.who === null ? ['request', 'response'] : [said.who === 'client' ? 'request' : 'response'];
  const messages = kinds.flatMap((kind) => messagesOf(analysis, kind, { frame: said.frame, target: null })).filter((message) => said.frame === null || said.who !== null || holds(message, said.frame));
  return agreeing(messages.map((message) => ({ value: message.version.replace(/^HTTP\//i, ''), frames: [message.lastFrame] })), said.version.includes('.') ? said.version : `${said.version}.0`);
}

export function messageSegments(analysis: Analysis, said: Extract<Statement, { about: 'message-segments' }>): Outcome {
  const messages = messagesOf(analysis, said.kind, said).filter(({ complete }) => complete);
  return agreeing(messages.map((message) => ({ value: message.partCount, frames: message.parts.slice(0, 4).map(({ frame }) => frame) })), said.value);
}

/** Wireshark prints a message at its last segment; whoever takes that frame for the first is told where it begins (M10). */
export function messageFrame(analysis: Analysis, { kind, frame, begins }: Extract<Statement, { about: 'message-frame' }>): Outcome {
  if (!segmentAt(analysis, frame)) return noSuchFrame(frame);
  const messages = analysis.exchanges.flatMap((one) => one[kind] ?? []);
  const message = messages.find((one) => holds(one, frame));
  if (message && (!begins || message.firstFrame === frame)) return { verdict: 'true', reason: 'found', params: { found: message.firstFrame }, frames: [frame] };
  if (message) return { verdict: 'false', reason: 'last-segment', params: { first: message.firstFrame, last: message.lastFrame }, frames: [message.firstFrame, message.lastFrame], mistake: 'M10' };
  if (messages.length === 0 || messages.some(({ partsOmitted }) => partsOmitted > 0)) return NOT_SEEN;
  const frames = messages.map(({ firstFrame }) => firstFrame).slice(0, 6);
  return { verdict: 'false', reason: 'found', params: { found: frames.join(', ') }, frames };
}

/** The number of the segment that begins the message; that of the one where Wireshark prints it is M10. */
export function messageNumber(analysis: Analysis, { kind, method, value, sense }: Extract<Statement, { about: 'message-number' }>): Outcome {
  const messages = analysis.exchanges.flatMap((one) => one[kind] ?? []).filter((message) => method === null || message.method === method);
  const numbers = messages.flatMap((message) => {
    const [first, last] = [message.firstFrame, message.lastFrame].map((frame) => segmentAt(analysis, frame)?.segment);
    return first ? [{ message, first, last }] : [];
  });
  if (numbers.length === 0) return NOT_SEEN;
  const isNumber = (segment: { seq: number; seqRaw: number } | undefined) => segment !== undefined && ((sense !== 'raw' && segment.seq === value) || (sense !== 'relative' && segment.seqRaw === value));
  const match = numbers.find(({ first }) => isNumber(first)) ?? numbers.find(({ last }) => isNumber(last)) ?? numbers[0]!;
  const told = { params: { found: `${match.first.seq} (${match.first.seqRaw})`, value, raw: match.first.seqRaw, first: match.message.firstFrame, last: match.message.lastFrame }, frames: [match.message.firstFrame], field: 'tcp.seq_raw' };
  if (isNumber(match.first)) return { verdict: 'true', reason: match.first.seqRaw === value ? 'found' : 'is-relative', ...told };
  if (isNumber(match.last)) return { verdict: 'false', reason: 'last-segment', ...told, mistake: 'M10' };
  if (sense === 'raw' && numbers.some(({ first }) => first.seq === value)) return { verdict: 'false', reason: 'relative', ...told, mistake: 'M1' };
  return { verdict: numbers.length === 1 ? 'false' : 'undecidable', reason: 'found', ...told };
}

/** More than one request on a connection is persistence; one alone proves its absence only where the versions and headers say that the connection ends. */
export function persistent(analysis: Analysis, said: boolean): Outcome {
  const { exchanges } = analysis;
  const answered = taught(analysis).map(({ stream }) => exchanges.filter((one) => one.stream === stream)).filter((list) => list.length > 0);
  if (answered.length === 0) return NOT_SEEN;
  const longest = answered.reduce((most, list) => (list.length > most.length ? list : most));
  const frames = longest.flatMap(({ request }) => (request ? [request.firstFrame] : [])).slice(0, 6);
  if (longest.length > 1) return { verdict: said ? 'true' : 'false', reason: 'persistent', params: { found: longest.length, stream: longest[0]!.stream }, frames };
  const ends = answered.flat().every(({ request, response }) => response !== null && (says(response, 'close') || (request !== null && says(request, 'close')) || (response.version === 'HTTP/1.0' && !says(response, 'keep-alive'))));
  return ends ? { verdict: said ? 'false' : 'true', reason: 'one-request', params: {}, frames: answered.map(([one]) => one!.response!.firstFrame).slice(0, 6) } : NOT_SEEN;
}

const says = ({ headers }: Message, word: string): boolean => headers.some(({ name, value }) => name.toLowerCase() === 'connection' && value.toLowerCase().includes(word));
