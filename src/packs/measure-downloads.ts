import type { Exchange, Message } from '../exchanges/exchange.ts';
import { messageFrame } from '../facts/message-frame.ts';
import { type Download, downloadsOf } from '../measures/downloads.ts';
import type { Measure } from './measure.ts';
import type { PackValue } from './pack-answer.ts';
import { exchangesIn, type PackScene } from './pack-scene.ts';
import { counted, frameValue, valueAt } from './pack-value.ts';

const targetOf = (request: Message): PackValue => valueAt('text', request.target ?? '', { frame: messageFrame(request), field: 'http.request.uri' });
const timeOf = (timeNs: number, frame: number): PackValue => valueAt('time', timeNs, { frame, field: 'frame.time_relative' });

/** GET requests in order, and where each was sent to. */
export const getsMeasure: Measure<'count' | 'frame' | 'target' | 'host' | 'destination' | 'status'> = {
  outputs: ['count', 'frame', 'target', 'host', 'destination', 'status'],
  scope: 'capture',
  rows: 20,
  take(scene, { scope, rows }) {
    const gets = exchangesIn(scene, scope).filter(({ request }) => request?.method === 'GET');
    const shown = gets.slice(0, rows) as (Exchange & { request: Message })[];
    return {
      count: gets.length > 0 ? [counted(gets.length)] : [],
      frame: shown.map(({ request }) => frameValue(messageFrame(request))),
      target: shown.map(({ request }) => targetOf(request)),
      host: shown.map(({ request }) => valueAt('text', request.headers.find(({ name }) => name.toLowerCase() === 'host')?.value ?? '', { frame: messageFrame(request), field: 'http.host' })),
      destination: shown.map((exchange) => destinationOf(scene, exchange)),
      status: shown.map(({ request, response }) => (response ? valueAt('number', response.status ?? 0, { frame: messageFrame(response), field: 'http.response.code' }) : valueAt('text', '', { frame: messageFrame(request) }))),
    };
  },
};

function destinationOf({ analysis }: PackScene, { stream, request }: Exchange & { request: Message }): PackValue {
  const connection = analysis.connections.find((one) => one.stream === stream);
  const address = connection?.[request.from === 'originator' ? 'responder' : 'originator'].address ?? '';
  return valueAt('text', address, { frame: messageFrame(request), field: address.includes(':') ? 'ipv6.dst' : 'ip.dst' });
}

/** How objects came: one by one or several at once. */
export const downloadsMeasure: Measure<'count' | 'manner' | 'target' | 'request' | 'asked' | 'response' | 'done' | 'stream' | 'streams' | 'overlap'> = {
  outputs: ['count', 'manner', 'target', 'request', 'asked', 'response', 'done', 'stream', 'streams', 'overlap'],
  scope: 'capture',
  rows: 20,
  take(scene, { scope, rows }) {
    const { downloads, manner, overlap, streams } = downloadsOf(exchangesIn(scene, scope));
    const shown = downloads.slice(0, rows);
    return {
      count: [counted(downloads.length)],
      manner: manner === 'none' ? [] : [valueAt('text', manner, null)],
      target: shown.map(({ request }) => targetOf(request)),
      request: shown.map(({ request }) => frameValue(request.firstFrame)),
      asked: shown.map(({ request }) => timeOf(request.firstNs, request.firstFrame)),
      response: shown.map(({ response }) => frameValue(response.lastFrame)),
      done: shown.map(({ response }) => timeOf(response.lastNs, response.lastFrame)),
      stream: shown.map(({ stream, request }) => valueAt('number', stream, { frame: request.firstFrame, field: 'tcp.stream' })),
      streams: streams.length > 0 ? [counted(streams.length)] : [],
      overlap: overlap ? overlap.map(({ request }: Download) => targetOf(request)) : [],
    };
  },
};
