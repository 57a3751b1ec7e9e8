import type { Analysis } from '../analysis.ts';
import type { Exchange, Message } from '../exchanges/exchange.ts';
import { digestOf } from './digest-of.ts';
import { type BodyMark, FINGERPRINT_LIMITS, type Mark } from './fingerprint.ts';
import { headerOf } from './header-of.ts';
import { sampleMarks } from './sample-marks.ts';

/** Requests with their responses. The Date makes them of one second, and cookies, agents and validators of one browser and one server. */
export function markExchanges({ exchanges }: Analysis): Mark[] {
  const marks = exchanges.flatMap(({ stream, request, response }) => {
    if (!request || !response || headerOf(response, 'date') === null) return [];
    return [{ digest: digestOf(...headOf(request), ...headOf(response)), stream, frame: response.firstFrame }];
  });
  return sampleMarks(marks, FINGERPRINT_LIMITS.exchanges);
}

function headOf({ method, target, status, headers }: Message): (string | number | null)[] {
  return [method, target, status, ...headers.flatMap(({ name, value }) => [name, value])];
}

/** Below this a body may be the same by chance: an empty object, a word. */
const TINY = 64;

/**
 * Bodies by what an analysis keeps of them: their lengths, their first octets, and the beginning of a text. The icon that browsers ask for
 * belongs to nobody's page.
 */
export function markBodies({ exchanges }: Analysis): BodyMark[] {
  const marks = exchanges.flatMap((exchange) => bodyOf(exchange) ?? []);
  return sampleMarks(marks, FINGERPRINT_LIMITS.bodies);
}

function bodyOf({ stream, request, response }: Exchange): BodyMark | null {
  const content = response?.content;
  if (!response || !content || response.status !== 200 || !response.complete || request?.target?.includes('favicon')) return null;
  const octets = content.decodedOctets ?? content.octets;
  if (octets < TINY || content.mediaType.includes('icon')) return null;
  return { digest: digestOf(octets, content.mediaType, content.hex, content.text), stream, frame: response.firstFrame, mediaType: content.mediaType.slice(0, FINGERPRINT_LIMITS.text), octets };
}
