import type { HttpContext } from './frame-context.ts';
import { generated } from './generated.ts';
import type { HttpLineKind } from './http-words.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { escapedText } from './octet-text.ts';
import { seconds } from './show.ts';

/** The lines under a message's headers that say which other frames belong to it; `fullUri` is that of a request in it. */
export function httpPairingLines(context: HttpContext, kind: HttpLineKind, fullUri: string | null): Field[] {
  const uri = fullUri === null ? [] : [uriLine('http.request.full_uri', 'Full request URI', fullUri)];
  const mark: Field = { name: `http.${kind}`, label: `${kind[0]!.toUpperCase()}${kind.slice(1)}: True`, value: 1, hidden: true };
  return [...uri, mark, ...(kind === 'response' ? responseLines(context) : requestLines(context, kind))];
}

function requestLines(context: HttpContext, kind: HttpLineKind): Field[] {
  return [
    ...(kind === 'request' ? numberLine(context, kind) : []),
    ...frameLine('http.prev_request_in', 'Prev request in frame', context.previousRequestIn),
    ...frameLine('http.response_in', 'Response in frame', context.responseIn),
    ...frameLine('http.next_request_in', 'Next request in frame', context.nextRequestIn),
  ];
}

function responseLines(context: HttpContext): Field[] {
  const { timeNs, requestUri } = context;
  return [
    ...numberLine(context, 'response'),
    ...(timeNs === undefined ? [] : [generated('http.time', `Time since request: ${seconds(timeNs)} seconds`, { value: timeNs })]),
    ...frameLine('http.prev_request_in', 'Prev request in frame', context.previousRequestIn),
    ...frameLine('http.prev_response_in', 'Prev response in frame', context.previousResponseIn),
    ...frameLine('http.request_in', 'Request in frame', context.requestIn),
    ...frameLine('http.next_request_in', 'Next request in frame', context.nextRequestIn),
    ...frameLine('http.next_response_in', 'Next response in frame', context.nextResponseIn),
    ...(requestUri === undefined ? [] : [uriLine('http.response_for.uri', 'Request URI', requestUri)]),
  ];
}

function numberLine({ number, total }: HttpContext, kind: HttpLineKind): Field[] {
  return number === undefined ? [] : [generated(`http.${kind}_number`, `HTTP ${kind} ${number}/${total ?? number}`, { value: number })];
}

function frameLine(name: string, words: string, frame: number | undefined): Field[] {
  return frame === undefined ? [] : [generated(name, `${words}: ${frame}`, { value: frame })];
}

function uriLine(name: string, title: string, uri: string): Field {
  return { name, label: `[${cutLabel(title, escapedText(uri))}]`, value: uri, generated: true };
}
