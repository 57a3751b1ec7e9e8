import type { Message } from '../exchanges/exchange.ts';

/** The frame that stands for a message: the one by which it is whole, as in Wireshark's list; its first where it never was. */
export function messageFrame({ complete, firstFrame, lastFrame }: Message): number {
  return complete ? lastFrame : firstFrame;
}
