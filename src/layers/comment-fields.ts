import { expertItem } from './expert-item.ts';
import type { Field } from './layer.ts';

/** A comment on a frame, as its writer left it in the capture file, with the expert item that Wireshark makes of it. */
export function commentFields(text: string): Field[] {
  const fields = expertItem({ name: 'frame.comment.expert', text, severity: 'Comment', group: 'Comment' });
  return [{ name: 'frame.comment', label: text, value: text, fields }];
}
