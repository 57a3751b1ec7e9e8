import { expertItem } from './expert-item.ts';
import type { Counterpart } from './frame-context.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import { seconds } from './show.ts';

const frameLine = (name: string, title: string, value: number): Field => generated(name, `${title}: ${value}`, { value });

/** What ties a question and its answer together, and what says that one was sent again. */
export function pairLines(flags: number, pair: Counterpart | undefined): Field[] {
  if (!pair) return [];
  const { retransmissionOf, requestIn, responseIn, timeNs } = pair;
  const isAnswer = (flags & 0x8000) !== 0;
  if (retransmissionOf !== undefined) return againLines(isAnswer, retransmissionOf);
  if (!isAnswer) return responseIn === undefined ? [] : [frameLine('dns.response_in', 'Response In', responseIn)];
  if (requestIn === undefined) return [generated('dns.unsolicited', 'Unsolicited: True', { value: 1 })];
  const time = timeNs === undefined ? [] : [generated('dns.time', `Time: ${seconds(timeNs)} seconds`, { value: timeNs })];
  return [frameLine('dns.response_to', 'Request In', requestIn), ...time];
}

function againLines(isAnswer: boolean, frame: number): Field[] {
  const again = generated('dns.retransmission', 'Retransmission: True', { value: 1 });
  if (isAnswer) return [frameLine('dns.retransmit_response_in', 'Retransmitted response. Original response in', frame), again];
  return [frameLine('dns.retransmit_request_in', 'Retransmitted request. Original request in', frame), again];
}

/** The item under the identifier of a message that was sent again. */
export function againItem(flags: number, pair: Counterpart | undefined): Field[] {
  if (pair?.retransmissionOf === undefined) return [];
  const kind = flags & 0x8000 ? 'response' : 'request';
  const text = `DNS ${kind === 'response' ? 'response' : 'query'} retransmission. Original ${kind} in frame ${pair.retransmissionOf}`;
  return expertItem({ name: `dns.retransmit_${kind}`, text, severity: 'Warning', group: 'Protocol' });
}
