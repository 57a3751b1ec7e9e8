import type { Analysis } from '../analysis.ts';
import { FINGERPRINT_LIMITS, type Oddity } from './fingerprint.ts';
import { findDateOffsets } from './find-date-offsets.ts';
import { findEvenTiming } from './find-even-timing.ts';
import { findHandmade } from './find-handmade.ts';
import { findRepeatedFrames } from './find-repeated-frames.ts';
import { findUnseen } from './find-unseen.ts';
import { listed } from './listed.ts';

/** What does not fit in one capture, or what editing leaves. How many frames an interface received is no sign: of real files more than half differ. */
export function findOddities(analysis: Analysis): Oddity[] {
  const all = [...findDateOffsets(analysis), ...findStepsBack(analysis), ...findRepeatedFrames(analysis), ...findUnseen(analysis), ...findHandmade(analysis), ...findEvenTiming(analysis), ...findWriters(analysis)];
  return all.slice(0, FINGERPRINT_LIMITS.oddities).map((oddity) => ({ ...oddity, frames: listed(oddity.frames), streams: listed(oddity.streams) }));
}

function findStepsBack({ capture }: Analysis): Oddity[] {
  const { count, firstFrame } = capture.timeGoesBack;
  return count === 0 ? [] : [{ code: 'time-goes-back', frames: firstFrame === null ? [] : [firstFrame], streams: [], count, values: {} }];
}

/** Programs that make captures of something else, or others of captures. */
const WRITERS = /text2pcap|editcap|mergecap|reordercap|scapy|tcprewrite|bittwiste|pcap_writer|ostinato|randpkt/i;

function findWriters({ capture: { application, sections } }: Analysis): Oddity[] {
  const written: Oddity[] = application !== null && WRITERS.test(application) ? [{ code: 'writing-program', frames: [], streams: [], count: 1, values: { program: application.slice(0, FINGERPRINT_LIMITS.text) } }] : [];
  const joined: Oddity[] = sections > 1 ? [{ code: 'several-sections', frames: [], streams: [], count: sections, values: {} }] : [];
  return [...written, ...joined];
}
