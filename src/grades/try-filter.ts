import type { Exchange } from '../exchanges/exchange.ts';
import type { Ground } from './grade.ts';
import type { GradingScene } from './grading-scene.ts';
import { groundOf } from './ground-of.ts';
import type { Bounds, FilterCheck } from './rubric.ts';

/**
 * Counts frames that match, or connections or exchanges in which each of the filters finds a frame. Of a capture that was not kept whole there may
 * be more.
 */
export function tryFilter(check: FilterCheck & Bounds, scene: GradingScene): Ground {
  const { filters, scope } = check;
  const through = filters.map((filter) => scene.framesThrough(filter));
  const counted = scope === 'frame' ? { found: inAll(through).length, frames: inAll(through) } : countPlaces(through, placesOf(scope, scene));
  return { ...groundOf(check, filters.join(' · '), { ...counted, unsure: scene.isWhole ? null : 'not-kept' }), scope };
}

function inAll([first = [], ...others]: (readonly number[])[]): number[] {
  const sets = others.map((frames) => new Set(frames));
  return first.filter((frame) => sets.every((set) => set.has(frame)));
}

/** Which connection or exchanges a frame belongs to. */
type PlacesOf = (frame: number) => readonly string[];

function countPlaces(through: readonly (readonly number[])[], placesAt: PlacesOf): { found: number; frames: number[] } {
  const held = through.map((frames) => new Set(frames.flatMap(placesAt)));
  const places = new Set([...held[0]!].filter((place) => held.every((set) => set.has(place))));
  // Of each filter the first frame in each place: that suffices to look it up.
  const frames = through.flatMap((all) => firstInEach(all, places, placesAt));
  return { found: places.size, frames };
}

function firstInEach(frames: readonly number[], places: ReadonlySet<string>, placesAt: PlacesOf): number[] {
  const seen = new Set<string>();
  return frames.filter((frame) => placesAt(frame).some((place) => places.has(place) && seen.size < seen.add(place).size));
}

function placesOf(scope: 'connection' | 'exchange', { fields, analysis }: GradingScene): PlacesOf {
  if (scope === 'connection') return (frame) => fields.textsOf(frame, 'tcp.stream').slice(0, 1);
  const byFrame = new Map<number, string[]>();
  for (const exchange of analysis.exchanges) {
    for (const frame of framesOf(exchange)) byFrame.set(frame, [...(byFrame.get(frame) ?? []), `${exchange.stream}.${exchange.number}`]);
  }
  return (frame) => byFrame.get(frame) ?? [];
}

function framesOf({ request, interim, response }: Exchange): Set<number> {
  const messages = [request, ...interim, response].filter((message) => message !== null);
  return new Set(messages.flatMap(({ parts, firstFrame, lastFrame }) => [...parts.map(({ frame }) => frame), firstFrame, lastFrame]));
}
