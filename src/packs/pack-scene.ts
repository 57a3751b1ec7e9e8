import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { castOf } from '../facts/collect-facts.ts';
import { isFavicon } from '../facts/message-quantities.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { type KeptFields, lookUpFields } from '../inspections/look-up-fields.ts';
import type { Side } from '../connections/connection.ts';
import type { ExchangeWish, Scope } from './pack.ts';

/** What values are looked for in: an analysis with its kept frames, and what was found in it before. */
export interface PackScene {
  analysis: Analysis;
  fields: KeptFields;
  /** The connection that teaches; null where the capture has none. */
  connection: Connection | null;
  /** Frames that a filter lets through, by its text: packs ask the same of many values, and each asks every kept frame. */
  matching: Map<string, number[]>;
}

const opened = new WeakMap<Analysis, PackScene>();

/** The same for the same analysis, so that several packs look through it once. */
export function openScene(analysis: Analysis): PackScene {
  const known = opened.get(analysis) ?? { analysis, fields: lookUpFields(analysis.kept), connection: teachingConnection(analysis), matching: new Map() };
  opened.set(analysis, known);
  return known;
}

/** As in the report: the one on which the lessons are told. */
function teachingConnection({ connections, facts }: Analysis): Connection | null {
  const stream = facts.find(({ kind, connection }) => kind.startsWith('primer.') && connection !== undefined)?.connection;
  return connections.find((one) => one.stream === stream) ?? connections.find(({ inFull }) => inFull) ?? null;
}

/** The side that HTTP shows as client; the originator where it shows none. */
export function clientOf({ analysis }: PackScene, connection: Connection): Side {
  return castOf(connection, analysis.exchanges).client ?? 'originator';
}

/** Numbers of the frames that match, in the file's order. */
export function framesThrough({ fields, matching }: PackScene, filter: string): number[] {
  const known = matching.get(filter);
  if (known) return known;
  const { matches } = compileFilter(filter);
  const frames = fields.frames.filter((frame) => matches(fields.sourceOf(frame)!));
  matching.set(filter, frames);
  return frames;
}

/** Which frames lie in a scope; null for all. */
export function framesIn(scene: PackScene, scope: Scope): ReadonlySet<number> | null {
  if (scope === 'capture') return null;
  if (scope === 'connection') return new Set(scene.connection ? framesThrough(scene, `tcp.stream == ${scene.connection.stream}`) : []);
  const exchange = exchangeIn(scene, scope);
  return new Set([exchange?.request, exchange?.response].flatMap((message) => (message ? [...message.parts.map(({ frame }) => frame), message.firstFrame, message.lastFrame] : [])));
}

/** The exchanges that a scope holds, by when they were asked for. */
export function exchangesIn(scene: PackScene, scope: Scope): Exchange[] {
  const all = inOrder(scene.analysis.exchanges);
  if (scope === 'capture') return all;
  return scope === 'connection' ? all.filter(({ stream }) => stream === scene.connection?.stream) : fitting(all, scope);
}

/** The one that a scope names, or the first in it, before those whose request was sent before recording began. */
export function exchangeIn(scene: PackScene, scope: Scope): Exchange | null {
  const found = exchangesIn(scene, scope);
  if (typeof scope === 'object') return found[scope.number - 1] ?? null;
  const pages = found.filter(({ request }) => !isFavicon(request));
  return pages.find(({ request }) => request) ?? pages[0] ?? null;
}

function inOrder(exchanges: readonly Exchange[]): Exchange[] {
  const startOf = ({ request, response }: Exchange) => (request ?? response)?.firstNs ?? 0;
  return [...exchanges].sort((a, b) => startOf(a) - startOf(b));
}

function fitting(all: Exchange[], wish: ExchangeWish): Exchange[] {
  const before = new Set<string>();
  return all.filter((exchange) => {
    const again = before.has(nameOf(exchange));
    before.add(nameOf(exchange));
    return fits(exchange, wish) && (wish.again === undefined || wish.again === again);
  });
}

function fits({ request, response }: Exchange, { target, method, status, type, header }: ExchangeWish): boolean {
  if (target === undefined ? isFavicon(request) : !isLike(request?.target ?? null, target)) return false;
  if (method !== undefined && !isLike(request?.method ?? null, method)) return false;
  if (status !== undefined && response?.status !== status) return false;
  if (type !== undefined && !isLike(response?.content?.mediaType ?? null, type)) return false;
  return header === undefined || (request?.headers.some(({ name }) => name.toLowerCase() === header.toLowerCase()) ?? false);
}

/** What is not there is like nothing, not even `*`. */
function isLike(text: string | null, wanted: string): boolean {
  if (text === null) return false;
  return wanted.endsWith('*') ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
}

/** What was asked of whom, so that two hosts may have a page of the same name. */
function nameOf({ stream, request }: Exchange): string {
  if (!request) return `${stream}`;
  const host = request.headers.find(({ name }) => name.toLowerCase() === 'host')?.value ?? '';
  return `${request.method} ${host} ${request.target}`;
}
