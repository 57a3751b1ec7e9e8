import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { TcpOption } from './connection.ts';
import type { Flow } from './flow.ts';

/** RFC 7323, 2.3: a larger shift counts as this one. */
const LARGEST_SHIFT = 14;
const UNKNOWN = -1;
const NONE = -2;

/** What a segment's options mean for both directions' scale: it takes both SYNs to offer one (RFC 7323, 2.2). Where they cannot be read to their end, those that were read still count. */
export function learnScale(segment: { flags: number; options: TcpOption[]; isReadable: boolean; sender: Flow; receiver: Flow }): void {
  const { flags, isReadable, options, sender, receiver } = segment;
  for (const option of options) if (option.kind === 'window-scale') sender.scale = Math.min(option.shift, LARGEST_SHIFT);
  if (!isReadable || !(flags & TCP_FLAGS.SYN)) return;
  if (sender.scale === UNKNOWN) sender.scale = receiver.scale = NONE;
  else if (flags & TCP_FLAGS.ACK && receiver.scale === NONE) sender.scale = NONE;
}

/** The window in octets, and Wireshark's `tcp.window_size_scalefactor`: null on a SYN, whose window is never scaled. */
export function scaledWindow(raw: number, flags: number, scale: number): { window: number; windowScale: number | null } {
  if (flags & TCP_FLAGS.SYN) return { window: raw, windowScale: null };
  return scale >= 0 ? { window: raw * 2 ** scale, windowScale: 2 ** scale } : { window: raw, windowScale: scale };
}
