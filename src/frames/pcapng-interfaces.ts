import { makeClock } from './clock.ts';
import type { PcapngBlock, PcapngState } from './pcapng-block.ts';
import { COMMENT_OPTION } from './pcapng-block.ts';
import type { PcapngOption } from './pcapng-options.ts';
import { findBig, findText, optionText, readOptions } from './pcapng-options.ts';

/** Interface description: 0 link type(2)   2 reserved   4 snap length   8 options. False when it is too short. */
export function readInterface(state: PcapngState, block: PcapngBlock): boolean {
  const { window, recording, little } = state;
  const { view } = window;
  const { start } = block;
  if (block.end - start < 8 || recording.description.interfaces.length >= MOST_INTERFACES) return false;
  const options = optionsFrom(state, block, 8);
  const resolution = options.find(({ code, value }) => code === 9 && value.length >= 1)?.value[0];
  const clock = makeClock(resolution, findBig(options, 14, little) ?? 0n);
  state.clocks.push(clock);
  recording.addInterface({
    ...spokenOf(options),
    linkType: view.getUint16(start, little),
    snapLength: view.getUint32(start + 4, little),
    ticksPerSecond: clock.ticksPerSecond,
    received: null,
    dropped: null,
    frames: 0,
  });
  for (const { code, value } of options) if (code === COMMENT_OPTION) recording.comment('interface', optionText(value));
  return true;
}

/** Interface statistics: 0 interface   4 time(8)   12 options. The last block about an interface holds. */
export function readStatistics(state: PcapngState, block: PcapngBlock): boolean {
  if (block.end - block.start < 12) return false;
  const local = state.window.view.getUint32(block.start, state.little);
  const described = state.recording.description.interfaces[state.firstInterface + local];
  if (!described) return true;
  const options = optionsFrom(state, block, 12);
  described.received = countOf(options, 4, state.little) ?? described.received;
  described.dropped = countOf(options, 5, state.little) ?? described.dropped;
  return true;
}

/** A file of nothing but interfaces must not fill the memory. */
const MOST_INTERFACES = 4096;

function optionsFrom({ window, little }: PcapngState, { start, end }: PcapngBlock, skipped: number): PcapngOption[] {
  return readOptions({ buffer: window.buffer, view: window.view, start: start + skipped, end, little });
}

function spokenOf(options: readonly PcapngOption[]) {
  return {
    name: findText(options, 2),
    description: findText(options, 3),
    filter: filterText(options),
    os: findText(options, 12),
  };
}

/** if_filter begins with a kind: 0 says that text follows, 1 that compiled code does. */
function filterText(options: readonly PcapngOption[]): string | null {
  const value = options.find(({ code }) => code === 11)?.value;
  return value?.[0] === 0 ? optionText(value.subarray(1)) : null;
}

function countOf(options: readonly PcapngOption[], code: number, little: boolean): number | null {
  const count = findBig(options, code, little);
  return count === null ? null : Number(BigInt.asUintN(64, count));
}
